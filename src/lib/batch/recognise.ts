import type { ColumnChoice, Columns } from './csv.ts';
import type { Field } from './row.ts';

/**
 * How the two coordinates stand in a row: each in the column that is named for it, both in columns whose names do not
 * say which is which (X and Y mean opposite things to surveyors and to map makers), or both in one cell.
 */
export type Layout = 'labelled' | 'pair' | 'together';

/** A question to the person whose file it is: what is not clear, what it could be, and the flag that answers it. */
export interface Question {
	readonly asks: 'which-column' | 'no-column' | 'no-such-column' | 'same-names' | 'swapped' | 'zone' | 'shifted' | 'nothing-read';
	readonly detail: Readonly<Record<string, string>>;
}

export type Recognised = { readonly ok: true; readonly columns: Columns; readonly layout: Layout } | { readonly ok: false; readonly question: Question };

/** Columns that the person names. */
export interface NamedColumns {
	readonly lon?: string;
	readonly lat?: string;
}

interface Names {
	/** The name is one of these. */
	readonly exact: readonly string[];
	/** Else the name has this in it. */
	readonly within: RegExp;
}

/** A column without a name is none of these either. */
const NEVER = /(?!)/u;

const EAST: Names = { exact: ['lon', 'lng', 'long', 'longitude', '经度', '東經', '东经', '經度', 'easting', '东坐标', '横坐标'], within: /经度|經度|東經|东经|longitude|easting|横坐标/u };
const NORTH: Names = { exact: ['lat', 'latitude', '纬度', '北緯', '北纬', '緯度', 'northing', '北坐标', '纵坐标'], within: /纬度|緯度|北緯|北纬|latitude|northing|纵坐标/u };
const X: Names = { exact: ['x', 'x坐标', '坐标x', 'xcoord', 'coordx', 'pointx'], within: NEVER };
const Y: Names = { exact: ['y', 'y坐标', '坐标y', 'ycoord', 'coordy', 'pointy'], within: NEVER };
const BOTH: Names = { exact: ['坐标', '经纬度', '坐标位置', 'coordinates', 'coordinate', 'coords', 'coord', 'position', 'lonlat', 'latlon', 'lnglat', 'latlng', 'wkt'], within: /经纬度/u };
/** Maps made in China for the public are shifted by some 500 m; the numbers do not show it. */
const SHIFTED = /gcj|bd\s*-?_?09|火星|高德|百度|腾讯/iu;

/** Without width, case, blanks, underscores, and what stands in brackets: a unit, mostly. */
function plain(name: string): string {
	return name.normalize('NFKC').toLowerCase().replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, '').replaceAll(/[\s_.-]/gu, '');
}

function matching(header: readonly string[], { exact, within }: Names): readonly number[] {
	const at = (fits: (name: string) => boolean) => header.flatMap((name, index) => (fits(plain(name)) ? [index] : []));
	const named = at((name) => exact.includes(name));
	return named.length > 0 ? named : at((name) => within.test(name));
}

const others: readonly Field[] = ['matter', 'accuracy', 'at'];

function otherColumns(header: readonly string[]): Columns {
	return Object.fromEntries(others.flatMap((field) => {
		const at = header.findIndex((name) => name.trim().toLowerCase() === field);
		return at === -1 ? [] : [[field, at]];
	}));
}

const listOf = (header: readonly string[], columns: readonly number[]) => columns.map((index) => header[index] ?? '').join(', ');

function named(header: readonly string[], name: string, flag: string): number | Question {
	const [at, second] = header.flatMap((each, index) => (each.trim() === name.trim() ? [index] : []));
	if (at === undefined) return { asks: 'no-such-column', detail: { flag, name, columns: header.join(', ') } };
	return second === undefined ? at : { asks: 'same-names', detail: { flag, name } };
}

function chosen(header: readonly string[], { lon, lat }: Required<NamedColumns>): Recognised {
	const [east, north] = [named(header, lon, '--lon'), named(header, lat, '--lat')];
	if (typeof east !== 'number') return { ok: false, question: east };
	if (typeof north !== 'number') return { ok: false, question: north };
	return { ok: true, columns: { ...otherColumns(header), lon: east, lat: north }, layout: east === north ? 'together' : 'labelled' };
}

function pairOf(header: readonly string[], [first, second]: readonly [Names, Names], layout: Layout): Recognised | null {
	const [east, north] = [matching(header, first), matching(header, second)];
	const [lon, lat] = [east[0], north[0]];
	if (lon === undefined || lat === undefined) return null;
	const [flag, columns] = east.length > 1 ? ['--lon', east] : ['--lat', north];
	if (columns.length > 1) return { ok: false, question: { asks: 'which-column', detail: { flag, columns: listOf(header, columns) } } };
	return { ok: true, columns: { ...otherColumns(header), lon, lat }, layout };
}

function byNames(header: readonly string[]): Recognised {
	const pair = pairOf(header, [EAST, NORTH], 'labelled') ?? pairOf(header, [X, Y], 'pair') ?? pairOf(header, [BOTH, BOTH], 'together');
	return pair ?? { ok: false, question: { asks: 'no-column', detail: { columns: header.join(', ') } } };
}

/**
 * Finds the columns of the coordinates by their names, Chinese or English; what could be read in two ways is a question
 * and never a guess.
 * @param declared the person has said which system the coordinates are in
 */
export function recogniseColumns(header: readonly string[], { lon, lat }: NamedColumns, declared: boolean): Recognised {
	const one = lon ?? lat;
	const recognised = one === undefined ? byNames(header) : chosen(header, { lon: lon ?? one, lat: lat ?? one });
	if (!recognised.ok || declared) return recognised;
	const names = [recognised.columns.lon, recognised.columns.lat].map((index) => header[index ?? -1] ?? '');
	const shifted = names.find((name) => SHIFTED.test(name));
	return shifted === undefined ? recognised : { ok: false, question: { asks: 'shifted', detail: { name: shifted } } };
}

/** The choice of columns, for a reader. */
export function choiceOf(columns: Columns): () => ColumnChoice {
	return () => ({ ok: true, columns });
}
