import { determine, tableOn, TABLES, type DutyTable, type MatterId, type Point } from '#duty';
import { locate } from '#geo';
import type { Messages } from '#i18n/server';
import { describe, type Answer } from './describe.ts';
import type { Standing } from './endpoint.ts';
import { found, refuse, type Outcome, type Refused } from './problem.ts';
import { askSecondWitness, indexOf } from './proven-map.ts';
import type { Store } from './store/store.ts';

/** The duty table in force on a date, or the refusal of the field that named it: before the first mechanism there is nothing to answer from. */
export function tableInForce(on: string, words: Messages, field = 'at'): { readonly ok: true; readonly table: DutyTable } | Refused {
	const table = tableOn(on);
	if (table) return { ok: true, table };
	const first = TABLES.map(({ validFrom }) => validFrom).sort()[0] ?? '';
	return refuse([{ field, message: words.problems.beforeFirst({ got: on, first }) }], words, 'before-first-mechanism');
}

const kept = new WeakMap<Store, { readonly dataVersion: string; readonly byTable: Map<string, Promise<ReadonlyMap<string, string>>> }>();

/** The official wording of each clause of a table, by clause; empty until an operator has imported it. Read once for a data version. */
export function wordingsOf({ store, dataVersion }: Pick<Standing, 'store' | 'dataVersion'>, table: DutyTable): Promise<ReadonlyMap<string, string>> {
	let known = kept.get(store);
	if (known?.dataVersion !== dataVersion) kept.set(store, (known = { dataVersion, byTable: new Map() }));
	const { byTable } = known;
	const wordings = byTable.get(table.id) ?? store.wordings(table.id).then((found) => new Map(found.map(({ clause, wording }) => [clause, wording])));
	byTable.set(table.id, wordings);
	wordings.catch(() => byTable.delete(table.id));
	return wordings;
}

/** Who is responsible at a place. */
export interface PlaceQuestion {
	readonly point: Point;
	/** Metres. */
	readonly accuracy: number;
	/** ISO date. */
	readonly on: string;
	readonly matter: MatterId | null;
}

/** Answers for one place: the compiled map says where it lies, PostGIS confirms it, the pure core says who is responsible. */
export async function answerPlace({ point, accuracy, on, matter }: PlaceQuestion, standing: Pick<Standing, 'store' | 'lang' | 'words' | 'dataVersion'>): Promise<Outcome<Answer>> {
	const inForce = tableInForce(on, standing.words);
	if (!inForce.ok) return inForce;
	const { table } = inForce;
	const { store, dataVersion } = standing;
	const [place, wordings] = await Promise.all([locate(indexOf(store, dataVersion), point, accuracy, on), wordingsOf(standing, table)]);
	void askSecondWitness(store, dataVersion, point, on);
	const determination = determine(place, table, on, matter ?? undefined);
	return found(describe(determination, place, { lang: standing.lang, dataVersion, wordings }));
}
