import { csvRecords, findEncoding, recogniseColumns, type CellValue } from '#batch';
import { readPair, readTurningPoints, type PointFault, type PointRow } from '#proposals';
import readXlsxFile from 'read-excel-file/node';
import { zipSync } from 'fflate';
import { contents, fault, type EncodingUsed, type Fault, type FileContents, type ReadOptions, type ReadResult } from '../contents.ts';
import { toEncodingLabel } from './encoding.ts';
import { unpack } from './zip.ts';

/** What is wrong with a table: no columns of coordinates, or rows that cannot be read. */
export interface TableFault {
	readonly ok: false;
	readonly reason: 'table-columns' | 'table-rows';
	readonly columns: readonly string[];
	/** The first of the rows at fault, and how many there are. */
	readonly rows: readonly PointFault[];
	readonly count: number;
}

type Rows = readonly (readonly string[])[];
interface Texts {
	readonly rows: Rows;
	readonly encoding: EncodingUsed | null;
}

/** Rows of titles that may stand above the header. */
const MOST_TITLES = 10;
/** Rows that are told of. */
const MOST_TOLD = 5;

const AREA = /^(?:区域|区域名称|名称|保护区|保护区名称|分区|地块|地块名称|area|areaname|name|zone)$/u;
const POINT = /^(?:点号|点名|拐点|拐点号|拐点编号|界址点|界址点号|界桩号|编号|序号|point|pointno|no|id)$/u;
const RING = /^(?:圈|圈号|环|环号|ring|part|部分)$/u;

/** Without case, width, blanks, and what stands in brackets. */
const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\([^)]*\)/gu, '').replaceAll(/[\s_.-]/gu, '');

function cellText(cell: CellValue | undefined): string {
	return cell instanceof Date ? cell.toISOString() : String(cell ?? '').trim();
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

async function textRows(bytes: Uint8Array, given: string | undefined): Promise<Texts | Fault> {
	const stated = given === undefined ? null : toEncodingLabel(given);
	if (given !== undefined && !stated) return fault('unknown-encoding', { encoding: given });
	const label = stated ?? (await findEncoding(oneChunk(bytes)));
	if (!label) return fault('broken-file', { part: 'CSV', why: 'neither UTF-8 nor GBK' });
	const text = new TextDecoder(label).decode(bytes);
	return { rows: [...csvRecords(text)].map(({ cells }) => cells.map((cell) => cell.trim())), encoding: { label, by: stated ? 'argument' : 'bytes' } };
}

/** A workbook is unpacked within bounds first: what it claims to hold is looked at before anything is read. */
async function sheetRows(bytes: Uint8Array, { layer, mostUnpacked }: ReadOptions): Promise<Texts | Fault> {
	const files = unpack(bytes, () => true, mostUnpacked);
	if ('ok' in files) return files;
	const sheets = await readXlsxFile(Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }))).catch(() => null);
	if (!sheets) return fault('broken-file', { part: 'XLSX', why: 'no workbook' });
	const filled = sheets.filter(({ data }) => data.length > 0);
	const names = filled.map(({ sheet }) => sheet);
	if (layer === undefined && filled.length > 1) return fault('several-layers', { names });
	const sheet = layer === undefined ? filled[0] : filled.find((each) => each.sheet === layer);
	if (!sheet) return layer === undefined ? fault('no-features') : fault('layer-missing', { layer, names });
	return { rows: (sheet.data as unknown as readonly (readonly CellValue[])[]).map((row) => row.map(cellText)), encoding: null };
}

interface Laid {
	/** Of the header, from 0. */
	readonly at: number;
	readonly columns: { readonly area: number; readonly point: number; readonly ring: number };
	/** The columns of each coordinate: one, or three of degrees, minutes and seconds; both in one where there is a single list. */
	readonly coordinates: readonly (readonly number[])[];
}

/** The name above a column: a merged cell leaves those to its right empty. */
function nameAbove(row: readonly string[], column: number): string {
	for (let at = column; at >= 0; at--) if (row[at]) return row[at] ?? '';
	return '';
}

