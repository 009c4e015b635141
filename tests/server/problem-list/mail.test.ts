import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestFor, HOLIDAYS, NOTICE_YEARS, workingCalendar } from '#issues';
import { meetingNews } from '#meetings';
import { mailer, type Send } from '../../../src/lib/server/problem-list/mail.ts';
import { keepTelling, mailDigests, makeDigests } from '../../../src/lib/server/problem-list/telling.ts';
import { openEmbedded } from '../../../src/lib/server/store/embedded.ts';
import type { Driver } from '../../../src/lib/server/store/driver.ts';
import { migrate } from '../../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../../src/lib/server/store/queries.ts';
import { Store } from '../../../src/lib/server/store/store.ts';
import { preparedDataDir } from '../../embedded.ts';
import { issue } from '../../issues/making.ts';
import { decision, meeting, stepTaken } from '../../meetings/making.ts';

interface Received { readonly from: string; readonly to: readonly string[]; readonly text: string }

let [dataDir, driver, store] = ['', null as unknown as Driver, null as unknown as Store];
let [server, send] = [null as unknown as SMTPServer, null as unknown as Send];
const received: Received[] = [];
let refusing = false;

beforeAll(async () => {
	dataDir = await preparedDataDir();
	driver = await openEmbedded(dataDir, () => undefined);
	await migrate(driver, 'db/migrations');
	store = new Store(driver, readQueries('.'));
	server = new SMTPServer({
		authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
		onRcptTo: (_address, _session, done) => done(refusing ? new Error('nobody here') : undefined),
		onData(stream, { envelope }, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString() });
				done();
			});
		}
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.server.address() as AddressInfo;
	send = mailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: '两湖 <lianghu@example.org>' });
	await store.digests.mailTo('gov-qingzhen', ['one@example.org', 'two@example.org']);
});
afterAll(async () => {
	await new Promise<void>((done) => server.close(() => done()));
	await driver.close();
	rmSync(dataDir, { recursive: true, force: true });
});

/** A digest of a day with one overdue issue. */
async function digestOf(day: string): Promise<void> {
	const issues = [{ ...issue({ due: '2026-11-20', id: '7' }), title: '养殖场' }];
	const content = digestFor('gov-qingzhen', issues.map((each) => ({ ...each, recent: [], supervised: [] })), { today: day, calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS) });
	await driver.query(`insert into digest (organisation, day, content, chain_length) values ('gov-qingzhen', $1::text::date, $2::text::jsonb, 0)`, [day, JSON.stringify(content)]);
}

const bodyOf = ({ text }: Received) => Buffer.from(text.split('\r\n\r\n').slice(1).join('').replaceAll('\r\n', ''), 'base64').toString();
const subjectOf = ({ text }: Received) => [...(/^Subject: ((?:.*\r\n)(?: .*\r\n)*)/m.exec(text)?.[1] ?? '').matchAll(/=\?UTF-8\?([QB])\?(.*?)\?=/g)]
	.map(([, kind, word = '']) => (kind === 'B' ? Buffer.from(word, 'base64') : Buffer.from(word.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')).toString()).join('');

describe('a digest by mail', () => {
	beforeEach(() => {
		received.length = 0;
	});

	test('goes to the addresses of its organisation, in full, once, however many processes send', async () => {
		await digestOf('2026-11-25');
		const now = new Date('2026-11-25T00:00:05Z');
		await Promise.all([mailDigests(store, send, now), mailDigests(new Store(driver, readQueries('.')), send, now)]);
		await mailDigests(store, send, now);
		expect(received.map(({ from, to }) => [from, to])).toEqual([['lianghu@example.org', ['one@example.org', 'two@example.org']]]);
		const [letter] = received as [Received];
		expect(subjectOf(letter)).toBe('两湖问题清单 2026-11-25：1 项');
		expect(bodyOf(letter)).toContain('清镇市');
		expect(bodyOf(letter)).toContain('2026-0001');
		expect(bodyOf(letter)).toContain('逾期 3 个工作日');
	});

	test('tells of invitations and decisions of meetings, also where no issue is to be told of', async () => {
		const day = { today: '2026-11-24', calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS) };
		const steps = [stepTaken(1, 'call', { unit: 'office-gy' })];
		const meetings = meetingNews('gov-qingzhen', [
			{ meeting: meeting({ title: '汛期专题会议', heldOn: '2026-11-27', time: '14:30' }), steps },
			{ meeting: meeting({ id: '2', state: 'held', heldOn: '2026-11-02', decisions: [decision({ due: '2026-11-20' })] }), steps }
		], day, 1);
		await driver.query(`insert into digest (organisation, day, content, chain_length) values ('gov-qingzhen', $1::text::date, $2::text::jsonb, 0)`, [day.today, JSON.stringify({ day: day.today, sections: [], meetings })]);
		await mailDigests(store, send, new Date('2026-11-24T00:00:05Z'));
		expect(received).toHaveLength(1);
		const text = bodyOf(received[0] as Received);
		for (const part of ['汛期专题会议', '2026-11-27 14:30', '关闭直排口', '逾期 2 个工作日', '2026-11-20']) expect(text).toContain(part);
	});

	test('that the mail server refuses is said in the log, and never tried again', async () => {
		await digestOf('2026-11-26');
		const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		refusing = true;
		await mailDigests(store, send, new Date('2026-11-26T00:00:05Z'));
		refusing = false;
		await mailDigests(store, send, new Date('2026-11-26T01:00:00Z'));
		expect(said.mock.calls.map(([first]) => first)).toEqual(['[digest] not mailed to gov-qingzhen']);
		expect(received).toEqual([]);
		said.mockRestore();
	});

	test('of an earlier day is not mailed later', async () => {
		await digestOf('2026-11-27');
		await mailDigests(store, send, new Date('2026-11-30T00:00:05Z'));
		expect(received).toEqual([]);
	});
});

describe('the hour of the digests', () => {
	const days = async () => (await driver.query<{ day: string }>('select distinct day::text as day from digest where day > \'2026-12-01\' order by day')).map(({ day }) => day);

	test('is eight o\'clock in China, on working days alone', async () => {
		for (const early of ['2026-12-01T16:00:00Z', '2026-12-01T23:59:59.999Z', '2026-12-05T01:00:00Z']) await makeDigests(store, new Date(early));
		expect(await days()).toEqual([]);
		await makeDigests(store, new Date('2026-12-02T00:00:00Z'));
		await makeDigests(store, new Date('2026-12-02T15:59:00Z'));
		expect(await days()).toEqual(['2026-12-02']);
	});

	test('comes again by itself, until it is ended', async () => {
		vi.useFakeTimers({ now: new Date('2026-12-02T20:00:00Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
		const end = keepTelling(store, null);
		await vi.advanceTimersByTimeAsync(4 * 3_600_000);
		await vi.waitFor(async () => expect(await days()).toEqual(['2026-12-02', '2026-12-03']));
		end();
		await vi.advanceTimersByTimeAsync(24 * 3_600_000);
		expect(vi.getTimerCount()).toBe(0);
		vi.useRealTimers();
		expect(await days()).toEqual(['2026-12-02', '2026-12-03']);
	});
});
