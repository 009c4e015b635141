import type { Shape } from '../shape.ts';
import type { uploads as zh } from '../zh/uploads.ts';

export const uploads: Shape<typeof zh> = {
	title: 'Upload a file of areas',
	intro: 'A zipped Shapefile (GBK or UTF-8), GeoPackage, GeoJSON, KML, KMZ or FlatGeobuf, or a table of turning points as CSV or XLSX. You see first what was read; nothing is stored.',
	choose: 'Choose a file',
	reading: 'Reading…',
	failed: 'The server did not answer, and the file was not read. Try again later.',
	operations: { add: 'New', replace: 'Replaced', remove: 'Taken away' },
	showPlace: 'Show on the map',
	fileTooLarge: ({ most }) => `The file is larger than ${most} MB: divide or simplify it.`,
	tooLarge: ({ bytes, most }) => `The archive holds ${bytes} bytes unpacked, at most ${most} are read: leave out what does not belong to it, or divide it.`,
	questions: {
		crs: 'Which system are the coordinates in?',
		encoding: 'In which encoding is the text? Choose the one that reads well.',
		layer: 'Which layer or sheet is to be read?'
	},
	questionAbout: {
		crs: 'The file names no system of coordinates, and it can be read in more than one. The wrong one would be off by hundreds of metres, so nothing is guessed: ask where the file comes from.',
		encoding: 'The text can be read in two ways.',
		layer: 'The file has several layers or sheets; one is read at a time.'
	},
	answer: 'Read it so',
	systems: {
		'4490': 'CGCS2000 degrees (EPSG:4490)', '4326': 'WGS 84 degrees (EPSG:4326)',
		'4523': 'CGCS2000 Gauss-Krüger, 3-degree zone 35, zone before the easting (EPSG:4523)', '4524': 'CGCS2000 Gauss-Krüger, 3-degree zone 36, zone before the easting (EPSG:4524)',
		'4544': 'CGCS2000 Gauss-Krüger, 3-degree zone 35, no zone before the easting (EPSG:4544)', '4545': 'CGCS2000 Gauss-Krüger, 3-degree zone 36, no zone before the easting (EPSG:4545)',
		'4496': 'CGCS2000 Gauss-Krüger, 6-degree zone 18, zone before the easting (EPSG:4496)', '4507': 'CGCS2000 Gauss-Krüger, 6-degree zone 18, no zone before the easting (EPSG:4507)',
		gcj02: 'GCJ-02 (Amap, Tencent and other maps on the web)', bd09: 'BD-09 (Baidu Maps)'
	},
	system: {
		declared: ({ system }) => `Coordinates read as you say: ${system}.`,
		file: ({ system }) => `Coordinates read as the file says: ${system}.`,
		basin: ({ system }) => `The file names no system of coordinates. Only one reading lies in the basin of the two lakes: ${system}. It was read so. If the coordinates are Xi'an 80 or Beijing 54, convert them first.`
	},
	encoding: {
		argument: ({ label }) => `Text read as you say: ${label}.`,
		cpg: ({ label }) => `Text read as the .cpg file says: ${label}.`,
		ldid: ({ label }) => `Text read as the language byte of the DBF says: ${label}.`,
		bytes: ({ label }) => `Text read by its bytes: ${label}.`
	},
	unnamed: ({ feature }) => `Feature ${feature}`,
	counterpart: {
		code: ({ area, share }) => `By its code this is "${area}"; ${share} in common.`,
		name: ({ area, share }) => `By its name this is "${area}"; ${share} in common.`,
		overlap: ({ area, share }) => `Has most in common with "${area}" (${share}) and may be its new line: please check.`,
		none: 'No area in force matches: it would be a new one.'
	},
	apart: 'They have little in common: check that they are the same area.',
	size: ({ hectares, vertices }) => `${hectares} ha, ${vertices} turning points`,
	fixes: {
		'ring-closed': ({ count }) => `Open rings closed: ${count}`,
		'points-dropped': ({ count }) => `Doubled points removed: ${count}`,
		'ring-dropped': ({ count }) => `Rings without area removed: ${count}`,
		turned: ({ count }) => `Rings turned the other way round: ${count}`,
		'self-intersection': ({ count }) => `Self-crossings resolved: ${count}`,
		'parts-united': ({ count }) => `Overlapping parts united: ${count}`,
		snapped: ({ count, target, shift }) => `Turning points put on the line of "${target}": ${count}, moved by ${shift} m at most`,
		'sliver-dropped': ({ count }) => `Slivers removed: ${count}`
	},
	changed: ({ metres2 }) => `${metres2} m² of change`,
	at: ({ at }) => `at ${at}`,
	repairsTitle: 'Repaired',
	offersTitle: ({ tolerance }) => `Could be repaired (tolerance ${tolerance} m)`,
	offersAbout: 'Neighbouring lines differ by less than the tolerance, which leaves overlaps, gaps or slivers. Unless you have them repaired, the shapes stay as they are.',
	applyOffers: 'Repair these',
	noRepairs: 'Nothing was repaired: every point is as it was.',
	leftTitle: 'Features left out',
	left: { 'not-a-polygon': 'not a polygon', 'no-geometry': 'no shape', 'no-area': 'no area', sliver: 'nothing but a sliver', computed: 'the 1000 m extent follows its lake and is not read from files', unchanged: 'the same as the line in force' },
	leftOut: ({ feature, name, why }) => `Feature ${feature}${name === '' ? '' : ` "${name}"`}: ${why}.`,
	notes: {
		'encoding-doubtful': 'The encoding of the text is in doubt.',
		'height-dropped': 'Heights were dropped.',
		'axes-swapped': 'The file has the northing first; the two were swapped.',
		'crs-declared-over-file': ({ file }) => `The file says EPSG:${file}; it was read as you say.`,
		'hole-without-shell': ({ record, count }) => `Record ${record} has ${count} rings that turn wrongly; they were taken as outer rings.`,
		merged: ({ code, features }) => `"${code}" is made of ${features} features.`
	},
	lackingTitle: 'Still needed before it can be proposed',
	take: 'Take into the proposal',
	taken: ({ areas }) => `${areas === '1' ? '1 area was' : `${areas} areas were`} taken: they are listed below, can be edited on, and undone.`,
	shapesTitle: ({ shapes, features }) => `Areas read: ${shapes}; features in the file: ${features}`,
	tableRows: {
		unread: ({ row, got }) => `Row ${row}: the coordinates "${got}" cannot be read.`,
		'too-few': ({ row, got }) => `The ring that begins in row ${row} has ${got} points; it needs three.`,
		twice: ({ row, got }) => `Row ${row}: the point "${got}" comes twice in one ring, at another place.`,
		mixed: ({ row, got }) => `Row ${row}: "${got}" is unlike the rows before; degrees and metres cannot be mixed.`
	},
	faults: {
		'empty-file': 'The file is empty.',
		'unknown-format': 'The format is not known. Send a zipped Shapefile, GeoPackage, GeoJSON, KML, KMZ or FlatGeobuf, or a table of turning points as CSV or XLSX.',
		'broken-file': ({ part, why }) => `The file is damaged or not complete (${part}: ${why}). Export it again.`,
		'shapefile-not-zipped': 'Put .shp, .shx, .dbf, .prj and .cpg into one zip file.',
		'shapefile-incomplete': ({ missing }) => `The archive lacks ${missing}. Zip all files of that name together.`,
		'several-shapefiles': ({ names }) => `The archive holds several Shapefiles: ${names}. Leave one.`,
		'layer-missing': ({ layer, names }) => `There is no layer or sheet "${layer}", but: ${names}.`,
		'which-layer': ({ names }) => `The file has several layers or sheets: ${names}. Name one with layer.`,
		'unknown-encoding': ({ encoding }) => `The encoding "${encoding}" is not known. Use gbk or utf-8.`,
		'which-encoding': 'The text can be read in two ways: name the one that reads well with encoding.',
		'no-features': 'The file has no features.',
		'no-polygons': ({ types }) => `The file has no polygons, but: ${types}. Export polygons.`,
		'crs-unknown': ({ fits }) => fits === ''
			? 'The file names no system of coordinates, and in none does it lie at the two lakes. Check the coordinates, or convert them to CGCS2000.'
			: 'The file names no system of coordinates, and it can be read in more than one. Ask where it comes from, and name the system with crs.',
		'crs-unsupported': ({ crs }) => `The system "${crs}" cannot be converted here. Convert the file to CGCS2000.`,
		'out-of-region': ({ crs, first, fits }) => `Read as ${crs}, the coordinates (${first}) do not lie at the two lakes. ${fits === '' ? 'Check them.' : `They would as: ${fits}. Check, and name the system with crs.`}`,
		unrepairable: ({ area, why }) => `The line of "${area}" is tangled and cannot be repaired (${why}). Redraw it.`,
		'table-columns': ({ columns }) => `The table has no columns of coordinates, or more than one pair; its header is: ${columns}. Name them lon and lat, or X and Y.`,
		'table-rows': ({ count }) => `The table has ${count} faults and was not read.`,
		'too-many-vertices': ({ got, most }) => `There are ${got} turning points; a proposal holds some ${most}. Simplify, or make several proposals.`,
		'too-many-shapes': ({ got, most }) => `There are ${got} areas; a proposal changes at most ${most}. Make several.`,
		'no-area-left': 'The file holds nothing but slivers.',
		'nothing-changed': 'Every area of the file is the same as in force: there is nothing to change. Check whether it is the right file.'
	}
};
