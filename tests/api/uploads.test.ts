import { afterAll, beforeAll, describe } from 'vitest';
import { loadBundled } from '../../src/lib/server/bundled.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { startPostgres } from '../postgres.ts';
import { endService, serve } from './serve.ts';
import { describeUploads } from './uploads.ts';

const outlines = (opened: Store) => loadBundled(opened, '.', '2026-01-01');

describe('files for proposals', () => {
	beforeAll(() => serve(null, outlines));
	afterAll(endService);
	describeUploads();
});

const postgres = await startPostgres();

describe.skipIf(!postgres)('files for proposals on PostgreSQL', () => {
	beforeAll(async () => serve(await postgres?.database(), outlines));
	afterAll(async () => {
		await endService();
		await postgres?.stop();
	});
	describeUploads();
});
