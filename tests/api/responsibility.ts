import { determine, MATTERS, tableOn } from '#duty';
import { locate } from '#geo';
import { store } from '#server';
import { describe, expect, test } from 'vitest';
import { SPOTS, WORDING } from './ground.ts';
import { ask } from './serve.ts';

const V1 = '/api/v1/responsibility';
const at = ({ lon, lat }: { lon: number; lat: number }, more = '') => `${V1}?lon=${lon}&lat=${lat}&at=2026-01-01${more}`;

interface Role {
	readonly role: string;
	readonly unit: string;
}
const unitsIn = (duty: { roles: Role[] }, role: string) => duty.roles.filter((each) => each.role === role).map(({ unit }) => unit);

export function describeResponsibility(): void {
	describe('one place', () => {
		test('inside the extent in Guiyang both clauses are shown, with the flag', async () => {
			const { status, body } = await ask(at(SPOTS.inExtent, '&matter=water-pollution'));
			expect(status).toBe(200);
			expect(body).toMatchObject({ scope: 'in', territory: 'guiyang', withinExtent: true, table: 'mechanism-2024-03-01', at: '2026-01-01' });
			const [duty] = body.duties;
			expect(body.duties).toHaveLength(1);
			expect(unitsIn(duty, 'lead')).toEqual(['gy-water']);
			expect(unitsIn(duty, 'support')).toEqual(['gy-eeb']);
			expect(unitsIn(duty, 'territorial')).toEqual(['gov-qingzhen']);
			expect(unitsIn(duty, 'office')).toEqual(['office-gy']);
			expect(duty.flags).toContain('concurrent');
		});

		test.each([
			['basin of Guiyang', SPOTS.inBasinGuiyang, 'in', 'guiyang', ['gy-eeb']],
			['basin of Anshun', SPOTS.inBasinAnshun, 'in', 'anshun', ['as-eeb']],
			['Gui\'an township', SPOTS.inTown, 'in', 'guian', ['ga-eeb']],
			['outside the basin', SPOTS.outsideBasin, 'out', 'guiyang', []],
			['another province', SPOTS.farAway, 'out', null, []]
		] as const)('%s: scope, territory and lead', async (_title, spot, scope, territory, lead) => {
			const { body } = await ask(at(spot, '&matter=water-pollution'));
			expect([body.scope, body.territory, unitsIn(body.duties[0], 'lead')]).toEqual([scope, territory, lead]);
		});

		test('without a matter every matter is answered, in the table\'s order', async () => {
			const { body } = await ask(at(SPOTS.inPark));
			expect(body.duties.map(({ matter }: { matter: string }) => matter)).toEqual(MATTERS);
		});

		test('the answer is the core\'s own determination, with words beside it', async () => {
			for (const spot of Object.values(SPOTS)) {
				const { body } = await ask(at(spot, '&accuracy=40'));
				const table = tableOn('2026-01-01');
				if (!table) throw new Error('no table');
				const determination = determine(await locate(store(), spot, 40, '2026-01-01'), table, '2026-01-01');
				expect(body).toMatchObject(JSON.parse(JSON.stringify(determination)));
			}
		});

		test('names follow the language, in the answer and its header', async () => {
			const [zh, en] = [await ask(at(SPOTS.inExtent, '&matter=fishing')), await ask(at(SPOTS.inExtent, '&matter=fishing&lang=en'))];
			const nameOf = (body: { areas: { id: string; name: string }[] }) => body.areas.find(({ id }) => id === 'district-520181')?.name;
			expect([nameOf(zh.body), nameOf(en.body)]).toEqual(['清镇市', 'Qingzhen City']);
			expect(zh.body.duties[0].roles[0].name).toBe('贵阳市农业农村局');
			expect(en.body.duties[0].roles[0].name).toBe('Guiyang Agriculture and Rural Affairs Bureau');
			expect(en.body.duties[0].roles[0].clauseName).toBe('Annex II (6)');
			expect([zh, en].map(({ response }) => response.headers.get('content-language'))).toEqual(['zh-CN', 'en']);
			expect(JSON.stringify(en.body)).not.toMatch(/贵阳市|清镇市/);
		});

		test('the language chosen in the browser is used when the address asks for none', async () => {
			const { body } = await ask(at(SPOTS.inExtent), { cookie: 'en' });
			expect(body.lang).toBe('en');
		});

		test('the imported wording stands beside our own, to the byte, and only at its clause', async () => {
			const { body } = await ask(at(SPOTS.inExtent, '&matter=water-pollution'));
			const wordings = body.duties[0].roles.map(({ clause, wording }: { clause: string; wording?: string }) => [clause, wording]);
			expect(wordings).toContainEqual(['附二(一)', WORDING]);
			expect(wordings).toContainEqual(['附二(二)', undefined]);
		});

		test('near the border: the distance, the line that is crossed, and who leads beyond', async () => {
			const { body } = await ask(at(SPOTS.nearBorder, '&matter=water-pollution&accuracy=60&lang=en'));
			const [duty] = body.duties;
			expect(duty.boundary.distance).toBeCloseTo(49.96, 0);
			expect(duty.boundary.otherwise).toMatchObject({ lead: ['as-eeb'], territory: 'anshun' });
			expect(['Qingzhen City', 'Pingba District']).toContain(duty.boundary.areaName);
			expect(duty.boundary.areaAccuracy).toBe(1.5);
			expect(body.flags).toEqual(expect.arrayContaining(['near-boundary', 'cross-territory']));
			expect(unitsIn(duty, 'office')).toEqual(['office-gy', 'office-as']);
		});

		test('an answer names the version of the areas in force on its date', async () => {
			const spot = { lon: 106.285, lat: 26.15 };
			const zones = async (on: string) => (await ask(`${V1}?lon=${spot.lon}&lat=${spot.lat}&at=${on}`)).body.areas
				.filter(({ kind }: { kind: string }) => kind === 'zone-2').map(({ version }: { version: number }) => version);
			expect(await zones('2025-05-31')).toEqual([]);
			expect(await zones('2025-06-01')).toEqual([2]);
		});

		test('illustrative lines and the reading of the 1000 m are told in every answer that rests on them', async () => {
			const { body } = await ask(at(SPOTS.inExtent, '&lang=en'));
			expect(body.flags).toContain('illustrative');
			expect(body.notes.join(' ')).toMatch(/horizontal distance.*only illustrative/s);
		});

		test('why a row fired and why its neighbour did not, in three states', async () => {
			const { body } = await ask(at(SPOTS.inBasinGuiyang, '&matter=water-pollution&lang=en'));
			const states = body.duties[0].rules.map(({ territory, unit, state }: { territory: string; unit: string; state: string }) => [territory, unit, state]);
			expect(states).toContainEqual(['guiyang', 'gy-water', 'does-not-apply']);
			expect(states).toContainEqual(['guiyang', 'gy-eeb', 'applies']);
			const words = body.duties[0].rules[0].tests.map((each: { words: string }) => each.words);
			expect(words).toEqual(['Guiyang: applies', 'in the protected extent: does not apply']);
		});

		test('the point is kept as given', async () => {
			const { body } = await ask(`${V1}?lon=106.12345678901234&lat=26.5&accuracy=0.125`);
			expect(body.point).toEqual({ lon: 106.12345678901234, lat: 26.5, accuracy: 0.125 });
		});
	});

	describe('tags', () => {
		test('an answer asked for again by its tag is not sent again', async () => {
			const first = await ask(at(SPOTS.inExtent));
			const etag = first.response.headers.get('etag') ?? '';
			expect(etag).toMatch(/^"[!#-~]+"$/);
			expect(first.response.headers.get('cache-control')).toBe('no-cache');
			expect(first.response.headers.get('vary')).toMatch(/Cookie/);
			for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
				const again = await ask(at(SPOTS.inExtent), { headers: { 'if-none-match': tag } });
				expect([again.status, again.body, again.response.headers.get('etag')]).toEqual([304, null, etag]);
			}
		});

		test('the tag is another one for another question, language, date or address', async () => {
			const addresses = [
				at(SPOTS.inExtent), at(SPOTS.inTown), at(SPOTS.inExtent, '&lang=en'), at(SPOTS.inExtent, '&accuracy=1'),
				at(SPOTS.inExtent, '&matter=fishing'), at(SPOTS.inExtent).replace('2026', '2025'), '/api/v1/duties?at=2026-01-01', '/api/v1/units?at=2026-01-01'
			];
			const tags = await Promise.all(addresses.map(async (address) => (await ask(address)).response.headers.get('etag')));
			expect(new Set(tags).size).toBe(addresses.length);
		});

		test('the same question written otherwise has the same tag', async () => {
			const [one, other] = [await ask(`${V1}?lon=106.1&lat=26.1&at=2026-01-01`), await ask(`${V1}?at=2026-01-01&lat=26.10&lon=%20106.1`)];
			expect(one.response.headers.get('etag')).toBe(other.response.headers.get('etag'));
		});

		test('HEAD answers as GET does', async () => {
			const { status, response } = await ask(at(SPOTS.inExtent), { method: 'HEAD' });
			expect([status, response.headers.has('etag')]).toEqual([200, true]);
		});
	});
}
