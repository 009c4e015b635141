import type { AreaKind, TerritoryId } from '#duty';
import type { AreaFeature } from '#geo';
import type { Change, Operation, StandardException } from '#proposals';
import { closedShape, isWhole, openShape, type OpenShape } from '#proposals/drawing';

/** A change as it is being edited. */
export interface EditedChange {
	readonly op: Operation;
	/** The id of the area in force; null: a new one. */
	readonly area: string | null;
	/** Of a new area; '' until it is chosen. */
	readonly kind: AreaKind | '';
	readonly code: string | null;
	readonly name: string;
	readonly nameEn: string;
	readonly territory: TerritoryId | '';
	/** null: it is taken away. */
	readonly shape: OpenShape | null;
	/** Rules that its zone is allowed to fall short of. */
	readonly exceptions?: readonly StandardException[];
}

/** All that is written and drawn. */
export interface Content {
	readonly title: string;
	readonly reason: string;
	/** ISO day, or ''. */
	readonly validFrom: string;
	readonly changes: readonly EditedChange[];
}

export const EMPTY: Content = { title: '', reason: '', validFrom: '', changes: [] };
const NEW: EditedChange = { op: 'add', area: null, kind: '', code: null, name: '', nameEn: '', territory: '', shape: [[[]]] };

/** Kinds that may be drawn: the 1000 m extent follows its lake. Those of one territory need to be told which. */
export const DRAWN_KINDS: readonly AreaKind[] = ['zone-1', 'zone-2', 'zone-quasi', 'lake', 'basin', 'district', 'guian-town', 'park'];
export const SEATED: readonly AreaKind[] = ['district', 'guian-town', 'park'];

/** Kinds to whose lake rules of the standard apply. */
export const RULED: readonly AreaKind[] = ['zone-1', 'zone-2', 'zone-quasi', 'lake'];

export const newArea = (): EditedChange => NEW;

export function replaced({ geometry, properties: { id, name, nameEn } }: AreaFeature): EditedChange {
	const whole = geometry.type === 'Polygon' ? { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] } : geometry;
	return { ...NEW, op: 'replace', area: id, name, nameEn, shape: openShape(whole) };
}

export const removed = (area: AreaFeature): EditedChange => ({ ...replaced(area), op: 'remove', shape: null });

/** What a stored change is when it is edited again. */
export function editedFrom({ op, area, kind, code, name, nameEn, territory, geometry, exceptions }: Change): EditedChange {
	const isNew = op === 'add';
	return {
		op, area: isNew ? null : area ?? null, kind: kind ?? '', code: code ?? (isNew && area && kind ? area.slice(kind.length + 1) : null), name: name ?? '', nameEn: nameEn ?? '',
		territory: territory ?? '', shape: op === 'remove' ? null : geometry ? openShape(geometry) : [[[]]], ...(exceptions ? { exceptions } : {})
	};
}

/** As the API takes it. Names of areas in force are theirs, and left out. */
export function changeFrom({ op, area, kind, code, name, nameEn, territory, shape, exceptions }: EditedChange): Change {
	const geometry = shape && closedShape(shape);
	const own = { ...(kind ? { kind } : {}), ...(code ? { code } : {}), ...(name ? { name } : {}), ...(nameEn ? { nameEn } : {}), ...(territory ? { territory } : {}) };
	return { op, ...(area ? { area } : own), ...(geometry ? { geometry } : {}), ...(exceptions && exceptions.length > 0 ? { exceptions } : {}) };
}

export type Lack = 'title' | 'reason' | 'validFrom' | 'changes' | 'kind' | 'name' | 'territory' | 'geometry';

/** What is missing of one change. */
export function lacksOf({ op, kind, name, territory, shape }: EditedChange): readonly Lack[] {
	if (op === 'remove') return [];
	const drawn: readonly Lack[] = shape && isWhole(shape) ? [] : ['geometry'];
	if (op === 'replace') return drawn;
	return [...(kind === '' ? ['kind' as const] : []), ...(name.trim() === '' ? ['name' as const] : []), ...(kind !== '' && SEATED.includes(kind) && territory === '' ? ['territory' as const] : []), ...drawn];
}

/** What is missing before it can be checked: the words may come later. */
export function lacksToCheck({ validFrom, changes }: Pick<Content, 'validFrom' | 'changes'>): readonly Lack[] {
	return [...(validFrom === '' ? ['validFrom' as const] : []), ...(changes.length === 0 ? ['changes' as const] : []), ...changes.flatMap(lacksOf)];
}

/** What is missing before it can be saved, each once. */
export function lacksToSave(content: Content): readonly Lack[] {
	const words = (['title', 'reason'] as const).filter((field) => content[field].trim() === '');
	return [...new Set([...words, ...lacksToCheck(content)])];
}
