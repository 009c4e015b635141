import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { openStore } from '../../src/lib/server/store/open.ts';
import { preparedDataDir } from '../embedded.ts';
import { startPostgres } from '../postgres.ts';
import { start, type Started } from './started.ts';

/** Milliseconds after an approval was sent at which the product is killed: before, while and after it is carried out, as it comes. */
const MOMENTS = [300];
const LONG = 300_000;
const EFFECT = '2031-03-01';
const PROPOSALS = 'api/v1/proposals';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

interface Place {
	readonly dataDir: string;
	readonly databaseUrl: string | null;
	readonly crash: () => Promise<void>;
}

interface Area {
	readonly geometry: { readonly coordinates: Position[][][] };
	readonly properties: { readonly id: string; readonly version: number };
}

/** A program with its token. */
function program(token: string) {
	const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
	return {
		// eslint-disable-next-line @typescript-eslint/no-explicit-any
		get: async ({ address }: Started, path: string): Promise<any> => (await fetch(`${address}${path}`, { headers })).json(),
		post: ({ address }: Started, path: string, body: object) => fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
	};
}

const areasOn = async ({ address }: Started): Promise<readonly Area[]> => ((await (await fetch(`${address}api/v1/areas?at=${EFFECT}`)).json()) as { features: Area[] }).features;
const versionsOf = (areas: readonly Area[]) => areas.map(({ properties: { id, version } }) => `${id} ${version}`).sort();

/** Sends an approval and kills the product under it, again and again, until it is carried out. */
async function approveUnderFire(place: Place): Promise<void> {
	const env = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '' };
	const store = await openStore({ root: '.', dataDir: place.dataDir, databaseUrl: place.databaseUrl });
	const office = program(await store.accounts.tokens.createService({ name: 'office', organisation: 'office-gy', role: 'office', label: 'test' }, 'test'));
	await store.close();
	let product = await start(env);
	const before = await areasOn(product);
	const lake = before.find(({ properties: { id } }) => id === 'lake-hongfeng');
	expect(lake).toBeDefined();
	// ten metres to the east: the 1000 m outward go along, so that one act changes two areas
	const coordinates = lake?.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon = NaN, lat = NaN]) => [Number((lon + 0.0001).toFixed(7)), lat])));
	const changes = [{ op: 'replace', area: 'lake-hongfeng', geometry: { type: 'MultiPolygon', coordinates } }];
	const made = await office.post(product, PROPOSALS, { title: '湖岸线更新', reason: '测量', validFrom: EFFECT, changes });
	expect(made.status).toBe(201);
	const { id } = (await made.json()) as { id: string };
	for (const [version, step] of [{ action: 'submit' }, { action: 'ask-opinions', dueDate: '2099-12-31' }, { action: 'agenda' }].entries()) {
		expect((await office.post(product, `${PROPOSALS}/${id}/steps`, { ...step, version: version + 1 })).status).toBe(200);
	}
	const approve = () => office.post(product, `${PROPOSALS}/${id}/steps`, { action: 'approve', version: 4, actNumber: '1', actDate: '2026-11-01' });
	const whole = async () => {
		const [proposal, areas] = [await office.get(product, `${PROPOSALS}/${id}`), versionsOf(await areasOn(product))];
		// all of it or nothing: the step, the lake and its extent
		if (proposal.state === 'agenda') expect([proposal.version, areas]).toEqual([4, versionsOf(before)]);
		else expect([proposal.state, proposal.version, areas.filter((each) => !versionsOf(before).includes(each))]).toEqual(['approved', 5, ['extent-1000m-hongfeng 2', 'lake-hongfeng 2']]);
		return proposal.state as string;
	};
	for (const moment of MOMENTS) {
		const sent = approve().catch(() => null);
		await new Promise((done) => setTimeout(done, moment));
		await product.stop('SIGKILL');
		await place.crash();
		await sent;
		product = await start(env);
		const state = await whole();
		console.log(`killed ${moment} ms after an approval was sent: ${state}`);
		if (state === 'approved') break;
	}
	const last = await approve();
	expect([200, 409, 403]).toContain(last.status);
	expect(await whole()).toBe('approved');
	expect(await product.stop('SIGTERM')).toBe(0);
}

describe('kill -9 in the middle of an approval', () => {
	test('leaves the old state whole, or the new one, in the embedded database', async () => {
		const dataDir = await preparedDataDir();
		await approveUnderFire({ dataDir, databaseUrl: null, crash: async () => undefined });
		rmSync(dataDir, { recursive: true, force: true });
	}, LONG);

	test.skipIf(!postgres)('and on PostgreSQL, which is killed with it', async () => {
		await approveUnderFire({ dataDir: '', databaseUrl: (await postgres?.database()) ?? '', crash: postgres?.crash ?? (async () => undefined) });
	}, LONG);
});
