import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import { start } from './started.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianghu-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The line that says why: one, without a stack. */
const reason = (output: string) => output.trim().split('\n').filter((line) => !/^(Opening|Building|Installing|\s+(\.\.\.|done))/.test(line));

describe('npm start', () => {
	const data = join(folder, 'data');

	test('serves from an empty data folder, and a stop by SIGTERM is clean', async () => {
		const first = await start({ DATA_DIR: data });
		expect(first.address, first.output).not.toBeNull();
		const health = await (await fetch(`${first.address}api/v1/health`)).json();
		expect(health.status).toBe('ok');
		expect(await first.stop('SIGTERM')).toBe(0);
	});

	test('a second start serves within 5 s, and Ctrl-C stops it', async () => {
		const second = await start({ DATA_DIR: data });
		expect(second.address, second.output).not.toBeNull();
		// stopped first: one that is slow must not hold the data of the tests below
		expect(await second.stop('SIGINT')).toBe(0);
		expect(second.milliseconds).toBeLessThan(5000);
	});

	test('a port in use is one clear line, exit 1', async () => {
		const taken = createServer().listen(0, '127.0.0.1');
		await new Promise((done) => taken.once('listening', done));
		const { port } = taken.address() as { port: number };
		const refused = await start({ DATA_DIR: data, PORT: String(port) });
		taken.close();
		expect(await refused.ended).toBe(1);
		expect(reason(refused.output)).toEqual([expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`)]);
	});

	for (const port of ['http', '70000', '-1', '3000.5']) {
		test(`PORT=${port} is one clear line, exit 1`, async () => {
			const refused = await start({ PORT: port });
			expect(await refused.ended).toBe(1);
			expect(reason(refused.output)).toEqual([expect.stringContaining('PORT')]);
		});
	}

	test('a data folder that cannot be written is one clear line, exit 1', async () => {
		const file = join(folder, 'a-file');
		writeFileSync(file, '');
		chmodSync(file, 0o400);
		const refused = await start({ DATA_DIR: join(file, 'data') });
		expect(await refused.ended).toBe(1);
		expect(reason(refused.output)).toEqual([expect.stringContaining('cannot be written')]);
	});

	test('a data folder that another process uses is one clear line, exit 1', async () => {
		const owner = await start({ DATA_DIR: data });
		const refused = await start({ DATA_DIR: data });
		await owner.stop('SIGTERM');
		expect(await refused.ended).toBe(1);
		expect(reason(refused.output)).toEqual([expect.stringContaining('another process')]);
	});

	test('a database of a newer version is one clear line, exit 1', async () => {
		const database = await openEmbedded(data, () => undefined);
		await database.exec(`insert into migration (number, name, sha256) values (9999, 'from-the-future', '')`);
		await database.close();
		const refused = await start({ DATA_DIR: data });
		expect(await refused.ended).toBe(1);
		expect(reason(refused.output)).toEqual([expect.stringContaining('newer version (migration 9999')]);
	});

	test('what stands in the way is said in Chinese where the terminal is not English', async () => {
		const refused = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' });
		expect(await refused.ended).toBe(1);
		expect(refused.output).toContain('数据库服务器没有响应');
	});

	test('a database server that does not answer is one clear line, exit 1', async () => {
		const refused = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
		expect(await refused.ended).toBe(1);
		expect(reason(refused.output)).toEqual([expect.stringContaining('does not answer')]);
	});
});
