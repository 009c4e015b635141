import { ITEMS, MONITORED, type ItemId } from './items.ts';
import type { Reading, Station } from './station.ts';

/** Why a table, a column or a row is not taken; the words are elsewhere. */
export type ReadingFault =
	| 'no-station-column' | 'no-month-column' | 'no-item-column' | 'same-column' | 'no-rows' | 'too-many-rows'
	| 'no-such-station' | 'two-stations' | 'not-yours' | 'no-month' | 'future' | 'too-early' | 'no-such-item' | 'no-such-unit' | 'not-a-number' | 'no-detection-limit' | 'too-high' | 'twice' | 'no-value';

export interface RowFault {
	/** As a spreadsheet counts: the header is row 1; 0: the whole table. */
	readonly row: number;
	/** The column's name; empty: none in particular. */
	readonly column: string;
	readonly fault: ReadingFault;
	/** What was there. */
	readonly got: string;
}

export interface TableRead {
	readonly readings: readonly Reading[];
	readonly faults: readonly RowFault[];
	/** Columns that are not understood, and left out. */
	readonly unread: readonly string[];
}

/** What the rows are held to. */
export interface ReadingGround {
	readonly stations: readonly Station[];
	readonly mine: (station: Station) => boolean;
	/** ISO day in China. */
	readonly today: string;
}

export const MOST_READING_ROWS = 5000;
const EARLIEST = '1990';
const GOT = 60;
/** Rows of titles that may stand above the header. */
const MOST_TITLES = 10;

const STATION = ['断面', '断面名称', '断面编码', '断面代码', '站点', '站点名称', '站点编码', '测站', '点位', '点位名称', '监测点', '监测断面', '监测点位', 'station', 'stationcode', 'stationname', 'site', 'code'];
const MONTH = ['月份', '监测月份', '年月', '日期', '监测日期', '监测时间', '采样日期', '采样时间', 'month', 'date', 'on', 'sampledon'];
const ITEM = ['项目', '监测项目', '指标', '监测指标', 'item', 'parameter', 'indicator'];
const VALUE = ['数值', '值', '监测值', '浓度', '结果', '监测结果', 'value', 'result', 'concentration'];
const UNIT = ['单位', '计量单位', 'unit', 'units'];

const NAMES: Readonly<Record<ItemId, readonly string[]>> = {
	ph: ['ph', 'ph值'], do: ['do', '溶解氧', 'dissolvedoxygen'], codmn: ['codmn', '高锰酸盐指数', 'permanganateindex', 'imn'], cod: ['cod', 'codcr', '化学需氧量', 'chemicaloxygendemand'],
	bod5: ['bod5', 'bod', '五日生化需氧量', '生化需氧量'], nh3n: ['nh3n', 'nh3-n', '氨氮', 'ammonianitrogen', 'ammonia'], tp: ['tp', '总磷', 'totalphosphorus'], tn: ['tn', '总氮', 'totalnitrogen'],
	fecal: ['粪大肠菌群', 'fecalcoliforms', 'faecalcoliforms'], temperature: ['水温', 'watertemperature', 'temperature'], chla: ['chla', '叶绿素a', '叶绿素', 'chlorophylla', 'chl-a'],
	transparency: ['透明度', 'sd', 'transparency', 'secchi'], turbidity: ['浊度', 'turbidity'], flow: ['流量', 'flow', 'discharge'], level: ['水位', 'level', 'waterlevel']
};

/** A name without width, case, blanks, and what stands in brackets: a unit, mostly. */
const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, '').replaceAll(/[\s_]/gu, '');
/** NFKC writes m³ as m3: so do the units that are looked for. */
const plainUnit = (unit: string) => unit.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').replaceAll('µ', 'μ');

/** The unit in the brackets of a column's name: 氨氮(NH3-N)(mg/L) has one, 总磷(以P计) has none. */
function unitNamed(item: ItemId, name: string): string {
	const brackets = [...name.normalize('NFKC').matchAll(/[([]([^)\]]*)[)\]]/gu)].map(([, inside = '']) => inside);
	return brackets.find((inside) => inside !== '' && factorOf(item, inside) !== null) ?? brackets.find((inside) => inside.includes('/')) ?? '';
}

/** The item of a name, Chinese or English; null: none. */
export function itemNamed(name: string): ItemId | null {
	return MONITORED.find((item) => NAMES[item].includes(plain(name))) ?? null;
}

