/** Other ways to find which areas cover a point, as people would write them with each library. */
import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import whichPolygon from 'which-polygon';
import type { Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { boundsOf, ringsOf, type AreaFeature } from '#geo';

/** Tells which areas cover a point, as a bit for each area in the given order. */
export type Peer = (lon: number, lat: number) => number;

/** Turf, with a look at the box first. */
export function turfLoop(features: readonly AreaFeature[]): Peer {
	const boxes = features.map(boundsOf);
	return (lon, lat) => features.reduce((mask, feature, i) => {
		const [west = NaN, south = NaN, east = NaN, north = NaN] = boxes[i] ?? [];
		const within = lon >= west && lon <= east && lat >= south && lat <= north;
		return within && booleanPointInPolygon([lon, lat], feature.geometry) ? mask | (1 << i) : mask;
	}, 0);
}

/** which-polygon, asked for all. */
export function whichPolygonPeer(features: readonly AreaFeature[]): Peer {
	const query = whichPolygon({ type: 'FeatureCollection', features: features.map(({ geometry }, bit) => ({ type: 'Feature' as const, geometry, properties: { bit } })) });
	return (lon, lat) => (query([lon, lat], true) ?? []).reduce((mask, { bit }) => mask | (1 << bit), 0);
}

/** flatbush over all edges, a ray to the east, and exact orientation. */
export function flatbushEdges(features: readonly AreaFeature[]): Peer {
	const edges = features.flatMap((feature, bit) => ringsOf(feature).flatMap((ring) => ring.slice(1).map((b, i) => ({ a: ring[i] ?? b, b, bit }))));
	const index = new Flatbush(edges.length);
	for (const { a: [ax = 0, ay = 0], b: [bx = 0, by = 0] } of edges) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
	index.finish();
	const cross = (a: Position, b: Position, lon: number, lat: number): 'on' | 'east' | null => {
		const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b];
		const turn = -orient2d(ax, ay, bx, by, lon, lat);
		if (turn === 0 && lon >= Math.min(ax, bx) && lon <= Math.max(ax, bx) && lat >= Math.min(ay, by) && lat <= Math.max(ay, by)) return 'on';
		return ay > lat !== by > lat && turn > 0 === by > ay ? 'east' : null;
	};
	return (lon, lat) => {
		let [inside, on] = [0, 0];
		for (const i of index.search(lon, lat, 180, lat)) {
			const edge = edges[i];
			const found = edge && cross(edge.a, edge.b, lon, lat);
			if (edge && found === 'on') on |= 1 << edge.bit;
			else if (edge && found === 'east') inside ^= 1 << edge.bit;
		}
		return inside | on;
	};
}
