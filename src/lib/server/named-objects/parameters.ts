import { OBJECT_KINDS } from '#objects';
import { dateInChina } from '#i18n/server';
import { SYSTEMS } from '../adjustments/uploads/parameters.ts';
import { accuracyMetres, boundingBox, calendarDate, fileNameUpTo, lineUpTo, oneOf, textUpTo } from '../request/kinds.ts';
import { wholeWithin } from '../request/numbers.ts';
import { optional, required } from '../request/reading.ts';

const nothing = () => null;
const today = () => dateInChina(new Date());
const kind = oneOf(OBJECT_KINDS);
const version = wholeWithin(1, 1_000_000);

/** How a file of objects is to be read. */
const file = {
	name: required(fileNameUpTo(200), 'The name of the file; its ending tells tables and KMZ.', 'outfalls.csv'),
	crs: optional(oneOf(SYSTEMS), 'The system of the coordinates, where the file does not say it, or says it wrongly: an EPSG code, gcj02 or bd09.', nothing, '4490'),
	encoding: optional(lineUpTo(40), 'The encoding of a table\'s text or a Shapefile\'s attributes.', nothing, 'gbk'),
	layer: optional(lineUpTo(200), 'The layer of a GeoPackage, or the sheet of a workbook, that has several.', nothing)
};

/** The parameters of the operations on named objects. */
export const objectParameters = {
	list: {
		kind: optional(kind, 'One kind.', nothing, 'outfall'),
		set: optional(lineUpTo(20), 'One set, by its id.', nothing, '1'),
		bbox: optional(boundingBox, 'A box in degrees: west,south,east,north. Objects that touch it are answered.', nothing, '106.3,26.3,106.6,26.6'),
		at: optional(calendarDate, 'The day on which they hold. Without it: today in China.', today, '2027-01-01'),
		limit: optional(wholeWithin(1, 20_000), 'How many at most; `matched` says how many there are.', () => 20_000, '1000')
	},
	reading: file,
	load: {
		...file,
		set: optional(lineUpTo(20), 'The set that is loaded anew, with `version`. Without it a new one is made.', nothing, '1'),
		version: optional(version, 'The set\'s version that the caller has seen.', nothing, '1'),
		kind: optional(kind, 'Of a new set.', nothing, 'outfall'),
		title: optional(lineUpTo(80), 'The name of a new set; no two of a kind share one.', nothing, '红枫湖入河排污口'),
		source: required(lineUpTo(200), 'Where the data come from.', '2025年排污口排查'),
		accuracy: required(accuracyMetres, 'Metres by which a place may be off.', '15'),
		dataDate: required(calendarDate, 'The day of which the data speak.', '2025-12-01'),
		validFrom: optional(calendarDate, 'The day from which on this load holds; what the set held before holds until then. Without it: today in China.', today, '2026-01-01'),
		note: optional(textUpTo(2000), 'What else is to be known.', () => ''),
		expect: optional(lineUpTo(64), '`sha256` of the reading that was looked at: refused when the file reads otherwise.', nothing),
		partial: optional(oneOf(['true']), 'true: rows that cannot be taken are left out. Without it they keep all from being loaded.', nothing, 'true')
	},
	withdraw: {
		version: required(version, 'The set\'s version that the caller has seen.', '1'),
		validFrom: required(calendarDate, 'The day from which on it holds no objects.', '2027-01-01'),
		note: required(textUpTo(2000), 'Why.')
	}
};
