import type { Shape } from '../shape.ts';
import type { batch as source, faults as sourceFaults, shares as sourceShares } from '../zh/batch.ts';
import { panels } from './panels.ts';
import { problems } from './problems.ts';

const positions = {
	...panels.search.reasons, empty: 'There is no value.', unreadable: 'These are no coordinates that can be read.', ambiguous: 'It can be read in more than one way; declare the system.'
};

export const faults: Shape<typeof sourceFaults> = {
	emptyBody: 'The content is empty; a header or features are expected.',
	cutShort: 'The content broke off before its end.',
	columnMissing: ({ column }) => `The header has no column ${column}.`,
	columnTwice: ({ column }) => `The header has more than one column ${column}.`,
	tooManyColumns: ({ got, most }) => `The header has ${got} columns, at most ${most} are read.`,
	rowTooLong: ({ most }) => `A row is longer than ${most} characters; a line's end or a closing quote may be missing.`,
	quoteOpen: 'The quotes of the last row are not closed.',
	quoteInside: 'Text stands behind a closing quote, so where the cell ends cannot be told.',
	undecodable: 'It holds characters that the stated encoding cannot read. For CSV in another than UTF-8 say so in the content type: text/csv; charset=gbk.',
	moreCells: ({ got, expected }) => `The row has ${got} cells, the header only ${expected} columns.`,
	noObject: 'The line is no JSON object.',
	noPoint: 'The geometry of the feature is no point, line or polygon.',
	expectedShape: ({ expected }) => problems.expectedShape({ expected: problems.shapes[expected] }),
	crossesItself: ({ lon, lat }) => `${problems.expectedShape({ expected: problems.shapes.valid })} (${lon}, ${lat})`,
	noExtent: 'The shape has no length or area.',
	tooManyPositions: problems.tooManyPositions,
	noCollection: 'Expected a GeoJSON FeatureCollection.',
	brokenFeature: ({ feature }) => `Feature ${feature} is no whole JSON object, or something is missing behind it.`,
	foreignSystem: ({ crs }) => `The coordinates are in ${crs}; only degrees in EPSG:4490 or EPSG:4326 are read here.`,
	noValue: 'There is no value.',
	unreadPosition: ({ why }) => positions[why],
	swapped: problems.swapped,
	range: problems.range,
	notANumber: problems.notANumber,
	comma: problems.comma,
	degreeSign: problems.degreeSign,
	fullWidth: problems.fullWidth,
	notFinite: problems.notFinite,
	tooLongText: problems.tooLongText,
	unknownId: problems.unknownId,
	notADate: problems.notADate,
	noSuchDay: problems.noSuchDay,
	beforeFirst: problems.beforeFirst
};

export const shares: Shape<typeof sourceShares> = {
	why: { silent: 'the mechanism names no lead', 'out-of-scope': 'out of the mechanism\'s scope', 'no-data': 'the areas that would decide are not loaded' }
};

