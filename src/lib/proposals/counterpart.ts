import { AREA_KINDS, type AreaKind } from '#duty';
import { areaOf, boundsOf, type AreaFeature } from '#geo';
import { intersection } from '#geo/shapes';
import type { MultiPolygon } from 'geojson';
import type { Operation, StandardException } from './proposal.ts';

/** What a shape says of itself. */
export interface SaidOfShape {
	readonly id: string;
	readonly kind: string;
	readonly code: string;
	readonly name: string;
	readonly territory: string;
	/** Of the patch of a proposal: what is to be done with the area. */
	readonly op?: Operation;
	readonly nameEn?: string;
	readonly exceptions?: readonly StandardException[];
}

/** The area in force that a shape most likely replaces: a suggestion, which somebody confirms. */
export interface Counterpart {
	readonly area: AreaFeature;
	/** What says so. */
	readonly by: 'code' | 'name' | 'overlap';
	/** Of the ground that either of them covers, the share that both do: 0 to 1. */
	readonly share: number;
}

/** Two shapes that share less are no two versions of one area. */
const LEAST_SHARE = 0.3;

/** Without width, case, blanks and what stands in brackets. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\([^)]*\)|[\s“”"'·_-]/gu, '');

const LEVELS: readonly (readonly [AreaKind, RegExp])[] = [
	['zone-1', /一级|1级|ⅰ级|i级(?<!ii级)|level1|first-?level/u], ['zone-2', /二级|2级|ⅱ级|ii级|level2|second-?level/u], ['zone-quasi', /准保护|准级|quasi/u]
];

/** The kind that a shape names, or that its name tells. */
export function kindOf({ kind, name }: SaidOfShape): AreaKind | null {
	const named = AREA_KINDS.find((each) => each === kind.trim());
	return named ?? LEVELS.find(([, words]) => words.test(plain(name)))?.[0] ?? null;
}

/** The lake whose name stands in the shape's. */
export function lakeNamed(name: string, areas: readonly AreaFeature[]): AreaFeature | null {
	const text = plain(name);
	return areas.find(({ properties }) => properties.kind === 'lake' && [properties.name, properties.nameEn].some((each) => each !== '' && text.includes(plain(each).replace(/湖$|lake$/u, '')))) ?? null;
}

function byCode(said: SaidOfShape, areas: readonly AreaFeature[]): AreaFeature | null {
	const whole = areas.find(({ properties: { id } }) => id === said.id || id === said.code);
	if (whole || said.code === '') return whole ?? null;
	const alike = areas.filter(({ properties: { kind, code } }) => code === said.code && (kindOf(said) ?? kind) === kind);
	return alike.length === 1 ? (alike[0] ?? null) : null;
}

function byName(said: SaidOfShape, areas: readonly AreaFeature[]): AreaFeature | null {
	const text = plain(said.name);
	if (text === '') return null;
	const exact = areas.find(({ properties: { name, nameEn } }) => plain(name) === text || plain(nameEn) === text);
	if (exact) return exact;
	const [kind, lake] = [kindOf(said), lakeNamed(said.name, areas)];
	const ofLake = lake && areas.find(({ properties }) => properties.kind === kind && properties.code === lake.properties.code);
	return ofLake ?? areas.find(({ properties: { name } }) => plain(name).length > 2 && text.endsWith(plain(name))) ?? null;
}

/** Of the ground that either covers, the share that both do. */
function sharedBy(shape: MultiPolygon, area: AreaFeature): number {
	const [west, south, east, north] = boundsOf({ ...area, geometry: shape });
	const [left, bottom, right, top] = boundsOf(area);
	if (west > right || left > east || south > top || bottom > north) return 0;
	const both = areaOf(intersection(shape, area.geometry));
	return both / (areaOf(shape) + areaOf(area.geometry) - both);
}

/**
 * The area that a shape (degrees, EPSG:4490, valid) most likely replaces: by its id or code, else by its name, else the one with
 * which it shares the most ground; null where none is near. The 1000 m extent is computed and never replaced.
 */
export function counterpartOf(shape: MultiPolygon, said: SaidOfShape, areas: readonly AreaFeature[]): Counterpart | null {
	const drawn = areas.filter(({ properties }) => properties.kind !== 'extent-1000m');
	const coded = byCode(said, drawn);
	const named = coded ?? byName(said, drawn);
	if (named) return { area: named, by: coded ? 'code' : 'name', share: sharedBy(shape, named) };
	const kind = kindOf(said);
	const [best] = drawn.filter(({ properties }) => kind === null || properties.kind === kind)
		.map((area) => ({ area, share: sharedBy(shape, area) })).sort((a, b) => b.share - a.share);
	return best && best.share >= LEAST_SHARE ? { ...best, by: 'overlap' } : null;
}
