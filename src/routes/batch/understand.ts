import {
	BatchRefused, csvRecords, headerOf, positionReading, questionAbout, readerOf, recogniseColumns, sampleOf,
	type Columns, type Layout, type PointReading, type Question, type Reader, type Row
} from '#batch';
import type { DeclaredSystem } from '#geo';
import { openFile, type OpenedFile } from './open-file.ts';
import type { Choice, PositionRead, Seen, Trouble } from './worker-talk.ts';

/** How the rows of a file are read. */
export interface RowReading {
	readonly open: OpenedFile['open'];
	readonly reader: () => Reader;
	readonly point: PointReading;
	readonly system: DeclaredSystem;
}

export interface Understanding {
	/** null where the file could not be opened. */
	readonly seen: Seen | null;
	readonly trouble: Trouble | null;
	/** null where there is trouble. */
	readonly reading: RowReading | null;
}

const SHOWN_ROWS = 3;

/** The cells of the first rows. */
async function firstCells(file: OpenedFile): Promise<string[][]> {
	const source = file.open().getReader();
	let text = '';
	for (let next = await source.read(); !next.done; next = await source.read()) {
		text += next.value;
		if (text.split('\n').length > SHOWN_ROWS + 2) break;
	}
	await source.cancel();
	const records = csvRecords(text.replace(/^\uFEFF/, ''));
	const rows: string[][] = [];
	for (const { cells } of records) {
		if (rows.length > SHOWN_ROWS) break;
		if (cells.length > 1 || cells[0]?.trim()) rows.push([...cells]);
	}
	return rows.slice(1);
}

const asked = ({ asks, detail }: Question): Trouble => ({ kind: 'question', asks, detail });

function positionRead({ given, fault }: Row, point: PointReading): PositionRead {
	const written = [...new Set([given.lon, given.lat])].filter((text) => text !== undefined).join(', ');
	if (fault) return { written, point: null, fault };
	const read = point(given);
	return read.ok ? { written, point: read.value, fault: null } : { written, point: null, fault: read.faults[0] ?? null };
}

async function withColumns(file: OpenedFile, seen: Seen, columns: Columns, layout: Layout, choice: Choice): Promise<Understanding> {
	const system = choice.system ?? 'auto';
	const point = positionReading(layout, system);
	const reader = () => readerOf(file.form, columns);
	const rows = await sampleOf(file.open(), reader());
	const question = questionAbout(rows, point);
	const readings = rows.filter(({ shape }) => !shape).slice(0, SHOWN_ROWS).map((row) => positionRead(row, point));
	return { seen: { ...seen, readings }, trouble: question && asked(question), reading: question ? null : { open: file.open, reader, point, system } };
}

async function understandTable(file: OpenedFile, seen: Seen, choice: Choice): Promise<Understanding> {
	const header = await headerOf(file.open());
	const { lon, lat } = choice;
	const named = { ...(lon === null ? {} : { lon }), ...(lat === null ? {} : { lat }) };
	const recognised = recogniseColumns(header, lon === null || lat === null ? {} : named, choice.system !== null);
	const shown = { ...seen, header, lon, lat, rows: await firstCells(file) };
	if (!recognised.ok) return { seen: shown, trouble: asked(recognised.question), reading: null };
	const { columns, layout } = recognised;
	const names = { lon: header[columns.lon ?? -1] ?? null, lat: header[columns.lat ?? -1] ?? null };
	return withColumns(file, { ...shown, ...names }, columns, layout, choice);
}

/** Finds out what a file holds and how its positions are read; what could be read in two ways is asked. */
export async function understand(file: File, choice: Choice): Promise<Understanding> {
	const opened = await openFile(file, choice);
	const nothing: Seen = { form: 'csv', encoding: choice.encoding, sheets: [], sheet: null, header: [], rows: [], lon: null, lat: null, readings: [] };
	if (!opened.ok) return { seen: opened.trouble.kind === 'question' ? { ...nothing, sheets: opened.sheets } : null, trouble: opened.trouble, reading: null };
	const { form, encoding, sheets, sheet } = opened;
	const seen: Seen = { ...nothing, form, encoding, sheets, sheet };
	try {
		return await (form === 'csv' ? understandTable(opened, seen, choice) : withColumns(opened, seen, {}, 'labelled', choice));
	} catch (error) {
		if (error instanceof BatchRefused) return { seen, trouble: { kind: 'fault', fault: error.fault }, reading: null };
		throw error;
	}
}
