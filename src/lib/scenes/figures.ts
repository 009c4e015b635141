import { LIMITS, type Cell, type Figures, type Scene } from './scene.ts';

/** So many rows can be read from ten metres. */
export const ROWS_SHOWN = 12;

/** One page of a table that may be longer. @param page from 1 */
export function figuresPage({ rows, ...rest }: Omit<Figures, 'page' | 'left'>, page: number): Figures {
	const cut = (cell: Cell) => (typeof cell === 'string' && cell.length > LIMITS.cell ? `${cell.slice(0, LIMITS.cell - 1)}…` : cell);
	const from = (page - 1) * ROWS_SHOWN;
	return { ...rest, rows: rows.slice(from, from + ROWS_SHOWN).map((row) => row.map(cut)), page, left: Math.max(0, rows.length - from - ROWS_SHOWN) };
}

/** Why what a scene shows is not what the live data say now. */
export type SceneChange = 'areas' | 'answer' | 'figures' | 'shown';

/** Do two tables of one source say the same? When they were made makes no difference. */
export function sameFigures(a: Pick<Figures, 'columns' | 'rows' | 'left'>, b: Pick<Figures, 'columns' | 'rows' | 'left'>): boolean {
	// the names of columns are in the language of whoever made them
	return a.columns.length === b.columns.length && a.left === b.left && JSON.stringify(a.rows) === JSON.stringify(b.rows);
}

/** The scenes that are kept again because somebody has changed them: only of these it is said anew who made them, and when. */
export function stamped(before: readonly Scene[], after: readonly Omit<Scene, 'by' | 'at'>[], by: string, at: string): readonly Scene[] {
	const known = new Map(before.map((scene) => [scene.id, scene]));
	return after.map((scene) => {
		const old = known.get(scene.id);
		if (!old) return { ...scene, by, at };
		const { by: madeBy, at: madeAt, ...content } = old;
		return sortedJson(content) === sortedJson({ ...scene, by: undefined, at: undefined }) ? { ...scene, by: madeBy, at: madeAt } : { ...scene, by, at };
	});
}

/** JSON whose members are in one order, whoever has written them. */
function sortedJson(value: unknown): string {
	return JSON.stringify(value, (_name, member: unknown) =>
		typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member);
}