/** By what a value in a unit is multiplied; null: the unit is none of the item's. Without a unit the item's own is meant. */
export function factorOf(item: ItemId, unit: string): number | null {
	const asked = plainUnit(unit);
	if (asked === '' || asked === plainUnit(ITEMS[item].unit)) return 1;
	const found = Object.entries(ITEMS[item].readUnits).find(([name]) => plainUnit(name) === asked);
	return found ? found[1] : null;
}

/** The day or month of a text; null: it is none. A dot is not read: a spreadsheet makes the tenth month of 2026.10 the first. */
export function dayOrMonth(text: string): string | null {
	const found = /^(\d{4})(?:[-/年](\d{1,2})(?:[-/月](\d{1,2})日?)?月?|(\d{2})(\d{2})?)(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?Z?)?)?$/u.exec(text.normalize('NFKC').trim());
	if (!found) return null;
	const [, year = '', m1, d1, m2, d2] = found;
	const [month, day] = [(m1 ?? m2 ?? '').padStart(2, '0'), d1 ?? d2];
	if (month < '01' || month > '12') return null;
	if (day === undefined) return `${year}-${month}`;
	const iso = `${year}-${month}-${day.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Nothing was measured. */
const EMPTY = ['', '-', '--', '—', '——', '/', '／', 'n/a', 'na', '未监测', '未测', '无数据'];
const UNNAMED = ['未检出', 'nd', 'n.d.', '<dl', 'bdl'];

/** A value as tables write it: 0.05; below the limit of detection <0.01 or 0.01L. null: nothing was measured. */
export function readValue(text: string): { readonly value: number; readonly below: boolean } | 'not-a-number' | 'no-detection-limit' | null {
	const bare = text.normalize('NFKC').trim();
	if (EMPTY.includes(bare.toLowerCase())) return null;
	if (UNNAMED.includes(bare.toLowerCase())) return 'no-detection-limit';
	const found = /^(<?)\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(L?)$/iu.exec(bare);
	const value = Number(found?.[2] ?? NaN);
	return found && Number.isFinite(value) ? { value, below: found[1] === '<' || found[3] !== '' } : 'not-a-number';
}

interface ItemColumn {
	readonly at: number;
	readonly item: ItemId;
	readonly unit: string;
}

interface Layout {
	readonly station: number;
	readonly month: number;
	/** One column for each item, or one that names it beside its value. */
	readonly items: readonly ItemColumn[];
	readonly long: { readonly item: number; readonly value: number; readonly unit: number } | null;
}

const cut = (text: string) => (text.length > GOT ? `${text.slice(0, GOT)}…` : text);
const whole = (fault: ReadingFault, got: string): RowFault => ({ row: 0, column: '', fault, got: cut(got) });

function layoutOf(header: readonly string[]): Layout | RowFault {
	const names = header.map(plain);
	const at = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
	const [station, month] = [at(STATION), at(MONTH)];
	const all = header.join('、');
	if (station === -1) return whole('no-station-column', all);
	if (month === -1) return whole('no-month-column', all);
	const [item, value] = [at(ITEM), at(VALUE)];
	if (item !== -1 && value !== -1) return { station, month, items: [], long: { item, value, unit: at(UNIT) } };
	const items = header.flatMap((name, index): ItemColumn[] => {
		const found = itemNamed(name);
		return found ? [{ at: index, item: found, unit: unitNamed(found, name) }] : [];
	});
	if (items.length === 0) return whole('no-item-column', all);
	const again = items.find(({ item: own, at: first }) => items.some((other) => other.item === own && other.at > first));
	return again ? whole('same-column', header[again.at] ?? '') : { station, month, items, long: null };
}

/** The header is the first row that says where everything is: titles may stand above it. Where none does, what is wrong is told of the row that says most. */
function headerOf(rows: readonly (readonly string[])[]): { readonly at: number; readonly layout: Layout | RowFault } {
	const tried = rows.slice(0, MOST_TITLES + 1).map((header, at) => ({ at, layout: layoutOf(header) }));
	const known = ({ at }: { readonly at: number }) => (rows[at] ?? []).filter((name) => [...STATION, ...MONTH].includes(plain(name)) || itemNamed(name)).length;
	const fits = tried.find(({ layout }) => !('fault' in layout));
	return fits ?? [...tried].sort((a, b) => known(b) - known(a))[0] ?? { at: 0, layout: whole('no-rows', '') };
}

interface Cell {
	readonly row: number;
	readonly column: string;
	readonly station: Station;
	readonly on: string;
	readonly item: ItemId;
	readonly unit: string;
	readonly text: string;
}

function readCell({ row, column, station, on, item, unit, text }: Cell): Reading | RowFault | null {
	const refused = (fault: ReadingFault, got: string): RowFault => ({ row, column, fault, got: cut(got) });
	const read = readValue(text);
	if (read === null) return null;
	if (typeof read === 'string') return refused(read, text);
	const factor = factorOf(item, unit);
	if (factor === null) return refused('no-such-unit', unit);
	const value = Number((read.value * factor).toPrecision(12));
	const { highest } = ITEMS[item];
	return highest !== undefined && value > highest ? refused('too-high', text) : { station: station.code, on, item, value, below: read.below };
}

const same = (text: string) => text.normalize('NFKC').trim();

function stationOf(text: string, { stations, mine }: ReadingGround): Station | ReadingFault {
	const code = stations.find((station) => station.code === same(text));
	const named = stations.filter((station) => same(station.name) === same(text));
	const station = code ?? named[0];
	if (!station) return 'no-such-station';
	if (!code && named.length > 1) return 'two-stations';
	return mine(station) ? station : 'not-yours';
}

function monthFault(on: string | null, today: string): ReadingFault | null {
	if (on === null) return 'no-month';
	if (on > today.slice(0, on.length)) return 'future';
	return on < EARLIEST ? 'too-early' : null;
}

function readRow(cells: readonly string[], row: number, { header, layout }: { readonly header: readonly string[]; readonly layout: Layout }, ground: ReadingGround): readonly (Reading | RowFault)[] {
	const cell = (at: number) => cells[at] ?? '';
	const name = (at: number) => header[at]?.trim() ?? '';
	const refused = (at: number, fault: ReadingFault): RowFault => ({ row, column: name(at), fault, got: cut(cell(at)) });
	const station = stationOf(cell(layout.station), ground);
	const on = dayOrMonth(cell(layout.month));
	const wrong = monthFault(on, ground.today);
	const faults = [...(typeof station === 'string' ? [refused(layout.station, station)] : []), ...(wrong ? [refused(layout.month, wrong)] : [])];
	if (typeof station === 'string' || on === null || faults.length > 0) return faults;
	const { long, items } = layout;
	const found = (cellRead: Omit<Cell, 'row' | 'station' | 'on'>) => readCell({ row, station, on, ...cellRead });
	if (!long) return items.map(({ at, item, unit }) => found({ column: name(at), item, unit, text: cell(at) })).filter((each) => each !== null);
	const item = itemNamed(cell(long.item));
	if (!item) return [refused(long.item, 'no-such-item')];
	const read = found({ column: name(long.value), item, unit: cell(long.unit), text: cell(long.value) });
	return [read ?? refused(long.value, 'no-value')];
}

const isFault = (each: Reading | RowFault): each is RowFault => 'fault' in each;

/**
 * Reads a table of readings: a station and a month or day in each row, and either a column for each item or one that names it beside its value. Names of columns, items and units
 * in Chinese or English; what could mean two things is a fault and never a guess.
 */
export function readReadings(rows: readonly (readonly string[])[], ground: ReadingGround): TableRead {
	const refused = (fault: RowFault): TableRead => ({ readings: [], faults: [fault], unread: [] });
	const { at, layout } = headerOf(rows);
	if ('fault' in layout) return refused(layout);
	if (rows.length > MOST_READING_ROWS) return refused(whole('too-many-rows', String(rows.length)));
	const header = rows[at] ?? [];
	const numbered = rows.map((cells, index) => ({ cells, row: index + 1 })).slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const faults: RowFault[] = [];
	const seen = new Map<string, Reading>();
	for (const { cells, row } of numbered) {
		for (const each of readRow(cells, row, { header, layout }, ground)) {
			if (isFault(each)) faults.push(each);
			else if (seen.has(`${each.station} ${each.on} ${each.item}`)) faults.push({ row, column: '', fault: 'twice', got: cut(`${each.station} ${each.on}`) });
			else seen.set(`${each.station} ${each.on} ${each.item}`, each);
		}
	}
	if (seen.size === 0 && faults.length === 0) faults.push(whole('no-rows', ''));
	const used = new Set([layout.station, layout.month, ...layout.items.map(({ at }) => at), ...(layout.long ? Object.values(layout.long) : [])]);
	return { readings: [...seen.values()], faults, unread: header.filter((name, at) => !used.has(at) && name.trim() !== '').map((name) => cut(name.trim())) };
}
