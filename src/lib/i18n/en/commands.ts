import type { Shape } from '../shape.ts';
import type { commands as source } from '../zh/commands.ts';

export const commands: Shape<typeof source> = {
	noFile: ({ path }) => `Cannot read the file ${path}.`,
	badArguments: ({ why }) => `Wrong arguments: ${why}`,
	failed: ({ why }) => `Not done: ${why}`,
	admin: {
		usage: `Usage: npm run admin -- COMMAND [options]
  token --unit UNIT --role ROLE [--label WHAT-FOR]            a token for a program, shown this once (the token alone: npm run --silent admin -- token ...)
  account --login LOGIN --name NAME --unit UNIT --role ROLE   an account, and the one-time link that sets its password
  accounts                                                  lists the accounts
  disable --login LOGIN    enable --login LOGIN              disables an account (its sessions and tokens end at once), enables it again
  password --login LOGIN                                    a one-time link that sets the password anew
  tokens    revoke --id ID                                  lists tokens, revokes one
  calendar [FILE.csv]                                      list or add holidays and shifted working days
  mail [--unit UNIT --to A,B]                              list or set where daily digests are mailed to
  verify                                                  proves the hash chain of all steps
Roles: officer, head, office, procurator, leader, administrator`,
		needed: ({ options }) => `Needed as well: ${options}.`,
		misfit: ({ unit, role, fitting }) => `The role ${role} cannot belong to ${unit}, but for instance to: ${fitting}.`,
		badLogin: ({ got }) => `“${got}” cannot be a login: 2 to 64 letters, digits or . _ @ -, beginning with a letter or digit.`,
		badName: ({ option }) => `${option} must be one line of 1 to 60 characters.`,
		serviceName: ({ organisation, role }) => `${organisation} (${role}, program)`,
		loginTaken: ({ login }) => `The login ${login} is taken.`,
		noAccount: ({ login }) => `There is no account ${login}. All accounts: npm run admin -- accounts`,
		noToken: ({ id }) => `There is no valid token ${id}. All tokens: npm run admin -- tokens`,
		created: ({ login, path }) => `The account ${login} is made. Give this link (behind the address of this system) to the person: it sets the password, works once, for 24 hours:\n${path}`,
		link: ({ login, path }) => `The link that sets the password of ${login} (behind the address of this system); it works once, for 24 hours:\n${path}`,
		nowDisabled: ({ login }) => `The account ${login} is disabled; its sessions and tokens have ended.`,
		nowEnabled: ({ login }) => `The account ${login} is enabled again; tokens must be made anew.`,
		revoked: ({ id }) => `The token ${id} is revoked.`,
		chain: {
			whole: ({ steps, hash }) => `${steps} steps, the hash chain is whole. Its end: ${hash} (keep it elsewhere: everything before can be proven from it)`,
			broken: ({ count }) => `The hash chain is broken in ${count} places. Change nothing more, keep the database, compare it with a backup.`,
			faults: {
				gap: ({ place, subject }) => `Records are missing before step ${place} (${subject}).`,
				changed: ({ place, subject }) => `Step ${place} (${subject}) is not what was hashed.`,
				end: ({ place }) => `The chain should end with step ${place}; the records stop before.`,
				astray: ({ subject }) => `The ${subject} does not stand where its last step left it.`
			},
			subjects: { issue: ({ id }) => `issue ${id}`, proposal: ({ id }) => `proposal ${id}`, meeting: ({ id }) => `meeting ${id}`, objectSet: ({ id }) => `set of objects ${id}` }
		},
		disabled: 'disabled',
		neverUsed: 'never used'
	},
	geodata: {
		usage: `Usage: npm run geodata:import -- FILE --kind KIND [options]
A dry run that changes nothing, unless --write is given.
  --kind          lake, zone-1, zone-2, zone-quasi, basin, district, guian-town, park
  --crs           4490, 4326, 4523, 4524, 4544, 4545, 4496, 4507, gcj02, bd09 (where the file doesn't say, or says it wrongly)
  --encoding      of the attribute table: gbk, utf-8, ...    --layer  of a GeoPackage
  --name-field    --code-field    --territory-field
  --name --code   for a file that is all one area
  --source        --licence    --accuracy  of the lines, metres    --from  first day in force (default: today)
  --illustrative  a sketch, no official data`,
		needed: ({ options }) => `To write, state also: ${options}.`,
		assumed: ({ options }) => `The dry run assumes: ${options}. To write, state them.`,
		count: ({ areas, features, kind }) => `${features} features in the file make ${areas} areas (${kind}).`,
		area: ({ id, name, squareKilometres, vertices }) => `  ${id}  ${name}  ${squareKilometres} km², ${vertices} vertices`,
		bounds: ({ bounds }) => `Bounds (west, south, east, north, degrees): ${bounds}`,
		crs: ({ crs, declared }) => `System: ${crs} (${declared ? 'as declared' : 'as the file states'}), changed to EPSG:4490.`,
		encoding: ({ label, by }) => `Encoding of the attribute table: ${label} (by ${by}).`,
		repair: ({ area, what, count, metres2 }) => `Repaired: ${area}, ${what}: ${count}, ${metres2} m² changed`,
		repairs: {
			'ring-closed': 'rings closed', 'points-dropped': 'doubled points dropped', 'ring-dropped': 'rings without area dropped', turned: 'rings turned round',
			'self-intersection': 'self-intersections resolved', 'parts-united': 'overlapping parts united'
		},
		dropped: ({ feature, label, reason }) => `Left out: feature ${feature} ${label}, ${reason}`,
		reasons: {
			'not-in-mechanism': 'the mechanism does not name it', 'other-kind': 'of another kind', 'not-a-polygon': 'no polygon', 'no-geometry': 'no geometry', 'no-area': 'no area'
		},
		notes: {
			'encoding-doubtful': ({ used, reads, other, otherReads }) => `Check the encoding: as ${used} it reads "${reads}", as ${other} "${otherReads}". --encoding decides.`,
			'height-dropped': () => 'Heights were dropped.',
			'axes-swapped': ({ crs }) => `The file has north first, as ${crs} is defined; swapped.`,
			'crs-declared-over-file': ({ declared, file }) => `The file states ${file}; read as ${declared}, as declared.`,
			'hole-without-shell': ({ record, count }) => `Record ${record}: ${count} rings turn the wrong way; taken as shells.`,
			'code-generated': ({ feature, name, code }) => `Feature ${feature} "${name}" has no usable code; made ${code}.`,
			'code-from-name': ({ feature, name, code }) => `Feature ${feature}: unknown code; by its name "${name}" it is ${code}.`,
			merged: ({ code, features }) => `${code} is made of ${features} features.`
		},
		extents: ({ ids }) => `The lake line changes, so the 1000 m extent will be recomputed: ${ids}.`,
		noExtents: 'The 1000 m extents are not affected.',
		finding: ({ severity, check, areas, reason, at, metres2 }) =>
			`${severity}: ${check}${reason}, ${areas}${at ? `, at ${at}` : ''}${metres2 ? `, ${metres2} m²` : ''}`,
		checks: {
			region: 'outside the region', geometry: 'invalid shape', overlap: 'overlap', gap: 'gap', nesting: 'not inside the zone around it', territory: 'outside its territory', basin: 'outside the basin'
		},
		changes: ({ added, changed, withdrawn, unchanged }) => `Added: ${added}; changed: ${changed}; withdrawn: ${withdrawn}; unchanged: ${unchanged}.`,
		none: 'none',
		refused: 'The checks found errors; nothing was changed.',
		wouldChange: 'This was a dry run; nothing was changed. --write writes.',
		written: 'Written.',
		faults: {
			'empty-file': () => 'The file is empty.',
			'unknown-format': ({ why = '', starts = '' }) => `Unknown format ${why}${starts}. Known: zipped Shapefile, GeoPackage, GeoJSON, KML, KMZ, FlatGeobuf.`,
			'broken-file': ({ part, why }) => `The file is damaged (${part}): ${why}.`,
			'file-too-large': ({ bytes, most }) => `${bytes} bytes when unpacked, at most ${most}.`,
			'shapefile-not-zipped': () => 'Put .shp, .dbf, .prj and .cpg into one zip file.',
			'shapefile-incomplete': ({ missing }) => `The archive has no ${missing}.`,
			'several-shapefiles': ({ names }) => `The archive has several Shapefiles: ${names}. Leave one.`,
			'layer-missing': ({ layer, names }) => `No layer ${layer}; there are: ${names}.`,
			'several-layers': ({ names }) => `Several layers: ${names}. Choose with --layer.`,
			'unknown-encoding': ({ encoding }) => `Unknown encoding ${encoding}.`,
			'no-features': ({ why = '' }) => `No features in the file ${why}.`,
			'no-polygons': ({ types }) => `No usable polygons in the file; there are: ${types}.`,
			'nothing-matched': ({ kind, names, known }) => `No feature is a ${kind}. In the file: ${names}; known: ${known}. Choose fields with --name-field, --code-field.`,
			'crs-unknown': ({ fits }) => `The file states no system. These would land in the region: ${fits || 'none'}. Ask its source, then declare it with --crs.`,
			'crs-unsupported': ({ crs }) => `The system ${crs} can't be changed. Bring it to CGCS2000 first.`,
			'out-of-region': ({ crs, first, fits }) => `Read as ${crs}, the coordinates (${first}) lie outside the region. These would land in it: ${fits || 'none'}.`,
			'kind-computed': () => 'The 1000 m extent is computed from the lake line and never imported. Import the lake.',
			'kind-unknown': ({ kind, kinds }) => `No kind "${kind}"; there are: ${kinds}.`,
			'field-missing': ({ field, fields }) => `No field ${field}; there are: ${fields}.`,
			validity: ({ validFrom }) => `"${validFrom}" is no date; write it as 2026-12-01.`,
			accuracy: ({ accuracy }) => `The accuracy "${accuracy}" is no number of metres.`,
			unrepairable: ({ area, why }) => `The shape of ${area} can't be repaired: ${why}.`
		}
	},
	preview: {
		usage: `Usage: npm run law:preview -- TABLE.json [--out POINTS.geojson] [--points 20000]
Reads a duty table that is to be taken (JSON) and says at how many test points in the basin the answer is another than by the table in force, where, and from whom to whom. Stores nothing.
       npm run law:preview -- --table > TABLE.json    prints the table in force, to begin from.`,
		badPoints: ({ got }) => `The points must be a whole number from 1 to 200000, got “${got}”.`,
		notJson: ({ why }) => `The file is no JSON: ${why}`,
		refused: 'This is no whole duty table:',
		fault: ({ path, got, expected }) => `  ${path || '(the whole file)'}: expected ${expected}, got ${got}`,
		more: ({ count }) => `  and ${count} more.`,
		tooEarly: ({ day }) => `There is no duty table before ${day} to compare with.`,
		compared: ({ after, day, before }) => `The table ${after} (from ${day}) compared with ${before}:`,
		illustrative: 'The outlines that come with the product are illustrative, and the points lie within them.',
		count: ({ changed, points, leads }) => `The answer changes at ${changed} of ${points} test points; at ${leads} of them another unit leads.`,
		same: ({ points }) => `The answer stays the same at all ${points} test points.`,
		matter: ({ matter, count }) => `  ${matter}: ${count} points`,
		move: ({ from, to, count, lon, lat }) => `    ${from} → ${to}: ${count} points, such as ${lon}, ${lat}`,
		other: ({ count, lon, lat }) => `    the same unit leads, another role, clause or basis: ${count} points, such as ${lon}, ${lat}`,
		nobody: 'nobody',
		written: ({ file, count }) => `The points that change are in ${file} (${count} features).`,
		exists: ({ file }) => `${file} is there already and was not overwritten. Please take another name.`,
		nothingTaken: 'No table was stored. It is taken as a new file in src/lib/duty/tables; the old one stays, with its last day.'
	},
	law: {
		usage: `Usage: npm run law:import -- FILE [--dry-run]
Reads the official document (text, HTML or DOCX), splits it at its clause numbers, and stores it only when all of it fits.`,
		count: ({ clauses, table }) => `${clauses} clauses fit the duty table (${table}).`,
		clause: ({ clause, start, characters }) => `  ${clause}  ${start}... (${characters} characters)`,
		rest: ({ text }) => `Not taken, behind the last clause; please check: ${text}`,
		refused: 'The document does not fit the duty table; nothing was stored:',
		numbered: ({ count }) => `${count} paragraphs are numbered by Word, so their numbers are not in the text. Turn them into plain text and try again.`,
		another: 'If this is a new mechanism, it needs a duty table of its own first: npm run law:preview shows where the answer would change.',
		written: 'Stored.',
		wouldWrite: 'This was a dry run; nothing was stored.',
		faults: {
			'no-part': () => 'Part four ("四、") is not there.',
			'no-annex': () => 'The annex ("附件" alone on a line) is not there.',
			'no-annex-part': () => 'Part two ("二、") of the annex is not there.',
			'missing-clause': ({ clause }) => `${clause} is missing.`,
			'duplicate-clause': ({ clause, line }) => `Line ${line}: ${clause} a second time.`,
			'unknown-clause': ({ clause, line }) => `Line ${line}: the duty table has no ${clause}.`,
			'out-of-order': ({ clause, line }) => `Line ${line}: ${clause} is out of order.`,
			'empty-clause': ({ clause, line }) => `Line ${line}: ${clause} has no words.`
		},
		unreadable: {
			empty: () => 'The file is empty.',
			'broken-docx': ({ detail }) => `The DOCX is damaged: ${detail}`,
			'old-word': () => 'Old .doc files are not read; save it as .docx.',
			pdf: () => 'PDF is not read; use text, HTML or DOCX.',
			'unknown-encoding': () => 'The encoding of the text is unknown; save it as UTF-8.'
		}
	}
};
