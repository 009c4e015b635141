import { AREA_KINDS, type Area, type AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import { extentAreaOf } from '#geo/shapes';
import type { Change, StandardException } from './proposal.ts';

/** Why a change cannot be made, as an id; the words are elsewhere. */
export const CHANGE_FAULTS = [
	'area-missing', 'unknown-area', 'exists', 'twice', 'kind-missing', 'kind-computed', 'kind-other', 'name-missing', 'territory-missing',
	'geometry-missing', 'lake-too-wide'
] as const;

export interface ChangeFault {
	/** Which change, from 0. */
	readonly change: number;
	readonly field: keyof Change;
	readonly fault: (typeof CHANGE_FAULTS)[number];
}

/** One area that is another afterwards. */
export interface ChangedArea {
	readonly id: string;
	/** null: there is none before, or none afterwards. */
	readonly before: AreaFeature | null;
	readonly after: AreaFeature | null;
	/** Follows from another change: the 1000 m outward from a lake whose line has moved. */
	readonly computed: boolean;
	/** Rules of the standard that it may fall short of. */
	readonly exceptions?: readonly StandardException[];
}

/** The areas in force on a day, and as they would be. */
export interface Applied {
	readonly before: readonly AreaFeature[];
	readonly after: readonly AreaFeature[];
	readonly changed: readonly ChangedArea[];
}

export type Applying = { readonly ok: true; readonly applied: Applied } | { readonly ok: false; readonly faults: readonly ChangeFault[] };

const COMPUTED: AreaKind = 'extent-1000m';
/** Kinds whose areas belong to one territory. */
const SEATED: readonly AreaKind[] = ['district', 'guian-town', 'park'];
/** Stands where a source is named, until the line is in force. */
const PROPOSED = 'proposal';

type Known = ReadonlyMap<string, AreaFeature>;

/** The kind and code that a new area is asked to have; a code that nobody gave is null. */
function identityOf({ area, kind, code }: Change): { readonly kind: AreaKind | undefined; readonly code: string | null } {
	const told = kind ?? AREA_KINDS.find((each) => area?.startsWith(`${each}-`));
	return { kind: told, code: code ?? (told && area?.startsWith(`${told}-`) ? area.slice(told.length + 1) : null) };
}

function freeCode(kind: AreaKind, taken: ReadonlySet<string>): string {
	let count = 1;
	while (taken.has(`${kind}-new-${count}`)) count++;
	return `new-${count}`;
}

type Field = Omit<ChangeFault, 'change'>;

function faultOfNew(change: Change, kind: AreaKind | undefined): Field | null {
	if (!kind) return { field: 'kind', fault: 'kind-missing' };
	if (kind === COMPUTED) return { field: 'kind', fault: 'kind-computed' };
	if (!change.name) return { field: 'name', fault: 'name-missing' };
	if (SEATED.includes(kind) && !change.territory) return { field: 'territory', fault: 'territory-missing' };
	return change.geometry ? null : { field: 'geometry', fault: 'geometry-missing' };
}

function faultOfOld(change: Change, old: AreaFeature | undefined): Field | null {
	if (!change.area) return { field: 'area', fault: 'area-missing' };
	if (!old) return { field: 'area', fault: 'unknown-area' };
	const { kind } = old.properties;
	if (kind === COMPUTED) return { field: 'area', fault: 'kind-computed' };
	if (change.kind && change.kind !== kind) return { field: 'kind', fault: 'kind-other' };
	return change.op === 'replace' && !change.geometry ? { field: 'geometry', fault: 'geometry-missing' } : null;
}

/** The area of a change as it would be; null where it is taken away. */
function afterwards(change: Change, old: AreaFeature | undefined, id: string, validFrom: string): AreaFeature | null {
	const { op, geometry, name, nameEn } = change;
	if (op === 'remove' || !geometry) return null;
	const { kind, code } = identityOf({ ...change, area: id });
	if (!kind || code === null) throw new Error(`afterwards: got the id ${id}, expected one with a kind and a code`);
	const base: Area = old?.properties ?? {
		id, kind, code, name: '', nameEn: '', territory: change.territory ?? null, version: 0, validFrom, validTo: null,
		// the proposed line is itself what would decide
		source: PROPOSED, licence: '', accuracy: 0, illustrative: true
	};
	const called = { name: name ?? base.name, nameEn: nameEn ?? (old ? base.nameEn : name ?? '') };
	return { type: 'Feature', geometry, properties: { ...base, ...called, version: base.version + 1, validFrom, validTo: null, source: PROPOSED, illustrative: true } };
}

/** The extent of a lake whose line has changed; 'too-wide' where none can be computed. */
function extentChange({ before, after }: ChangedArea, known: Known): ChangedArea | 'too-wide' | null {
	const id = `${COMPUTED}-${(after ?? before)?.properties.code}`;
	const old = known.get(id) ?? null;
	if (!after) return old && { id, before: old, after: null, computed: true };
	try {
		const { geometry, ...facts } = extentAreaOf({ ...after.properties, geometry: after.geometry });
		const properties: Area = { ...facts, id, version: (old?.properties.version ?? 0) + 1 };
		return { id, before: old, after: { type: 'Feature', geometry, properties }, computed: true };
	} catch {
		// a part wider than a plane can be true on is no lake
		return 'too-wide';
	}
}

function changeOf(change: Change, known: Known, taken: ReadonlySet<string>, validFrom: string): ChangedArea | Field {
	const isNew = change.op === 'add';
	const { kind, code } = identityOf(change);
	const id = isNew ? `${kind}-${code ?? (kind ? freeCode(kind, new Set([...known.keys(), ...taken])) : '')}` : (change.area ?? '');
	const old = known.get(id);
	const fault = isNew ? faultOfNew(change, kind) : faultOfOld(change, old);
	if (fault) return fault;
	const named = change.area === undefined ? 'code' : 'area';
	if (taken.has(id)) return { field: named, fault: 'twice' };
	if (isNew && old) return { field: named, fault: 'exists' };
	return { id, before: old ?? null, after: afterwards(change, old, id, validFrom), computed: false, ...(change.exceptions && { exceptions: change.exceptions }) };
}

/**
 * What the changes make of the areas in force on a day: all of it, or every fault. A lake takes its 1000 m along.
 * @param before the areas in force on `validFrom` (ISO day), each once; geometry in degrees, EPSG:4490, valid
 */
export function applyChanges(before: readonly AreaFeature[], changes: readonly Change[], validFrom: string): Applying {
	const known: Known = new Map(before.map((feature) => [feature.properties.id, feature]));
	const changed = new Map<string, ChangedArea>();
	const faults: ChangeFault[] = [];
	for (const [index, change] of changes.entries()) {
		const made = changeOf(change, known, new Set(changed.keys()), validFrom);
		if ('fault' in made) {
			faults.push({ change: index, ...made });
			continue;
		}
		changed.set(made.id, made);
		if ((made.after ?? made.before)?.properties.kind !== 'lake') continue;
		const extent = extentChange(made, known);
		if (extent === 'too-wide') faults.push({ change: index, field: 'geometry', fault: 'lake-too-wide' });
		else if (extent) changed.set(extent.id, extent);
	}
	if (faults.length > 0) return { ok: false, faults };
	const after = [...before.filter(({ properties }) => !changed.has(properties.id)), ...[...changed.values()].flatMap((each) => each.after ?? [])];
	return { ok: true, applied: { before, after: after.sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1)), changed: [...changed.values()] } };
}
