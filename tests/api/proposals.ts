import { store } from '#server';
import { areaOf, localScale } from '#geo';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { box } from '../store/areas.ts';
import { SPOTS } from './ground.ts';
import { caller, type Caller } from './people.ts';
import { ask } from './serve.ts';

const PROPOSALS = '/api/v1/proposals';
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings });
const squareMetres = (...boxes: Position[][]) => areaOf({ type: 'MultiPolygon', coordinates: boxes.map((ring) => [ring]) });

/** Level 2 loses its eastern strip, which stays in the quasi zone. */
const SMALLER = { op: 'replace', area: 'zone-2-hongfeng', geometry: polygon(box(106.22, 26.12, 106.27, 26.18)) };
const proposed = (change: object = {}) => ({ title: '二级保护区东界调整', reason: '取水口迁移', validFrom: '2027-01-01', changes: [SMALLER], ...change });

async function step(by: Caller, id: string, action: string, more: Record<string, unknown> = {}) {
	const { body } = await by.get(`${PROPOSALS}/${id}`);
	return by.post(`${PROPOSALS}/${id}/steps`, { action, version: body.version ?? 1, ...more });
}

const fieldsOf = (body: { errors: readonly { field: string }[] }) => body.errors.map(({ field }) => field);

/** Proposals over the API: as the unit that proposes, as others who read, and as whoever has no right. */
export function describeProposals(): void {
	describe('proposals to adjust the zones', () => {
		test('are closed to whoever has not signed in', async () => {
			for (const path of ['', '/1', '/1/areas', '/1/difference', '/1/consequence']) expect([path, (await ask(PROPOSALS + path)).status]).toEqual([path, 401]);
			const headers = { 'content-type': 'application/json' };
			for (const path of ['', '/checks', '/1/steps']) expect((await ask(PROPOSALS + path, { method: 'POST', body: JSON.stringify({ action: 'submit', version: 1 }), headers })).status).toBe(401);
		});

		test('one is drafted, revised, submitted and withdrawn, each step signed in the chain of all steps', async () => {
			const [planner, reader] = [await caller('gy-eeb'), await caller('proc-guiyang', 'procurator')];
			const made = await planner.post(PROPOSALS, proposed());
			expect(made.status).toBe(201);
			expect(made.body).toMatchObject({ state: 'draft', version: 1, organisation: 'gy-eeb', findings: [{ check: 'standard', severity: 'warning' }], actions: ['revise', 'submit', 'withdraw', 'comment'], number: expect.stringMatching(/^P\d{4}-\d{4}$/) });
			const { id } = made.body;
			expect((await reader.get(`${PROPOSALS}/${id}`)).body).toEqual({ ...made.body, actions: ['comment'] });
			const revised = await step(planner, id, 'revise', { title: '二级保护区东界调整（二稿）', note: '改题' });
			expect(revised.body).toMatchObject({ title: '二级保护区东界调整（二稿）', reason: '取水口迁移', version: 2, state: 'draft', changes: made.body.changes });
			expect((await step(planner, id, 'submit')).body).toMatchObject({ state: 'submitted', version: 3, actions: ['withdraw', 'comment'] });
			expect((await step(planner, id, 'revise', { title: '三稿' })).status).toBe(403);
			const done = await step(planner, id, 'withdraw', { note: '另案办理' });
			expect(done.body).toMatchObject({ state: 'withdrawn', version: 4, actions: ['comment'] });
			expect(done.body.steps.map((each: { action: string; content: number; findings?: object }) => [each.action, each.content, each.findings])).toEqual([
				['create', 1, undefined], ['revise', 2, undefined], ['submit', 2, { errors: 0, warnings: 1 }], ['withdraw', 2, undefined]
			]);
			expect((await verifyChain(store().issues, store())).findings).toEqual([]);
		});

		test('may be made by officers, heads, the office and administrators, and carried on by their own unit alone', async () => {
			const { id } = (await (await caller('gy-eeb')).post(PROPOSALS, proposed())).body;
			const makers = await Promise.all([caller('gy-water', 'head'), caller('office-gy', 'office'), caller('gy-water', 'administrator')]);
			for (const maker of makers) {
				expect((await maker.post(PROPOSALS, proposed())).status).toBe(201);
				for (const action of ['revise', 'submit', 'withdraw']) expect((await step(maker, id, action, action === 'revise' ? { title: '别人的' } : {})).status).toBe(403);
			}
			for (const reader of await Promise.all([caller('leading-group', 'leader'), caller('proc-guiyang', 'procurator')])) {
				expect((await reader.post(PROPOSALS, proposed())).status).toBe(403);
				expect((await step(reader, id, 'submit')).status).toBe(403);
				for (const path of ['', `/${id}`, `/${id}/difference`, `/${id}/consequence`]) expect((await reader.get(PROPOSALS + path)).status).toBe(200);
			}
			expect((await makers[0]?.get(`${PROPOSALS}/${id}`))?.body.version).toBe(1);
		});

		test('the same Idempotency-Key gives the same proposal, another content is refused', async () => {
			const planner = await caller('gy-eeb');
			const key = { 'idempotency-key': 'proposal-1' };
			const [first, again] = [await planner.post(PROPOSALS, proposed(), key), await planner.post(PROPOSALS, proposed(), key)];
			expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
			expect((await planner.post(PROPOSALS, proposed({ title: '别的' }), key)).status).toBe(422);
		});

		test('whoever acts on a stale version gets the proposal as it is now, and nothing changes', async () => {
			const planner = await caller('gy-eeb');
			const { id } = (await planner.post(PROPOSALS, proposed())).body;
			await step(planner, id, 'revise', { title: '二稿' });
			const late = await planner.post(`${PROPOSALS}/${id}/steps`, { action: 'revise', version: 1, title: '另一个二稿' });
			expect(late.status).toBe(409);
			expect(late.body.proposal).toMatchObject({ id, version: 2, title: '二稿' });
		});

		test('are listed newest first, by state and unit, page by page', async () => {
			const planner = await caller('as-water');
			const ids: string[] = [];
			for (const title of ['一', '二', '三']) ids.push((await planner.post(PROPOSALS, proposed({ title }))).body.id);
			await step(planner, ids[1] ?? '', 'submit');
			const first = await planner.get(`${PROPOSALS}?unit=as-water&limit=2`);
			expect(first.body).toMatchObject({ total: 3, items: [{ title: '三' }, { title: '二', state: 'submitted' }], next: ids[1] });
			expect((await planner.get(`${PROPOSALS}?unit=as-water&limit=2&cursor=${first.body.next}`)).body).toMatchObject({ items: [{ title: '一' }], next: null });
			expect((await planner.get(`${PROPOSALS}?unit=as-water&state=draft`)).body.items.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[0]]);
			expect((await planner.get(`${PROPOSALS}?cursor=x`)).status).toBe(400);
		});

		test('what is wrong is said, field by field, and nothing is stored', async () => {
			const planner = await caller('ga-eeb');
			const bowTie = polygon([[106.2, 26.1], [106.3, 26.2], [106.3, 26.1], [106.2, 26.2], [106.2, 26.1]]);
			const add = { op: 'add', kind: 'zone-1', name: '新区', geometry: SMALLER.geometry };
			const bad: [object, number, string[]][] = [
				[proposed({ title: '' }), 400, ['title']], [proposed({ changes: [] }), 400, ['changes']], [proposed({ changes: 'all' }), 400, ['changes']], [proposed({ colour: 'red' }), 400, ['colour']],
				[proposed({ validFrom: 'soon', changes: [7] }), 400, ['validFrom', 'changes[0]']], [proposed({ validFrom: '2020-01-01' }), 422, ['validFrom']],
				[proposed({ changes: [{ ...SMALLER, geometry: bowTie }] }), 400, ['changes[0].geometry.coordinates']],
				[proposed({ changes: [{ ...SMALLER, geometry: { type: 'LineString', coordinates: [[106, 26], [107, 27]] } }] }), 400, ['changes[0].geometry.type']],
				[proposed({ changes: [{ ...SMALLER, geometry: polygon(box(26.1, 106.1, 26.2, 106.2)) }] }), 400, ['changes[0].geometry.coordinates']],
				[proposed({ changes: [{ ...add, code: '新 区' }] }), 400, ['changes[0].code']],
				[proposed({ changes: [{ op: 'replace', area: 'zone-2-nowhere', geometry: SMALLER.geometry }] }), 422, ['changes[0].area']],
				[proposed({ changes: [SMALLER, { op: 'remove', area: 'zone-2-hongfeng' }] }), 422, ['changes[1].area']],
				[proposed({ changes: [{ op: 'replace', area: 'zone-2-hongfeng' }, { op: 'remove' }] }), 422, ['changes[0].geometry', 'changes[1].area']],
				[proposed({ changes: [{ op: 'remove', area: 'extent-1000m-hongfeng' }, { ...add, kind: 'extent-1000m' }] }), 422, ['changes[0].area', 'changes[1].kind']],
				[proposed({ changes: [{ ...add, code: 'hongfeng' }, { ...add, kind: 'park' }] }), 422, ['changes[0].code', 'changes[1].territory']]
			];
			for (const [body, status, fields] of bad) {
				const answered = await planner.post(PROPOSALS, body);
				expect([body, answered.status, fieldsOf(answered.body)]).toEqual([body, status, fields]);
			}
			expect((await planner.get(`${PROPOSALS}?unit=ga-eeb`)).body.total).toBe(0);
			const { id } = (await planner.post(PROPOSALS, proposed())).body;
			expect(fieldsOf((await step(planner, id, 'submit', { title: '改题' })).body)).toEqual(['title']);
			expect((await step(planner, id, 'revise')).status).toBe(422);
			expect((await step(planner, id, 'create')).status).toBe(400);
			for (const unknown of ['0', 'x', '123456']) {
				expect((await planner.get(`${PROPOSALS}/${unknown}`)).status).toBe(404);
				expect((await planner.post(`${PROPOSALS}/${unknown}/steps`, { action: 'submit', version: 1 })).status).toBe(404);
			}
		});

		test('the difference says what is added, removed and of another level, by district, zone and area', async () => {
			const planner = await caller('gy-eeb');
			const { id } = (await planner.post(PROPOSALS, proposed())).body;
			const strip = squareMetres(box(106.27, 26.12, 106.29, 26.18));
			const { body } = await planner.get(`${PROPOSALS}/${id}/difference?lang=en`);
			expect(body).toMatchObject({ added: 0, removed: 0, byDistrict: [{ district: 'district-520181', name: 'Qingzhen City' }], byZone: [{ from: 'zone-2', to: 'zone-quasi' }], areas: [{ id: 'zone-2-hongfeng', added: 0, noise: 0 }] });
			const [area] = body.areas;
			for (const told of [body.changed, body.byDistrict[0].changed, body.byZone[0].area, area.removed, area.before - area.after]) expect(Math.abs(told / strip - 1)).toBeLessThan(1e-6);
			// the eastern edge moves by two hundredths of a degree, which are longest at its southern end
			expect(Math.abs(area.shift / (0.02 * localScale(26.12).x) - 1)).toBeLessThan(1e-4);
			const drawn = await planner.fetch(`${PROPOSALS}/${id}/difference`, { headers: { accept: 'application/geo+json' } });
			expect(drawn.headers.get('content-type')).toBe('application/geo+json');
			const { features, changed } = await drawn.json() as { changed: number; features: { geometry: MultiPolygon; properties: { change: string; before: string[]; after: string[] } }[] };
			expect(changed).toBe(body.changed);
			expect(features).toHaveLength(1);
			expect(features[0]?.properties).toMatchObject({ change: 'changed', from: 'zone-2', to: 'zone-quasi' });
			expect(Math.abs(areaOf(features[0]?.geometry as MultiPolygon) / strip - 1)).toBeLessThan(1e-6);
		});

		test('the consequence says from whom to whom, with the ground and the issues on it that the caller may see', async () => {
			const [planner, finder, office] = await Promise.all([caller('ga-police'), caller('gy-eeb'), caller('office-gy', 'office')]);
			const spot = { lon: 106.305, lat: 26.15 };
			const issue = (await finder.post('/api/v1/issues', { ...spot, matter: 'water-pollution', title: '界外排污口' })).body;
			expect(issue.lead).toEqual(['gy-eeb']);
			// the quasi zone grows eastwards over the place of the issue: the lake authority begins to lead there
			const changes = [{ op: 'replace', area: 'zone-quasi-hongfeng', geometry: polygon(box(106.21, 26.11, 106.31, 26.19)) }];
			const { id } = (await planner.post(PROPOSALS, proposed({ changes }))).body;
			const strip = squareMetres(box(106.3, 26.11, 106.31, 26.19));
			const { body } = await office.get(`${PROPOSALS}/${id}/consequence`);
			const cellOf = (told: { cells: { matter: string; role: string }[] }, matter: string, role: string) => told.cells.find((cell) => cell.matter === matter && cell.role === role);
			expect(cellOf(body, 'water-pollution', 'lead')).toMatchObject({ from: ['gy-eeb'], to: ['gy-water'], objects: [{ type: 'issue', id: issue.id, number: issue.number, open: true }] });
			expect(Math.abs((cellOf(body, 'water-pollution', 'lead') as unknown as { area: number }).area / strip - 1)).toBeLessThan(1e-6);
			expect(cellOf(body, 'hazmat-transport', 'lead')).toMatchObject({ from: [], to: ['gy-trans'] });
			expect(cellOf(body, 'vessels', 'lead')).toBeUndefined();
			expect(body.clauses).toEqual(expect.arrayContaining([expect.objectContaining({ clause: '附二(八)', change: 'starts', matter: 'hazmat-transport', unit: 'gy-trans' })]));
			expect(cellOf((await planner.get(`${PROPOSALS}/${id}/consequence`)).body, 'water-pollution', 'lead')).toMatchObject({ objects: [] });
			const drawn = await (await office.fetch(`${PROPOSALS}/${id}/consequence`, { headers: { accept: 'application/geo+json' } })).json() as { features: { id: number; properties: { cells: number[] } }[] };
			expect(drawn.features.map((feature) => feature.id)).toEqual(cellOf(body, 'water-pollution', 'lead') && (cellOf(body, 'water-pollution', 'lead') as unknown as { pieces: number[] }).pieces);
			expect(drawn.features[0]?.properties.cells).toHaveLength(body.cells.length);
		});

		test('changes that are no proposal yet are checked by the same rules, and nothing is kept', async () => {
			const [planner, reader] = [await caller('as-hurd'), await caller('leading-group', 'leader')];
			const changes = [SMALLER, { op: 'replace', area: 'zone-1-hongfeng', geometry: polygon(box(106.24, 26.14, 106.5, 26.16)) }];
			const { title: _title, reason: _reason, ...asked } = proposed({ changes });
			const checked = await planner.post(`${PROPOSALS}/checks`, asked);
			expect(checked.status).toBe(200);
			expect((await planner.get(`${PROPOSALS}?unit=as-hurd`)).body.total).toBe(0);
			const made = (await planner.post(PROPOSALS, proposed({ changes }))).body;
			expect(made.findings.length).toBeGreaterThan(0);
			const [difference, consequence] = await Promise.all(['difference', 'consequence'].map(async (what) => (await planner.get(`${PROPOSALS}/${made.id}/${what}`)).body));
			const { added, removed, changed, byDistrict, byZone, areas } = difference;
			const cells = consequence.cells.map(({ pieces: _pieces, objects: _objects, counts: _counts, ...cell }: { pieces: unknown; objects: unknown; counts: unknown }) => cell);
			expect(checked.body).toEqual({
				validFrom: asked.validFrom, dataVersion: difference.dataVersion, findings: made.findings, added, removed, changed, byDistrict, byZone, areas, table: consequence.table, cells
			});
			expect((await planner.get(`${PROPOSALS}?unit=as-hurd`)).body.items[0].findings.errors).toBe(made.findings.filter(({ severity }: { severity: string }) => severity === 'error').length);
			expect((await reader.post(`${PROPOSALS}/checks`, asked)).status).toBe(403);
			expect(fieldsOf((await planner.post(`${PROPOSALS}/checks`, { changes: [{ op: 'remove' }] })).body)).toEqual(['validFrom']);
			expect(fieldsOf((await planner.post(`${PROPOSALS}/checks`, { ...asked, changes: [{ op: 'remove' }] })).body)).toEqual(['changes[0].area']);
		});

		test('the changed areas are drawn as they are and as they would be, those that follow from others too', async () => {
			const planner = await caller('gy-water');
			const lake = polygon(box(106.1, 26.1, 106.19, 26.2));
			const { id } = (await planner.post(PROPOSALS, proposed({ changes: [{ op: 'replace', area: 'lake-hongfeng', geometry: lake }, { op: 'remove', area: 'zone-1-hongfeng' }] }))).body;
			const drawn = await planner.fetch(`${PROPOSALS}/${id}/areas`, { headers: { accept: 'application/geo+json' } });
			expect(drawn.headers.get('content-type')).toBe('application/geo+json');
			const { features } = await drawn.json() as { features: { geometry: MultiPolygon; properties: { id: string; side: string; computed: boolean } }[] };
			expect(features.map(({ properties: { id: area, side, computed } }) => [area, side, computed])).toEqual([
				['lake-hongfeng', 'before', false], ['lake-hongfeng', 'after', false], ['extent-1000m-hongfeng', 'before', true], ['extent-1000m-hongfeng', 'after', true], ['zone-1-hongfeng', 'before', false]
			]);
			expect(features[1]?.geometry.coordinates).toEqual([lake.coordinates]);
		});

		test('a lake takes its 1000 m along, which nobody draws', async () => {
			const planner = await caller('gy-water');
			const { id } = (await planner.post(PROPOSALS, proposed({ changes: [{ op: 'replace', area: 'lake-hongfeng', geometry: polygon(box(106.1, 26.1, 106.19, 26.2)) }] }))).body;
			const { areas } = (await planner.get(`${PROPOSALS}/${id}/difference`)).body;
			expect(areas.map((area: { id: string }) => area.id)).toEqual(['extent-1000m-hongfeng', 'lake-hongfeng']);
		});

		test('what the checks find is told, and the draft is stored all the same', async () => {
			const planner = await caller('gy-water');
			const changes = [
				{ op: 'replace', area: 'zone-1-hongfeng', geometry: polygon(box(106.24, 26.14, 106.5, 26.16)) },
				{ op: 'add', kind: 'zone-2', name: '碎片', geometry: polygon(box(106.35, 26.3, 106.35002, 26.32)) }
			];
			const made = await planner.post(`${PROPOSALS}?lang=en`, proposed({ changes }));
			expect(made.status).toBe(201);
			const told = made.body.findings.map(({ check, severity, areas }: { check: string; severity: string; areas: string[] }) => [check, severity, areas[0]]);
			expect(told).toEqual(expect.arrayContaining([['nesting', 'error', 'zone-1-hongfeng'], ['basin', 'error', 'zone-1-hongfeng'], ['sliver', 'warning', 'zone-2-new-1']]));
			expect(made.body.findings.every(({ message }: { message: string }) => /^The area .*\.$/.test(message))).toBe(true);
			const submitted = await step(planner, made.body.id, 'submit');
			expect(submitted.body.steps.at(-1).findings.errors).toBeGreaterThan(1);
		});

		test('the distances of HJ 338-2018 are measured, with the place, and whoever drafts may record an exception with its reason', async () => {
			const planner = await caller('gy-eeb');
			const reason = '东侧以山脊线为界';
			const [plain, allowed] = [await planner.post(`${PROPOSALS}?lang=en`, proposed()), await planner.post(PROPOSALS, proposed({ changes: [{ ...SMALLER, exceptions: [{ rule: 'zone-2-land', reason }] }] }))];
			// level 2 ends a hundredth of a degree east of level 1
			const [finding] = plain.body.findings;
			expect(finding).toMatchObject({ areas: ['zone-2-hongfeng'], standard: { rule: 'zone-2-land', required: 3000, untested: null, exception: null } });
			expect(Math.abs(finding.standard.measured - 0.01 * localScale(26.16).x)).toBeLessThan(0.5);
			expect(finding.at[0]).toBeCloseTo(106.27, 4);
			expect(finding.message).toMatch(/999\.\d m at the nearest \(1999\.\d m by the lines in force\), 3000 m required.*not been held against/);
			expect(allowed.body.changes[0].exceptions).toEqual([{ rule: 'zone-2-land', reason }]);
			expect(allowed.body.findings).toMatchObject([{ standard: { exception: reason }, message: expect.stringContaining(reason) }]);
			expect((await step(planner, allowed.body.id, 'submit')).body.steps.at(-1).findings).toEqual({ errors: 0, warnings: 0 });
			const zone1 = await planner.post(PROPOSALS, proposed({ changes: [{ op: 'replace', area: 'zone-1-hongfeng', geometry: polygon(box(106.24, 26.14, 106.25, 26.16)) }] }));
			const untested = zone1.body.findings.flatMap(({ standard }: { standard?: { rule: string; untested: string | null } }) => (standard?.untested ? [[standard.rule, standard.untested]] : []));
			expect(untested).toEqual([['zone-1-water', 'no-intake'], ['zone-1-land', 'no-water']]);
			const bad: [unknown, string[]][] = [['none', ['changes[0].exceptions']], [[{ rule: 'all', reason }], ['changes[0].exceptions[0].rule']], [[{ rule: 'zone-2-land' }], ['changes[0].exceptions[0].reason']], [[{ rule: 'zone-2-land', reason }, { rule: 'zone-2-land', reason }], ['changes[0].exceptions']]];
			for (const [exceptions, fields] of bad) expect(fieldsOf((await planner.post(PROPOSALS, proposed({ changes: [{ ...SMALLER, exceptions }] }))).body)).toEqual(fields);
			expect((await verifyChain(store().issues, store())).findings).toEqual([]);
		});

		test('where nothing of a kind is left, all ground is looked at: what hangs on it applies nowhere', async () => {
			const planner = await caller('as-eeb');
			const { id } = (await planner.post(PROPOSALS, proposed({ changes: [{ op: 'remove', area: 'park-as-hitech' }] }))).body;
			const spot = `lon=${SPOTS.inBasinAnshun.lon}&lat=${SPOTS.inBasinAnshun.lat}&matter=park-infrastructure`;
			const now = (await ask(`/api/v1/responsibility?${spot}`)).body.duties[0].roles.filter(({ role }: { role: string }) => role === 'lead').map(({ unit }: { unit: string }) => unit);
			expect(now).toEqual(['gov-pingba']);
			const { cells } = (await planner.get(`${PROPOSALS}/${id}/consequence`)).body;
			expect(cells).toEqual(expect.arrayContaining([expect.objectContaining({ matter: 'park-infrastructure', role: 'lead', from: now, to: [] })]));
			const difference = (await planner.get(`${PROPOSALS}/${id}/difference`)).body;
			expect(Math.abs(difference.removed / squareMetres(box(105.82, 26.3, 105.86, 26.34)) - 1)).toBeLessThan(1e-6);
		});
	});
}