export const batch: Shape<typeof source> = {
	faults,
	shares,
	command: {
		usage: `Usage: npm run decide -- FILE [-o OUTPUT] [options]
Says row by row who is responsible, behind the columns that are there. Without -o it writes beside the file, as "name-decided". No network and no server is needed.
Reads CSV (UTF-8, GBK), XLSX, NDJSON, GeoJSON, FlatGeobuf, GeoPackage, Shapefile (zip) and KML. Lines and polygons are answered with each unit's share of their length or area. Writes the form that it read, or .csv, .xlsx.
  -o              the output
  --lon --lat     names of the columns; one of them alone where both coordinates stand in one column
  --crs           4490, 4326, 4523, 4524, 4544, 4545, 4496, 4507, gcj02, bd09
  --matter        for rows that name none; default: water-pollution
  --at            for rows that have no date; default: today    --accuracy  metres, for rows that state none; default: 0
  --encoding      of a CSV or an attribute table: gbk, utf-8, ...    --sheet  of a workbook, or the layer`,
		questions: {
			'which-column': ({ flag, columns }) => `Each of these columns may be the one: ${columns}. Say which with ${flag}.`,
			'no-column': ({ columns }) => `No column is known as that of the coordinates. There are: ${columns}. Say which with --lon and --lat.`,
			'no-such-column': ({ flag, name, columns }) => `There is no column "${name}" as ${flag} says. There are: ${columns}.`,
			'same-names': ({ flag, name }) => `More than one column is called "${name}". Rename one, then name it with ${flag}.`,
			swapped: 'The columns of longitude and latitude look swapped. If so, name them the other way round with --lon and --lat.',
			zone: 'The coordinates are Gauss-Krüger without a zone; 35 and 36 are both possible. Ask their source, then declare --crs 4544 (zone 35) or --crs 4545 (zone 36).',
			shifted: ({ name }) => `By the name of the column "${name}" the coordinates may be shifted (GCJ-02 or BD-09). Declare --crs gcj02, --crs bd09 or --crs 4490.`,
			'nothing-read': ({ rows, lon, lat }) => `In none of the first ${rows} rows can the coordinates be read; the first has "${lon}" "${lat}". Name the columns with --lon and --lat, or declare the system with --crs.`,
			encoding: 'The file is neither UTF-8 nor GBK. Say its encoding with --encoding.',
			sheet: ({ names }) => `The workbook has several sheets: ${names}. Say which with --sheet.`
		},
		noWorkbook: 'This is no XLSX workbook that can be read.',
		emptyWorkbook: 'There is nothing in the workbook.',
		noSheet: ({ name, names }) => `There is no sheet "${name}". There are: ${names}.`,
		noPlaces: ({ types }) => `There are no points, lines or polygons in the file, but ${types}.`,
		otherForm: ({ path, endings }) => `Cannot write ${path}: the answers to this input can be written as ${endings}.`,
		overInput: ({ path }) => `${path} is the input and is not written over. Name another with -o.`,
		exists: ({ path }) => `${path} exists already and is not written over. Name an output with -o.`,
		tooManyRows: ({ rows, most }) => `There are ${rows} rows, and a sheet has room for ${most}. Write .csv instead.`,
		encoding: ({ label }) => `Encoding: ${label}; written as UTF-8 with a byte order mark.`,
		readAs: ({ columns, system }) => `Columns of the coordinates: ${columns}; read as ${system}.`,
		systems: {
			auto: 'CGCS2000 (degrees, or Gauss-Krüger metres by their zone)', cgcs2000: 'CGCS2000 (EPSG:4490)', wgs84: 'WGS 84 (EPSG:4326)', gcj02: 'GCJ-02', bd09: 'BD-09',
			'gk3-35': 'Gauss-Krüger, 3-degree zone 35', 'gk3-36': 'Gauss-Krüger, 3-degree zone 36', 'gk6-18': 'Gauss-Krüger, 6-degree zone 18'
		},
		areas: {
			database: ({ count }) => `Areas: ${count}, from the database.`,
			running: ({ count }) => `Areas: ${count}, from the running product.`,
			bundled: ({ count }) => `Areas: ${count}, the illustrative ones that come with the product; there is no database here.`
		},
		rows: ({ rows }) => `Rows: ${rows}`,
		lead: ({ unit, rows }) => `  ${rows} led by ${unit}`,
		silent: ({ rows }) => `  ${rows} with no lead named`,
		outside: ({ rows }) => `  ${rows} out of scope`,
		errors: ({ rows }) => `  ${rows} with an error, see the column error`,
		ground: ({ unit, much }) => `  ${much}: ${unit}`,
		groundSilent: 'no lead named',
		groundOutside: 'out of scope',
		groundHead: 'Lines and polygons, by lead unit:',
		written: ({ path }) => `Written to ${path}`
	}
};
