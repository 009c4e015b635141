/** The package has no types of its own. */
declare module 'which-polygon' {
	import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

	export default function whichPolygon<P>(areas: FeatureCollection<Polygon | MultiPolygon, P>): (point: readonly [number, number], all: true) => P[] | null;
}
