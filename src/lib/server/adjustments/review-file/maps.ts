import { AREA_KINDS, type AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import { differingPieces, type Sort } from '#proposals';
import type { ReviewContent } from './content.ts';
import { changing, KIND_LOOKS, NEW_LINE, OLD_LINE, SORT_LOOKS, type Look } from './looks.ts';
import { anyIllustrative, mapOf, viewOf, type Drawn, type PaperMap } from './map.ts';

/** Millimetres: two side by side on a sheet of A4 across, and one over its width. */
const SIDE = { width: 134, height: 118 };
const WHOLE = { width: 273, height: 128 };

/** The maps of a proposal: as it is and as it would be at one scale over one extent, and what differs. */
export interface ReviewMaps {
	readonly before: PaperMap;
	readonly after: PaperMap;
	readonly difference: PaperMap;
	/** What stands in the legends. */
	readonly kinds: readonly AreaKind[];
	readonly changingKinds: readonly AreaKind[];
	readonly sorts: readonly Sort[];
}

type NameOf = (feature: AreaFeature) => string;

const LAID = Object.keys(KIND_LOOKS) as AreaKind[];
const inOrder = (features: readonly AreaFeature[]) => [...features].sort((a, b) => LAID.indexOf(a.properties.kind) - LAID.indexOf(b.properties.kind));

const plain = (features: readonly AreaFeature[]): Drawn[] => inOrder(features).map(({ geometry, properties }) => ({ geometry, look: KIND_LOOKS[properties.kind] }));
const lines = (features: readonly AreaFeature[], look: Look): Drawn[] => features.map(({ geometry }) => ({ geometry, look }));

/** One side: what changes stands out, with its names, but for what is computed, which the legend tells; the lines that it has replaced are the last. */
function sideOf(staying: readonly AreaFeature[], changed: readonly AreaFeature[], replaced: readonly AreaFeature[], nameOf: NameOf): Drawn[] {
	const all = inOrder([...staying, ...changed]).map((feature): Drawn => {
		const { geometry, properties: { kind } } = feature;
		if (!changed.includes(feature)) return { geometry, look: KIND_LOOKS[kind] };
		return { geometry, look: changing(kind), ...(kind === 'extent-1000m' ? {} : { name: nameOf(feature) }) };
	});
	return [...all, ...lines(replaced, OLD_LINE)];
}

/** Draws them; null: nothing that changes has a shape. The 1000 m outward of a lake is on the map, and does not make it larger. */
export function reviewMaps({ changed, staying, examined: { ground } }: ReviewContent, nameOf: NameOf): ReviewMaps | null {
	const [before, after] = [changed.flatMap((each) => each.before ?? []), changed.flatMap((each) => each.after ?? [])];
	const drawn = changed.filter(({ computed }) => !computed).flatMap((each) => [each.before, each.after].flatMap((side) => side?.geometry ?? []));
	const pieces = differingPieces(ground).flatMap(({ piece, sort }) => ground.pieces.slice(piece, piece + 1).map(({ geometry }) => ({ geometry, sort })));
	const [side, whole] = [viewOf(drawn, SIDE), viewOf(pieces.length > 0 ? pieces.map(({ geometry }) => geometry) : drawn, WHOLE)];
	if (!side || !whole) return null;
	const illustrative = (sides: readonly AreaFeature[]) => anyIllustrative([...staying, ...sides]);
	const sorts = (['added', 'removed', 'changed'] as const).filter((sort) => pieces.some((piece) => piece.sort === sort));
	const differing: Drawn[] = [
		...plain(staying).map(({ geometry, look }) => ({ geometry, look: { ...look, opacity: look.opacity / 2 } })),
		...pieces.map(({ geometry, sort }) => ({ geometry, look: SORT_LOOKS[sort] })), ...lines(before, OLD_LINE), ...lines(after, NEW_LINE)
	];
	const kindsOf = (features: readonly AreaFeature[]) => AREA_KINDS.filter((kind) => features.some(({ properties }) => properties.kind === kind));
	return {
		before: mapOf(side, sideOf(staying, before, [], nameOf), illustrative(before)), after: mapOf(side, sideOf(staying, after, before, nameOf), illustrative([...before, ...after])),
		difference: mapOf(whole, differing, illustrative([...before, ...after])), kinds: kindsOf(staying), changingKinds: kindsOf([...before, ...after]), sorts
	};
}
