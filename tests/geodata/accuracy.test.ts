import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { metresBetween, nearestOnLine } from '#geo';
import { drawAreas } from '../../geodata/steps/draw-areas.ts';

/** Reference outlines that this repository must not contain; they lie beside it where the project is developed. */
const reference = (name: string) => new URL(`../../../shared/geodata/${name}`, import.meta.url);
const COUNTIES = reference('counties_tianditu_wgs84.geojson');
const LAKES = reference('lakes_osm_z5_geomaps.geojson');
const absent = [COUNTIES, LAKES].filter((url) => !existsSync(url));
if (absent.length > 0) console.warn('SKIPPED: accuracy of the drawing is not measured, the reference outlines are not beside the repository');

const read = (url: URL) => JSON.parse(readFileSync(url, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
const ringsOf = (geometry: Polygon | MultiPolygon) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());

/** Distances in metres from positions every 100 m along one outline to another, sorted. */
function apart(from: readonly Position[][], to: readonly Position[][]): number[] {
	const walked = from.flatMap((ring) => ring.slice(1).flatMap((b, i) => steps(ring[i] ?? [], b)));
	return walked
		.map(([lon = NaN, lat = NaN]) => Math.min(...to.map((ring) => nearestOnLine({ lon, lat }, ring).distance)))
		.sort((a, b) => a - b);
}

function steps(a: Position, b: Position): Position[] {
	const point = ([lon = NaN, lat = NaN]: Position) => ({ lon, lat });
	const count = Math.max(1, Math.round(metresBetween(point(a), point(b)) / 100));
	return Array.from({ length: count }, (_, k) => [0, 1].map((axis) => (a[axis] ?? NaN) + (((b[axis] ?? NaN) - (a[axis] ?? NaN)) * k) / count));
}

const share = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;

function report(name: string, both: readonly number[][]): number {
	const text = both.map((sorted) => [0.5, 0.95, 1].map((part) => Math.round(share(sorted, part))).join(' / '));
	console.log(`${name}: p50 / p95 / max m, drawn to reference ${text[0]}, reference to drawn ${text[1]}`);
	return Math.max(...both.map((sorted) => share(sorted, 0.95)));
}

describe.skipIf(absent.length > 0)('the stated accuracy covers 95 % of the line, both ways', () => {
	const drawn = drawAreas();
	it.each(drawn.filter(({ properties }) => properties.kind === 'district').map((feature) => [feature.properties.code, feature] as const))(
		'of district %s against generalised public boundaries',
		(code, { properties, geometry }) => {
			const peer = read(COUNTIES).features.find((feature) => JSON.stringify(feature.properties).includes(code));
			if (!peer) throw new Error(`got no ${code} among the reference outlines`);
			const [ours, theirs] = [ringsOf(geometry), ringsOf(peer.geometry)];
			expect(report(code, [apart(ours, theirs), apart(theirs, ours)])).toBeLessThanOrEqual(properties.accuracy);
		}
	);

	it.each(drawn.filter(({ properties }) => properties.kind === 'lake').map((feature) => [feature.properties.code, feature] as const))(
		'of lake %s against a contour of 4 km cells, which is 1-2 km wrong itself',
		(code, { properties, geometry }) => {
			const ours = ringsOf(geometry);
			const near = read(LAKES).features.flatMap((feature) => ringsOf(feature.geometry)).filter((ring) => ring.length > 6 && share(apart([ring], ours), 1) < 6000);
			expect(report(code, [apart(ours, near), apart(near, ours)])).toBeLessThanOrEqual(properties.accuracy);
		}
	);
});