/** Two headers, as many tables have them: longitude and latitude above, and degrees, minutes and seconds below each. */
function inThree(above: readonly string[], header: readonly string[]): readonly (readonly number[])[] | null {
	const starts = header.flatMap((name, at) => (/^(?:度|°|deg)$/u.test(plain(name)) && /^(?:分|′|'|min)$/u.test(plain(header[at + 1] ?? '')) && /^(?:秒|″|"|sec)$/u.test(plain(header[at + 2] ?? '')) ? [at] : []));
	const [east, ...moreEast] = starts.filter((at) => /经|經|lon|east/iu.test(nameAbove(above, at)));
	const [north, ...moreNorth] = starts.filter((at) => /纬|緯|lat|north/iu.test(nameAbove(above, at)));
	if (east === undefined || north === undefined || moreEast.length + moreNorth.length > 0) return null;
	return [east, north].map((at) => [at, at + 1, at + 2]);
}

/** In the names of either header. */
function namedColumns(header: readonly string[], above: readonly string[]): Laid['columns'] {
	const columnOf = (name: RegExp) => {
		const own = header.findIndex((each) => name.test(plain(each)));
		return own === -1 ? above.findIndex((each) => name.test(plain(each))) : own;
	};
	return { area: columnOf(AREA), point: columnOf(POINT), ring: columnOf(RING) };
}

const noColumns = (header: readonly string[]): TableFault => ({ ok: false, reason: 'table-columns', columns: header.filter((name) => name !== '').slice(0, 20), rows: [], count: 0 });

/** The header is the first row whose names say where the coordinates are. */
function layOut(rows: Rows): Laid | TableFault {
	for (const [at, header] of rows.slice(0, MOST_TITLES).entries()) {
		const above = rows[at - 1] ?? [];
		const three = inThree(above, header);
		if (three) return { at, coordinates: three, columns: namedColumns(header, above) };
	}
	for (const [at, header] of rows.slice(0, MOST_TITLES).entries()) {
		const recognised = recogniseColumns(header, {}, true);
		if (!recognised.ok) {
			if (recognised.question.asks === 'which-column') return noColumns(header);
			continue;
		}
		const { lon = -1, lat = -1 } = recognised.columns;
		return { at, coordinates: recognised.layout === 'together' ? [[lon]] : [[lon], [lat]], columns: namedColumns(header, []) };
	}
	return noColumns(rows[0] ?? []);
}

const SIGNS = ['°', '′', '″'];

function pointRows(rows: Rows, { at, columns, coordinates }: Laid): PointRow[] {
	return rows.slice(at + 1).flatMap((cells, index): PointRow[] => {
		const cell = (column: number) => cells[column] ?? '';
		if (cells.every((text) => text === '')) return [];
		const texts = coordinates.map((parts) => (parts.length === 1 ? cell(parts[0] ?? -1) : parts.map((column, place) => cell(column) + (SIGNS[place] ?? '')).join('')));
		const [first = '', second] = texts;
		return [{ row: at + index + 2, area: cell(columns.area), point: cell(columns.point), ring: cell(columns.ring), coordinates: second === undefined ? [first] : [first, second] }];
	});
}

/** Is it a table of text or a workbook? By its name's ending, as neither begins with a mark of its own; GeoJSON and KML do. */
export function isPointTable(bytes: Uint8Array, fileName: string): boolean {
	const first = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\u00EF\u00BB\u00BF/u, '').trimStart().charAt(0);
	return /\.(?:csv|tsv|txt|xlsx)$/iu.test(fileName) && first !== '{' && first !== '<';
}

type Table = Texts & { readonly laid: Laid };

async function laidTable(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Table | Fault | TableFault> {
	const texts = /\.xlsx$/iu.test(fileName) ? await sheetRows(bytes, options) : await textRows(bytes, options.encoding);
	if ('ok' in texts) return texts;
	const laid = layOut(texts.rows);
	return 'ok' in laid ? laid : { ...texts, laid };
}

/** A table of places, one a row. */
export interface PlaceTable extends FileContents {
	/** The row of each feature, as people count. */
	readonly rows: readonly number[];
	/** Rows whose coordinates cannot be read, with what stands there. */
	readonly unread: readonly { readonly row: number; readonly got: string }[];
}

/** Everything that a row says, under the names of its columns. */
function toldIn(cells: readonly string[], header: readonly string[]): Record<string, string> {
	return Object.fromEntries(header.flatMap((name, at) => (name === '' || !cells[at] ? [] : [[name, cells[at]]])));
}

/** Reads a table of places: each row a point, in the numbers of the table, with all that its columns say. It never says which system they are in. */
export async function readPlaceTable(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<PlaceTable | Fault | TableFault> {
	const table = await laidTable(bytes, fileName, options);
	if ('ok' in table) return table;
	const { rows, laid, encoding } = table;
	const header = (rows[laid.at] ?? []).map((name, at) => (rows[laid.at - 1]?.[at] && laid.coordinates.flat().length > 2 ? (rows[laid.at - 1]?.[at] ?? name) : name));
	const read = pointRows(rows, laid).map(({ row, coordinates }) => ({ row, coordinates, at: readPair(coordinates) }));
	if (read.length === 0) return fault('no-features');
	const placed = read.filter(({ at }) => at !== null);
	return {
		ok: true, crs: 'unknown', foreignCrs: null, encoding, notes: [], rows: placed.map(({ row }) => row),
		features: placed.map(({ row, at }) => ({ properties: toldIn(rows[row - 1] ?? [], header), geometry: { type: 'Point', coordinates: at ?? [] } })),
		unread: read.filter(({ at }) => at === null).map(({ row, coordinates }) => ({ row, got: coordinates.filter((text) => text !== '').join(', ').slice(0, 60) }))
	};
}

/** Reads a table of turning points (拐点): each area with its rings, in the numbers of the table. It never says which system they are in. */
export async function readPointTable(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ReadResult | TableFault> {
	const table = await laidTable(bytes, fileName, options);
	if ('ok' in table) return table;
	const read = readTurningPoints(pointRows(table.rows, table.laid));
	if (!read.ok) return { ok: false, reason: 'table-rows', columns: [], rows: read.faults.slice(0, MOST_TOLD), count: read.faults.length };
	return contents(read.areas.map(({ name, shape }) => ({ properties: name === '' ? {} : { name }, geometry: shape })), { encoding: table.encoding });
}
