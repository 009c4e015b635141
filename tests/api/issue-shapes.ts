import { store } from '#server';
import { describe, expect, test } from 'vitest';
import { box } from '../store/areas.ts';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { caller } from './people.ts';
import { ask } from './serve.ts';

const ISSUES = '/api/v1/issues';
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates });
const found = (geometry: unknown, change: object = {}) => ({ geometry, matter: 'water-pollution', title: '沿岸填埋', source: 'joint-check', ...change });
/** Three quarters of it in Pingba (Anshun), a quarter in Qingzhen (Guiyang). */
const ACROSS = polygon(box(105.97, 26.3, 106.01, 26.31));

/** Issues that are more than a place, over the API. */
export function describeIssueShapes(): void {
	describe('an issue along a line or in a polygon', () => {
		test('goes to the unit that leads on most of it; who leads on the rest assists, the office coordinates, and the whole answer is kept', async () => {
			const finder = await caller('gy-water');
			const logged = await finder.post(ISSUES, found(ACROSS));
			expect(logged.status).toBe(201);
			expect(logged.body).toMatchObject({
				state: 'assigned', owner: 'as-eeb', lead: ['as-eeb', 'gy-eeb'], parts: [{ unit: 'gy-eeb', state: 'open' }], territory: 'anshun',
				coordinator: 'office-as', office: ['office-as', 'office-gy'], territorial: ['gov-pingba', 'gov-qingzhen'], geometry: ACROSS
			});
			const { determination, lon, lat, id } = logged.body;
			expect(determination.parts.map(({ share }: { share: number }) => Math.round(share * 1000))).toEqual([750, 250]);
			const answered = await ask('/api/v1/responsibility?matter=water-pollution', { method: 'POST', headers: { 'content-type': 'application/geo+json' }, body: JSON.stringify(ACROSS) });
			expect(determination).toEqual(answered.body);
			expect([lon, lat]).toEqual([105.99, 26.305]);

			const [owner, assistant, stranger] = await Promise.all([caller('as-eeb'), caller('gy-eeb'), caller('ga-eeb')]);
			expect((await stranger.get(`${ISSUES}/${id}`)).status).toBe(403);
			const step = async (by: typeof owner, action: string) => by.post(`${ISSUES}/${id}/steps`, { action, note: '已办', version: (await by.get(`${ISSUES}/${id}`)).body.version });
			for (const action of ['accept', 'plan']) expect((await step(owner, action)).status).toBe(200);
			expect((await step(owner, 'submit')).body.errors).toMatchObject([{ field: 'action' }]);
			expect((await step(assistant, 'close-part')).body.parts).toEqual([{ unit: 'gy-eeb', state: 'closed' }]);
			expect((await step(owner, 'submit')).body.state).toBe('submitted');
			expect((await verifyChain(store().issues)).findings).toEqual([]);
		});

		test('whoever leads on a sliver may see it and has no part to close', async () => {
			const finder = await caller('as-eeb');
			// five metres of a kilometre lie beyond the border
			const { body } = await finder.post(ISSUES, found(line([105.99, 26.3], [106.00005, 26.3])));
			expect(body).toMatchObject({ owner: 'as-eeb', lead: ['as-eeb', 'gy-eeb'], parts: [], coordinator: 'office-as', determination: { unit: 'metres' } });
			expect((await (await caller('gy-eeb')).get(`${ISSUES}/${body.id}`)).status).toBe(200);
		});

		test('stands in lists, on the map and among its neighbours by a spot on it: the middle of a line, or the spot that was named', async () => {
			const finder = await caller('as-water');
			const shore = line([105.83, 26.2], [105.84, 26.2], [105.84, 26.21]);
			const { body } = await finder.post(ISSUES, found(shore, { matter: 'shoreline', title: '岸线侵占甲' }));
			expect(body).toMatchObject({ owner: 'as-water', lon: 105.84, coordinator: null });
			expect(body.lat).toBeGreaterThan(26.2);
			const { body: named } = await finder.post(ISSUES, found(shore, { matter: 'shoreline', title: '岸线侵占乙', lon: 105.835, lat: 26.2000001, accuracy: 15 }));
			expect(named).toMatchObject({ lon: 105.835, lat: 26.2000001, accuracy: 15, geometry: shore });
			const asked = `q=${encodeURIComponent('岸线侵占')}&unit=as-water`;
			const { body: clusters } = await finder.get(`${ISSUES}/clusters?${asked}&cell=0.0001`);
			expect(clusters.features.map(({ geometry }: { geometry: { coordinates: number[] } }) => geometry.coordinates[0]).sort()).toEqual([105.835, 105.84]);
			// any of the line in the box, and its distance from the line, not from the spot
			expect((await finder.get(`${ISSUES}?${asked}&bbox=105.829,26.199,105.831,26.201`)).body.total).toBe(2);
			const near = await finder.get(`${ISSUES}/nearby?lon=105.8305&lat=26.2&matter=shoreline&metres=50`);
			expect(near.body.items.filter(({ title }: { title: string }) => title.startsWith('岸线侵占')).map(({ distance }: { distance: number }) => Math.round(distance))).toEqual([0, 0]);
		});

		test('the same Idempotency-Key makes it once; another shape under it is refused', async () => {
			const finder = await caller('gy-water');
			const key = { 'idempotency-key': 'shape-1' };
			const [first, again] = [await finder.post(ISSUES, found(ACROSS), key), await finder.post(ISSUES, found(ACROSS), key)];
			expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
			expect((await finder.post(ISSUES, found(polygon(box(105.97, 26.3, 106.02, 26.31))), key)).status).toBe(422);
		});

		test('where nobody leads the office has it; where nothing is in scope nobody can', async () => {
			const finder = await caller('gy-eeb');
			expect((await finder.post(ISSUES, found(polygon(box(106.3, 26.3, 106.31, 26.31)), { matter: 'park-infrastructure' }))).body).toMatchObject({ state: 'logged', owner: 'office-gy', lead: [] });
			const outside = await finder.post(ISSUES, found(polygon(box(106.42, 26.42, 106.45, 26.45))));
			expect([outside.status, outside.body.errors[0].field]).toEqual([422, 'geometry']);
			expect(outside.body.detail).toContain('不在联动机制的范围内');
		});

		const circle = (count: number) => polygon(Array.from({ length: count }, (_, n) => {
			const angle = (n % (count - 1)) / (count - 1) * 2 * Math.PI;
			return [106.3 + Math.cos(angle) / 100, 26.3 + Math.sin(angle) / 100];
		}));

		test.each([
			['a point', { type: 'Point', coordinates: [106, 26] }, 'geometry', /line or polygon/],
			['a text', 'LINESTRING(106 26, 106.1 26)', 'geometry', /line or polygon/],
			['many lines', { type: 'MultiLineString', coordinates: [[[106, 26], [106.1, 26]]] }, 'geometry', /one line or one area/],
			['an open ring', polygon([[106, 26], [106.1, 26], [106.1, 26.1], [106, 26.1]]), 'geometry.coordinates', /closed rings/],
			['a bow tie', polygon([[106, 26.1], [106.1, 26.2], [106.1, 26.1], [106, 26.2], [106, 26.1]]), 'geometry.coordinates', /does not cross itself.* \(106\.05, 26\.15/],
			['a ring without area', polygon([[106, 26.1], [106.1, 26.1], [106.2, 26.1], [106, 26.1]]), 'geometry.coordinates', /no length or area/],
			['a line without length', line([106, 26.1], [106, 26.1]), 'geometry.coordinates', /no length or area|does not cross itself/],
			['swapped coordinates', line([26, 106], [26.1, 106]), 'geometry.coordinates', /look swapped/],
			['another country', line([106, 26.1], [116.4, 39.9]), 'geometry.coordinates', /116\.4, 39\.9 lies outside/],
			['501 positions', circle(501), 'geometry.coordinates', /501 positions, at most 500/]
		])('%s is refused, and it says why', async (_title, geometry, field, says) => {
			const { status, body } = await (await caller('gy-eeb')).post(`${ISSUES}?lang=en`, found(geometry));
			expect([status, body.errors.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
			expect(body.detail).toMatch(says);
		});

		test('500 positions are taken; a spot beside the shape, half a spot, and neither spot nor shape are not', async () => {
			const finder = await caller('gy-eeb');
			expect((await finder.post(ISSUES, found(circle(500)))).status).toBe(201);
			const refused = async (body: object) => {
				const answered = await finder.post(ISSUES, body);
				return [answered.status, answered.body.errors.map(({ field }: { field: string }) => field)];
			};
			expect(await refused(found(ACROSS, { lon: 106.02, lat: 26.305 }))).toEqual([400, ['lon']]);
			expect(await refused(found(ACROSS, { lon: 105.99 }))).toEqual([400, ['lat']]);
			expect(await refused(found(null))).toEqual([400, ['lon', 'lat']]);
		});
	});
}
