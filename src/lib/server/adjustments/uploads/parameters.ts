import { AREA_KINDS } from '#duty';
import { dateInChina } from '#i18n/server';
import { calendarDate, fileNameUpTo, lineUpTo, oneOf } from '../../request/kinds.ts';
import { numberWithin } from '../../request/numbers.ts';
import { optional, required, type Given } from '../../request/reading.ts';
import type { ReadOptions } from '../../import/contents.ts';
import { toImportCrs } from '../../import/crs.ts';
import { SUPPORTED_EPSG } from '../../import/crs-names.ts';

const nothing = () => null;

/** Bytes that a file may have when it is sent. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;
/** Metres: what the checks call a sliver. */
const TOLERANCE = 5;

export const SYSTEMS = [...SUPPORTED_EPSG.map((code) => `${code}` as const), 'gcj02', 'bd09'] as const;
const DRAWN_KINDS = AREA_KINDS.filter((kind) => kind !== 'extent-1000m');

/** How a file is to be read. */
export const uploadParameters = {
	name: required(fileNameUpTo(200), 'The name of the file; its ending tells tables and KMZ.', '保护区.zip'),
	crs: optional(oneOf(SYSTEMS), 'The system of the coordinates, where the file does not say it, or says it wrongly: an EPSG code, gcj02 or bd09.', nothing, '4544'),
	encoding: optional(lineUpTo(40), 'The encoding of a table\'s text or a Shapefile\'s attributes.', nothing, 'gbk'),
	layer: optional(lineUpTo(200), 'The layer of a GeoPackage, or the sheet of a workbook, that has several.', nothing),
	kind: optional(oneOf(DRAWN_KINDS), 'The kind of areas that say none.', nothing, 'zone-2'),
	validFrom: optional(calendarDate, 'The day on which the lines would hold: neighbours are those in force on it. Without it: today in China.', () => dateInChina(new Date()), '2027-01-01'),
	repair: optional(oneOf(['snap']), 'snap: lines within the tolerance of a neighbour\'s line are put on it, and slivers removed. Without it: that is only offered.', nothing, 'snap'),
	tolerance: optional(numberWithin(0.1, 50), 'Metres within which two lines are taken for one.', () => TOLERANCE, '5')
};

/** How somebody says that a file is to be read. */
export function readOptions({ crs, encoding, layer }: Pick<Given<typeof uploadParameters>, 'crs' | 'encoding' | 'layer'>): ReadOptions {
	const declared = crs === null ? null : toImportCrs(crs);
	return { ...(declared === null ? {} : { crs: declared }), ...(encoding === null ? {} : { encoding }), ...(layer === null ? {} : { layer }) };
}
