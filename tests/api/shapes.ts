import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box } from '../store/areas.ts';
import { ask } from './serve.ts';

const R = '/api/v1/responsibility?at=2026-01-01&matter=water-pollution';
const post = (shape: unknown, address = R) =>
	ask(address, { method: 'POST', headers: { 'content-type': 'application/geo+json' }, body: JSON.stringify(shape) });

interface Part {
	readonly share: number;
	readonly measure: number;
	readonly scope: string;
	readonly territory: string | null;
	readonly withinExtent: boolean;
	readonly duties: { readonly roles: { readonly role: string; readonly unit: string }[]; readonly boundary: null }[];
}
const leads = (parts: Part[]) => parts.map(({ duties }) => duties[0]?.roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit).join() ?? '');
const total = (parts: Part[]) => parts.reduce((sum, { share }) => sum + share, 0);

export function describeShapes(): void {
	describe('a line or a polygon', () => {
		test('a polygon across the border is answered for each part, with its share of the area', async () => {
			const { status, body } = await post({ type: 'Polygon', coordinates: [box(105.97, 26.3, 106.01, 26.31)] });
			expect(status).toBe(200);
			expect(leads(body.parts)).toEqual(['as-eeb', 'gy-eeb']);
			expect(body.parts.map(({ share }: Part) => Math.round(share * 1000))).toEqual([750, 250]);
			expect([body.unit, body.touches]).toEqual(['squareMetres', ['anshun', 'guiyang']]);
			expect(body.crossing.map(({ unit }: { unit: string }) => unit)).toEqual(['office-gy', 'office-as']);
			// 0.04 x 0.01 degrees at 26.3 N: 99.9 km and 110.8 km to a degree
			expect(body.measure / 1e6).toBeCloseTo(0.04 * 99.9 * 0.01 * 110.8, 1);
		});

		test('a line is cut where the answer changes, and keeps its whole length', async () => {
			const { body } = await post({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[106.05, 26.15], [106.15, 26.15]] } });
			expect(body.unit).toBe('metres');
			expect(leads(body.parts)).toContain('gy-water');
			expect(leads(body.parts)).toContain('gy-eeb');
			expect(total(body.parts)).toBeCloseTo(1, 12);
			const outside = body.parts.find(({ withinExtent }: Part) => !withinExtent);
			expect(outside.share).toBeCloseTo(0.4, 4);
		});

		test('a line along a border belongs to the areas on both sides, once', async () => {
			const { body } = await post({ type: 'LineString', coordinates: [[106, 26.3], [106, 26.35]] });
			expect(body.parts).toHaveLength(1);
			expect(body.parts[0].areas.map(({ id }: { id: string }) => id)).toEqual(['basin-lianghu', 'district-520181', 'district-520403']);
			expect(body.measure).toBeCloseTo(0.05 * 110_790, -2);
		});

		test('what lies outside every area is a part too, out of scope', async () => {
			const { body } = await post({ type: 'Polygon', coordinates: [box(106.49, 26.49, 106.51, 26.51)] });
			const nowhere = body.parts.filter(({ territory }: Part) => territory === null);
			expect(nowhere.map(({ scope }: Part) => scope)).toEqual(['out']);
			expect(nowhere[0].share).toBeCloseTo(0.75, 3);
			expect(total(body.parts)).toBeCloseTo(1, 12);
		});

		test('many lines and many polygons are answered as one', async () => {
			const lines = await post({ type: 'MultiLineString', coordinates: [[[105.7, 26.3], [105.9, 26.3]], [[106.1, 26.3], [106.2, 26.3]]] });
			expect(lines.body.touches.sort()).toEqual(['anshun', 'guiyang']);
			const polygons = await post({ type: 'MultiPolygon', coordinates: [[box(105.82, 26.2, 105.83, 26.21)], [box(106.3, 26.3, 106.31, 26.31)]] });
			expect(polygons.body.parts.map(({ share }: Part) => Math.round(share * 100))).toEqual([50, 50]);
		});

		test.each([
			['null', null, /GeoJSON line or polygon/],
			['a point', { type: 'Point', coordinates: [106, 26] }, /GeoJSON line or polygon/],
			['a collection', { type: 'FeatureCollection', features: [] }, /GeoJSON line or polygon/],
			['a feature without geometry', { type: 'Feature', properties: {}, geometry: null }, /GeoJSON line or polygon/],
			['no coordinates', { type: 'LineString' }, /positions/],
			['an empty line', { type: 'LineString', coordinates: [] }, /positions/],
			['one position', { type: 'LineString', coordinates: [[106, 26]] }, /positions/],
			['texts', { type: 'LineString', coordinates: [['106', '26'], ['106.1', '26']] }, /positions/],
			['the wrong depth', { type: 'Polygon', coordinates: [[106, 26], [106.1, 26], [106, 26.1], [106, 26]] }, /positions/],
			['an open ring', { type: 'Polygon', coordinates: [[[106, 26], [106.1, 26], [106.1, 26.1], [106, 26.1]]] }, /closed rings/],
			['a short ring', { type: 'Polygon', coordinates: [[[106, 26], [106.1, 26], [106, 26]]] }, /closed rings/],
			['swapped coordinates', { type: 'LineString', coordinates: [[26, 106], [26.1, 106]] }, /look swapped/],
			['metres', { type: 'LineString', coordinates: [[35606000, 2934000], [35607000, 2934000]] }, /out of range/],
			['a bow tie', { type: 'Polygon', coordinates: [[[106, 26], [106.1, 26.1], [106.1, 26], [106, 26.1], [106, 26]]] }, /does not cross itself/],
			['too many positions', { type: 'LineString', coordinates: Array.from({ length: 20_001 }, (_, step) => [106 + step / 1e6, 26]) }, /at most 20000/]
		])('%s is refused', async (_title, shape, says) => {
			const { status, body } = await post(shape, `${R}&lang=en`);
			expect(status).toBe(400);
			expect(body.detail).toMatch(says);
		});

		test('whatever is sent, the answer is an answer or a refusal, and shares add up to the whole', async () => {
			const position = fc.tuple(fc.double({ min: 105.4, max: 106.6, noNaN: true }), fc.double({ min: 25.9, max: 26.6, noNaN: true }));
			const positions = fc.array(position, { minLength: 2, maxLength: 6 });
			const shape = fc.oneof(
				fc.jsonValue({ maxDepth: 4 }),
				positions.map((coordinates) => ({ type: 'LineString', coordinates })),
				positions.map((line) => ({ type: 'Polygon', coordinates: [[...line, line[0]]] })),
				fc.jsonValue({ maxDepth: 3 }).map((coordinates) => ({ type: 'MultiPolygon', coordinates }))
			);
			await fc.assert(fc.asyncProperty(shape, async (given) => {
				const { status, body } = await post(given);
				expect([200, 400]).toContain(status);
				if (status === 200 && body.measure > 0) expect(total(body.parts)).toBeCloseTo(1, 9);
			}), { numRuns: 120 });
		});

		test('the parameters and the content type are read as carefully as elsewhere', async () => {
			const line = { type: 'LineString', coordinates: [[106.05, 26.15], [106.15, 26.15]] };
			expect((await post(line, '/api/v1/responsibility?lon=106')).status).toBe(400);
			expect((await post(line, '/api/v1/responsibility?matter=nothing')).status).toBe(400);
			expect((await post(line, '/api/v1/responsibility?at=2020-01-01')).status).toBe(422);
			expect((await ask(R, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'lon,lat' })).status).toBe(415);
		});
	});
}
