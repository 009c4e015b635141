import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { content, figures, view } from '../scenes/made.ts';
import { SPOTS } from './ground.ts';
import { caller, type Caller } from './people.ts';
import { ask, request } from './serve.ts';

const PATH = '/api/v1/presentations';
const headers = { 'content-type': 'application/json' };

const picture = async (width = 400, height = 300, colour = '#2f80c3') => new Uint8Array(await sharp({ create: { width, height, channels: 3, background: colour } }).png().toBuffer());

async function made(by: Caller, more: object = {}) {
	const { status, body } = await by.post(PATH, { title: '季度专题会议', ...more });
	expect([status, body.detail]).toEqual([201, undefined]);
	return body;
}

/** Presentations over the API: as their owner, as others, and as whoever has a link. */
export function describePresentations(): void {
	describe('presentations', () => {
		test('are closed to whoever has neither signed in nor a link', async () => {
			for (const path of ['', '/figures?source=proposals', '/1/changes', '/1', '/1?key=nothing', '/1/export.html', '/1/export.pdf', '/1/export.pptx', '/1/pictures/x']) expect([path, (await ask(PATH + path)).status]).toEqual([path, 401]);
			for (const path of ['', '/1/scenes', '/1/maps', '/1/link', '/1/pictures']) expect((await ask(PATH + path, { method: 'POST', body: '{}', headers })).status).toBe(401);
			expect((await ask(`${PATH}/1`, { method: 'PUT', body: '{"version":1}', headers })).status).toBe(401);
			expect((await ask(`${PATH}/1`, { method: 'DELETE' })).status).toBe(401);
		});

		test('one is made, gets scenes, is changed by its owner alone, and tells who was second', async () => {
			const [owner, other] = [await caller('gy-water'), await caller('gy-eeb')];
			const { id } = await made(owner);
			const added = await owner.post(`${PATH}/${id}/scenes`, { scene: content({ figures: figures() }) });
			expect(added.body).toMatchObject({ version: 2, count: 1, own: true, sharing: 'private', scenes: [{ id: 'a', by: expect.any(String), figures: figures() }] });
			expect((await other.get(`${PATH}/${id}`)).status).toBe(404);
			expect((await other.post(`${PATH}/${id}/scenes`, { scene: content({ id: 'b' }) })).status).toBe(404);
			const shared = await owner.put(`${PATH}/${id}`, { version: 2, sharing: 'signed-in' });
			expect(shared.body).toMatchObject({ version: 3, sharing: 'signed-in', count: 1 });
			expect((await other.get(`${PATH}/${id}`)).body).toMatchObject({ own: false, count: 1 });
			expect((await other.put(`${PATH}/${id}`, { version: 3, title: '改名' })).status).toBe(403);
			expect((await other.delete(`${PATH}/${id}`)).status).toBe(403);
			const stale = await owner.put(`${PATH}/${id}`, { version: 2, title: '迟到的改名' });
			expect([stale.status, stale.body.presentation.version]).toEqual([409, 3]);
			const refused = await owner.put(`${PATH}/${id}`, { version: 3, scenes: [content({ title: '' })] });
			expect([refused.status, refused.body.errors]).toEqual([400, [{ field: 'scenes[0].title', message: 'scenes[0].title: 不能空' }]]);
			expect((await other.get(PATH)).body.items.find((item: { id: string }) => item.id === id)).toMatchObject({ own: false });
			const copy = await made(other, { title: '我的副本', copyOf: id });
			expect(copy).toMatchObject({ own: true, sharing: 'private', count: 1 });
			expect((await owner.delete(`${PATH}/${id}`)).body).toEqual({ removed: id });
			expect((await owner.get(`${PATH}/${id}`)).status).toBe(404);
			expect((await other.get(`${PATH}/${copy.id}`)).status).toBe(200);
		});

		test('a link opens it to whoever has it, until there is another or it is private again', async () => {
			const owner = await caller('gy-water');
			const { id } = await made(owner);
			const first = (await owner.post(`${PATH}/${id}/link`, {})).body;
			const second = (await owner.post(`${PATH}/${id}/link`, {})).body;
			const open = async (key: string) => (await ask(`${PATH}/${id}?key=${key}`)).status;
			expect([await open(first.key), await open(second.key), await open('nothing')]).toEqual([401, 200, 401]);
			const { version } = (await owner.get(`${PATH}/${id}`)).body;
			await owner.put(`${PATH}/${id}`, { version, sharing: 'private' });
			expect(await open(second.key)).toBe(401);
		});

		test('pictures are taken of its owner, made anew, and shown only by the presentation that has them', async () => {
			const [owner, other] = [await caller('gy-water'), await caller('gy-eeb')];
			const { id } = await made(owner);
			expect((await owner.send(`${PATH}/${id}/pictures`, new TextEncoder().encode('no picture'))).status).toBe(415);
			expect((await owner.send(`${PATH}/${id}/pictures`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 1, 2]))).status).toBe(400);
			expect((await other.send(`${PATH}/${id}/pictures`, await picture())).status).toBe(404);
			const kept = await owner.send(`${PATH}/${id}/pictures`, await picture(4000, 3000));
			expect(kept.body).toMatchObject({ width: 2880, height: 2160 });
			const shown = await owner.post(`${PATH}/${id}/scenes`, { scene: content({ view: view({ picture: kept.body }) }) });
			expect(shown.status).toBe(201);
			expect((await owner.post(`${PATH}/${id}/scenes`, { scene: content({ id: 'b', view: view({ picture: { ...kept.body, id: 'elsewhere' } }) }) })).status).toBe(422);
			const bytes = await owner.fetch(`${PATH}/${id}/pictures/${kept.body.id}`);
			expect([bytes.status, bytes.headers.get('content-type'), (await sharp(await bytes.arrayBuffer()).metadata()).width]).toEqual([200, 'image/jpeg', 2880]);
			const copy = await made(owner, { copyOf: id });
			expect(copy.scenes[0].view.picture.id).not.toBe(kept.body.id);
			expect((await owner.fetch(`${PATH}/${copy.id}/pictures/${copy.scenes[0].view.picture.id}`)).status).toBe(200);
			expect((await request(`${PATH}/${id}/pictures/${kept.body.id}`)).status).toBe(401);
		});

		test('maps are drawn by the server: of a template, of the filtered list, and anew on purpose; each says when it shows what is no more', async () => {
			const [owner, other] = [await caller('office-as', 'office'), await caller('gy-police')];
			const log = async (title: string) => expect((await (await caller('as-eeb')).post('/api/v1/issues', { ...SPOTS.inBasinAnshun, matter: 'livestock', title, description: '说明' })).status).toBe(201);
			await log('图上的问题');
			const geometry = { type: 'Polygon', coordinates: [[[106.22, 26.12], [106.293, 26.12], [106.293, 26.18], [106.22, 26.18], [106.22, 26.12]]] };
			const proposed = (await owner.post('/api/v1/proposals', { title: '画给会议看', reason: '汇水', validFrom: '2099-01-01', changes: [{ op: 'replace', area: 'zone-2-hongfeng', geometry }] })).body;
			await owner.post(`/api/v1/proposals/${proposed.id}/steps`, { action: 'submit', version: 1 });
			const { id, scenes } = await made(owner, { template: 'half-yearly' });
			const [zones, issues] = ['zones', 'issues'].map((name) => scenes.find((scene: { id: string }) => scene.id === name).view);
			const compared = scenes.find(({ title, view: shown }: { title: string; view: object | null }) => shown && title.includes('画给会议看')).view;
			expect([zones.before, compared.beforeName, compared.afterName]).toEqual([null, '现行', '调整后']);
			for (const shown of [zones, issues, compared]) expect([shown.sources.length > 0, shown.scale.share > 0.02 && shown.scale.share < 0.4, shown.dataVersion !== '', shown.basis.length]).toEqual([true, true, true, 32]);
			const kinds = (shown: { legend: readonly { kind: string }[] }) => shown.legend.map(({ kind }) => kind);
			expect([kinds(zones), kinds(issues), kinds(compared)]).toEqual([expect.arrayContaining(['lake', 'zone-1', 'zone-2']), expect.arrayContaining(['spot-open']), expect.arrayContaining(['changed', 'oldLine'])]);
			const drawing = await owner.fetch(`${PATH}/${id}/pictures/${zones.picture.id}`);
			expect([drawing.headers.get('content-type'), (await drawing.text()).startsWith('<svg ')]).toEqual(['image/svg+xml', true]);
			const pdf = await owner.fetch(`${PATH}/${id}/export.pdf`);
			expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).not.toContain('/Subtype /Image');

			const address = '/issues?matter=livestock&state=open';
			const drawn = await owner.post(`${PATH}/${id}/maps`, { address });
			expect([drawn.status, drawn.body.address]).toEqual([201, address]);
			const table = (await owner.get(`${PATH}/figures?source=issues-listed&filter=${encodeURIComponent('?matter=livestock&state=open')}`)).body;
			expect([table.filter, table.rows.length > 0, table.rows.length + table.left]).toEqual(['?matter=livestock&state=open', true, (await owner.get('/api/v1/issues?matter=livestock&state=open')).body.total]);
			for (const scene of [content({ id: 'spots', view: drawn.body }), content({ id: 'rows', figures: table })]) expect((await owner.post(`${PATH}/${id}/scenes`, { scene })).status).toBe(201);
			const changed = async () => (await owner.get(`${PATH}/${id}/changes`)).body.items.filter(({ scene }: { scene: string }) => ['spots', 'rows', 'zones'].includes(scene));
			expect(await changed()).toEqual([]);
			await log('后来的问题');
			expect(await changed()).toEqual([{ scene: 'spots', changes: ['shown'] }, { scene: 'rows', changes: ['figures'] }]);
			expect((await owner.post(`${PATH}/${id}/maps`, { address })).body.basis).not.toBe(drawn.body.basis);

			expect((await owner.post(`${PATH}/${id}/maps`, { address: '/accounts' })).body.errors[0].field).toBe('address');
			expect((await owner.post(`${PATH}/${id}/maps`, { address: '/proposals/999999' })).status).toBe(404);
			expect((await other.post(`${PATH}/${id}/maps`, { address })).status).toBe(404);
		});

		test('templates fill themselves from the data, and scenes say when the live data are others', async () => {
			const owner = await caller('office-gy', 'office');
			for (const [template, least] of [['quarterly', 6], ['half-yearly', 8], ['zone-review', 5]] as const) {
				const body = await made(owner, { template });
				expect(body.scenes.length).toBeGreaterThanOrEqual(least);
				expect(body.scenes.filter((scene: { figures: object | null }) => scene.figures).length).toBeGreaterThanOrEqual(2);
			}
			const { id, scenes } = await made(owner, { template: 'half-yearly', language: 'en' });
			const areas = scenes.find((scene: { id: string }) => scene.id === 'areas').figures;
			expect(areas).toMatchObject({ source: 'areas-by-kind', chart: 2, left: 0 });
			expect(areas.rows.every(([, count, km2]: [string, number, number]) => count > 0 && km2 > 0)).toBe(true);
			expect((await owner.get(`${PATH}/${id}/changes`)).body.items).toEqual([]);
			const finder = await caller('gov-qingzhen');
			await finder.post('/api/v1/issues', { ...SPOTS.inBasinAnshun, lon: 106.41, lat: 26.52, matter: 'livestock', title: '养殖场粪污直排', description: '直排', source: 'own-check', foundOn: '2026-10-08' });
			const live = (await owner.get(`${PATH}/figures?source=issues-by-state`)).body;
			const frozen = scenes.find((scene: { id: string }) => scene.id === 'states').figures;
			const changed = (await owner.get(`${PATH}/${id}/changes`)).body.items.map((item: { scene: string }) => item.scene);
			expect(changed.includes('states')).toBe(JSON.stringify(live.rows.map((row: [string, number]) => row[1])) !== JSON.stringify(frozen.rows.map((row: [string, number]) => row[1])));
			const old = await owner.post(`${PATH}/${id}/scenes`, { scene: content({ id: 'old', view: view({ dataVersion: 'of-last-year', lead: ['gy-water'] }) }) });
			expect(old.status).toBe(201);
			expect((await owner.get(`${PATH}/${id}/changes`)).body.items.find((item: { scene: string }) => item.scene === 'old').changes).toContain('areas');
			expect((await owner.get(`${PATH}/figures?source=issues-by-unit&from=2026-12-01&to=2026-11-01`)).status).toBe(400);
		});
	});
}
