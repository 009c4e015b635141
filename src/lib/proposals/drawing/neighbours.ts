import type { AreaFeature } from '#geo';

const cornersOf = ({ geometry }: AreaFeature): readonly string[] =>
	(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2).map((position) => position.join());

/** The areas that share an edge with one: two corners at least. A computed extent follows its lake and is never drawn. */
export function shareCorners(area: AreaFeature, others: readonly AreaFeature[]): readonly AreaFeature[] {
	const own = new Set(cornersOf(area));
	return others.filter((other) => other.properties.id !== area.properties.id && other.properties.kind !== 'extent-1000m' && new Set(cornersOf(other).filter((corner) => own.has(corner))).size >= 2);
}
