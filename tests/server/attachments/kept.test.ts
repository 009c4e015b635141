import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Attachments, MOST_UNBOUND, type NewAttachment } from '../../../src/lib/server/attachments/attachments.ts';
import type { Driver } from '../../../src/lib/server/store/driver.ts';
import { openEmbedded } from '../../../src/lib/server/store/embedded.ts';
import { migrate } from '../../../src/lib/server/store/migrate.ts';
import { openServer } from '../../../src/lib/server/store/pg.ts';
import { readQueries } from '../../../src/lib/server/store/queries.ts';
import { preparedDataDir } from '../../embedded.ts';
import { startPostgres } from '../../postgres.ts';

const queries = readQueries('.');
const SHA256 = 'ab'.repeat(32);

const photo = (bytes: Uint8Array = Buffer.from('the bytes of a photo')): NewAttachment => ({
	kind: 'photo', name: '排口.jpg', mediaType: 'image/jpeg', sha256: SHA256, bytes, thumbnail: Buffer.from('small'), width: 4, height: 3, takenAt: '2026-11-20T09:30:00'
});

async function accountAndIssue(driver: Driver): Promise<void> {
	await driver.query(`insert into account (id, name, organisation, role, service) select id, id, 'gy-water', 'officer', true from unnest(array['one', 'two', 'full']) id`);
	await driver.query(`insert into issue (number, version, state, matter, title, description, source, found_on, found_by, geom, lon, lat, accuracy, territory,
		owner, lead, oversee, support, territorial, office, parties, determination, due, original_due, due_basis, logged_at, logged_by, logged_for, changed_at, terms)
		values ('2026-0001', 1, 'assigned', 'fishing', 't', 'd', 'own-check', '2026-11-20', 'f', st_setsrid(st_point(106.4, 26.5), 4490), 106.4, 26.5, 0, 'guiyang',
		'gy-agri', '{gy-agri}', '{}', '{}', '{}', '{office-gy}', '{gy-agri,office-gy}', '{}', '2026-12-20', '2026-12-20', 'default', now(), 'one', 'gy-water', now(), '{}')`);
}

function describeKept(title: string, open: () => Promise<Driver>): void {
	describe(title, () => {
		let driver: Driver;
		let attachments: Attachments;
		const kept = async (account: string) => (await attachments.keep(account, photo()))?.id ?? '';
		const bind = (ids: readonly string[], account: string) => driver.transaction((tx) => attachments.bind(tx, ids, account, '1'));

		beforeAll(async () => {
			driver = await open();
			await migrate(driver, 'db/migrations');
			await accountAndIssue(driver);
			attachments = new Attachments(driver, queries);
		});
		afterAll(() => driver.close());

		test('what is kept comes back to the byte, whole and small', async () => {
			const bytes = randomBytes(100_000);
			const view = await attachments.keep('one', photo(bytes));
			expect(view).toEqual({ id: view?.id, kind: 'photo', name: '排口.jpg', mediaType: 'image/jpeg', bytes: 100_000, width: 4, height: 3, takenAt: '2026-11-20T09:30:00' });
			expect(bytes.equals(await attachments.bytes(view?.id ?? '', false))).toBe(true);
			expect(Buffer.from(await attachments.bytes(view?.id ?? '', true)).toString()).toBe('small');
		});

		test('a paper as large as may be is kept, and has no small form', async () => {
			const bytes = randomBytes(25 * 1024 * 1024);
			const view = await attachments.keep('one', { ...photo(bytes), kind: 'paper', thumbnail: null });
			expect(bytes.equals(await attachments.bytes(view?.id ?? '', true))).toBe(true);
		});

		test('a step that carries attachments gives them to its issue, and records what they are', async () => {
			const [first, second] = [await kept('one'), await kept('one')];
			expect(await attachments.facts('1', first)).toBeNull();
			expect(await bind([second, first, second], 'one')).toEqual([{ id: second, sha256: SHA256 }, { id: first, sha256: SHA256 }]);
			expect(await attachments.facts('1', first)).toEqual({ kind: 'photo', name: '排口.jpg', mediaType: 'image/jpeg', sha256: SHA256, parties: ['gy-agri', 'office-gy'], territory: 'guiyang' });
			expect(await attachments.facts('2', first)).toBeNull();
		});

		test('it carries all of them or none: not those of another account, of another step, or of nobody', async () => {
			const [own, other, carried] = [await kept('one'), await kept('two'), await kept('one')];
			await bind([carried], 'one');
			for (const wrong of [other, carried, 'nobody\'s']) expect(await bind([own, wrong], 'one'), wrong).toBeNull();
			expect(await bind([own], 'one')).toHaveLength(1);
			expect(await bind([], 'one')).toEqual([]);
		});

		test('what no step has carried for seven days is forgotten when the next one is sent', async () => {
			const [old, fresh, carried] = [await kept('two'), await kept('two'), await kept('two')];
			await bind([carried], 'two');
			await driver.query(`update attachment set created_at = now() - interval '7 days 1 second' where id = any($1::text[])`, [[old, carried]]);
			await kept('two');
			expect(await bind([old], 'two')).toBeNull();
			expect(await bind([fresh], 'two')).toHaveLength(1);
			expect(await attachments.facts('1', carried)).not.toBeNull();
		});

		test('nobody can fill the store with what no step carries', async () => {
			for (let sent = 0; sent < MOST_UNBOUND; sent++) expect(await kept('full')).not.toBe('');
			expect(await attachments.keep('full', photo())).toBeNull();
		});
	});
}

let dataDir = '';
describeKept('attachments in the embedded database', async () => {
	dataDir = await preparedDataDir();
	return openEmbedded(dataDir, () => undefined);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const postgres = await startPostgres();
describe.skipIf(!postgres)('on PostgreSQL', () => {
	afterAll(() => postgres?.stop());
	describeKept('attachments on a server', async () => openServer(await postgres!.database()));
});
