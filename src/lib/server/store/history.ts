import type { AreaInput, Origin } from './area-input.ts';
import { areaHash, areaId } from './area-input.ts';

/** A stored version of an area, without its shape. Dates are ISO; `validTo` is the first day no longer in force. */
export interface StoredArea {
	readonly id: string;
	readonly version: number;
	readonly kind: string;
	readonly origin: Origin;
	readonly sha256: string;
	readonly validFrom: string;
	readonly validTo: string | null;
	readonly superseded: boolean;
	/** An act has ended it, and put nothing in its place. */
	readonly endedByAct?: boolean;
}

/** What a load does to the stored areas, in this order. */
export interface Steps {
	readonly supersede: readonly { readonly id: string; readonly version: number }[];
	readonly close: readonly { readonly id: string; readonly version: number; readonly on: string }[];
	readonly insert: readonly { readonly id: string; readonly version: number; readonly sha256: string; readonly area: AreaInput }[];
	readonly summary: LoadSummary;
}

/** A load in figures: ids of areas, sorted. */
export interface LoadSummary {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly withdrawn: readonly string[];
	readonly unchanged: number;
	/** Kinds of a bundled load that were left alone, because an import or an act has replaced them. */
	readonly kept: readonly string[];
}

/**
 * What to do so that the stored areas say what the inputs say, and nothing that was ever said is lost: a new line from
 * a later date closes the old version; a new line from the same or an earlier date corrects (supersedes) it.
 * With `withdraw`, areas of the load's origin that are no longer among the inputs are superseded too.
 * Throws when two inputs of one id begin on the same day.
 */
export function planLoad(stored: readonly StoredArea[], inputs: readonly AreaInput[], origin: Origin, withdraw: boolean): Steps {
	const known = stored.filter((row) => !row.superseded);
	const replaced = [...known.filter((row) => row.origin !== 'bundled'), ...stored.filter((row) => row.endedByAct)];
	const kept = origin === 'bundled' ? [...new Set(replaced.map((row) => row.kind))].sort() : [];
	const wanted = inputs.filter((area) => !kept.includes(area.kind));
	const groups = groupById(wanted);
	const plans = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, areas]) => planArea(id, areas, stored));
	const gone = withdraw
		? known.filter((row) => row.origin === origin && !groups.has(row.id) && !kept.includes(row.kind))
		: [];
	const changes = plans.filter((plan) => plan.insert.length > 0);
	return {
		supersede: [...plans.flatMap((plan) => plan.supersede), ...gone],
		close: plans.flatMap((plan) => plan.close),
		insert: plans.flatMap((plan) => plan.insert),
		summary: {
			added: changes.filter((plan) => plan.isNew).map((plan) => plan.id),
			changed: changes.filter((plan) => !plan.isNew).map((plan) => plan.id),
			withdrawn: [...new Set(gone.map((row) => row.id))],
			unchanged: plans.length - changes.length,
			kept
		}
	};
}

type AreaPlan = Pick<Steps, 'supersede' | 'close' | 'insert'> & { readonly id: string; readonly isNew: boolean };

function planArea(id: string, areas: readonly AreaInput[], stored: readonly StoredArea[]): AreaPlan {
	const all = stored.filter((row) => row.id === id);
	const known = new Map(all.filter((row) => !row.superseded).map((row) => [row.version, row]));
	const insert: Steps['insert'][number][] = [];
	const isNew = known.size === 0;
	let version = Math.max(0, ...all.map((row) => row.version));
	for (const area of inOrder(id, areas)) {
		const sha256 = areaHash(area);
		if ([...known.values()].some((row) => row.sha256 === sha256)) continue;
		for (const row of known.values()) makeRoom(known, row, area);
		version += 1;
		known.set(version, { id, version, kind: area.kind, origin: 'bundled', sha256, validFrom: area.validFrom, validTo: area.validTo, superseded: false });
		insert.push({ id, version, sha256, area });
	}
	const before = all.filter((row) => !row.superseded);
	return {
		id, isNew,
		insert: insert.filter((row) => known.has(row.version)),
		supersede: before.filter((row) => !known.has(row.version)),
		close: closings(known, [...before, ...insert.map(({ version: number, area }) => ({ version: number, validTo: area.validTo }))], id)
	};
}

function inOrder(id: string, areas: readonly AreaInput[]): readonly AreaInput[] {
	const sorted = [...areas].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
	const twice = sorted.find((area, i) => area.validFrom === sorted[i + 1]?.validFrom);
	if (twice) throw new Error(`${id}: got two shapes valid from ${twice.validFrom}, expected one`);
	return sorted;
}

/** Takes away from a known version the days that a new one is about. */
function makeRoom(known: Map<number, StoredArea>, row: StoredArea, area: AreaInput): void {
	if (row.validFrom >= area.validFrom) {
		if (area.validTo === null || row.validFrom < area.validTo) known.delete(row.version);
	} else if (row.validTo === null || row.validTo > area.validFrom) {
		known.set(row.version, { ...row, validTo: area.validFrom });
	}
}

function closings(
	known: ReadonlyMap<number, StoredArea>, before: readonly { version: number; validTo: string | null }[], id: string
): Steps['close'] {
	return before.flatMap(({ version, validTo }) => {
		const on = known.get(version)?.validTo ?? null;
		return on !== null && on !== validTo ? [{ id, version, on }] : [];
	});
}

function groupById(areas: readonly AreaInput[]): Map<string, AreaInput[]> {
	const groups = new Map<string, AreaInput[]>();
	for (const area of areas) groups.set(areaId(area), [...(groups.get(areaId(area)) ?? []), area]);
	return groups;
}
