import { TERRITORIES, UNITS } from '#duty';
import { dateInChina } from '#i18n/server';
import { TARGET_CLASSES, WATERS } from '#monitoring';
import { fileNameUpTo, latitude, lineUpTo, longitude, oneOf } from '../request/kinds.ts';
import { wholeWithin } from '../request/numbers.ts';
import { optional, read, required, unread, type Kind } from '../request/reading.ts';

const nothing = () => null;

/** Bytes that a file of readings may have. */
export const LARGEST_READINGS = 5 * 1024 * 1024;
/** Bytes that a workbook may unpack to. */
export const MOST_UNPACKED = 64 * 1024 * 1024;

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** A month: 2026-10. */
const month: Kind<string> = {
	schema: { type: 'string', pattern: MONTH.source },
	read: (text, { words }) => (MONTH.test(text) ? read(text) : unread(words.problems.notAMonth({ got: text.slice(0, 20) })))
};

/** The code of a station: it stands in addresses. */
const code: Kind<string> = {
	schema: { type: 'string', pattern: CODE.source },
	read: (text, { words }) => (CODE.test(text) ? read(text) : unread(words.problems.notACode({ got: text.slice(0, 40) })))
};

/** The parameters of the operations on monitoring; bodies are read by the same. */
export const monitoringParameters = {
	list: { year: optional(wholeWithin(2024, 2100), 'The year whose ledger is told. Without it: this one, in January the one before.', nothing, '2026') },
	enter: {
		code: required(code, 'Its code, for life: a code that there is says that station anew.', 'HF-01'),
		version: optional(wholeWithin(0, 1_000_000), 'The version that the caller has seen; 0 or left out: a new station.', () => 0, '0'),
		name: required(lineUpTo(60), 'Its name, as tables of readings write it.', '花鱼洞'),
		water: required(oneOf(WATERS), 'lake: a lake or reservoir. The standard holds rivers to other limits.', 'lake'),
		body: required(lineUpTo(60), 'The lake or river on which it lies.', '红枫湖'),
		lon: required(longitude, 'Degrees, EPSG:4490.', '106.41'),
		lat: required(latitude, 'Degrees, EPSG:4490.', '26.52'),
		territory: required(oneOf(TERRITORIES), 'The government that tells of it (四(四)).', 'guiyang'),
		unit: required(oneOf(UNITS), 'The unit that sends its readings.', 'gy-eeb'),
		target: optional(oneOf(TARGET_CLASSES), 'The class that it is to reach. Without it: none is set.', nothing, 'III'),
		from: required(month, 'The month from which on it is to be told of.', '2026-01'),
		to: optional(month, 'The last month for which it is. Without it: it still is.', nothing)
	},
	send: {
		name: required(fileNameUpTo(200), 'The name of the file; its ending tells a workbook from text.', '2026-10.xlsx'),
		source: required(lineUpTo(200), 'Where the readings come from: who measured, which report.', '贵阳市生态环境监测中心 2026年10月月报'),
		take: optional(oneOf(['yes']), 'yes: the readings are kept. Without it: the file is read and told of, and nothing is kept.', nothing)
	}
};

/** The year whose ledger is told where none is asked for: in January nothing of the new one is due yet. */
export function ledgerYear(at: Date): number {
	const today = dateInChina(at);
	return Number(today.slice(0, 4)) - (today.slice(5, 7) === '01' ? 1 : 0);
}
