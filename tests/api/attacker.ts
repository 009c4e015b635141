import readXlsxFile from 'read-excel-file/node';
import { unzipSync } from 'fflate';
import { store } from '#server';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { document } from './contract.ts';
import { SPOTS } from './ground.ts';
import { caller, tokenOf, type Caller } from './people.ts';
import { request } from './serve.ts';

const ISSUES = '/api/v1/issues';
const PDF = Buffer.from('%PDF-1.7\n%%EOF');
const found = (change: object = {}) => ({ ...SPOTS.inExtent, matter: 'livestock', title: '养殖场', description: '粪污直排。', ...change });

/** What stands where ids do. */
interface Filled {
	readonly issue: string;
	readonly attachment: string;
	readonly document: string;
}

interface Operation {
	readonly method: string;
	readonly path: string;
}

/** The operations that the document says are for those who have signed in. */
const CLOSED: readonly Operation[] = Object.entries(document.paths as Record<string, Record<string, object>>)
	.flatMap(([path, methods]) => Object.entries(methods).filter(([, told]) => 'security' in told).map(([method]) => ({ method: method.toUpperCase(), path })));

const filledIn = (path: string, { issue, attachment, document: paper }: Filled) =>
	path.replace('{id}', path.includes('/documents/') ? paper : issue).replace('{attachment}', attachment) + (path.endsWith('/nearby') ? '?lon=106.1&lat=26.1' : path.endsWith('/attachments') ? '?name=a.pdf' : path.endsWith('/presentations/figures') ? '?source=proposals' : '');

const bodyFor = ({ method, path }: Operation) => (method === 'POST' || method === 'PUT' ? { body: path.endsWith('/attachments') ? PDF : '{}' } : {});
const contentType = ({ path }: Operation) => ({ 'content-type': path.endsWith('/attachments') ? 'application/pdf' : 'application/json' });

/** An issue with a paper, and a document that has it, of Qingzhen. */
async function ground(owner: Caller, head: Caller): Promise<Filled> {
	const attachment = (await owner.send('/api/v1/attachments?name=plan.pdf', PDF)).body.id as string;
	const issue = (await owner.post(ISSUES, found({ attachments: [attachment] }))).body.id as string;
	const made = await head.post(`${ISSUES}/documents`, { kind: 'problem-list', from: '2024-01-01', to: '2024-03-31' });
	expect(made.status).toBe(201);
	return { issue, attachment, document: made.body.id };
}

async function session(): Promise<string> {
	const { accounts } = store();
	const login = `attacked-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
	const secret = await accounts.create({ login, name: '王敏', organisation: 'gov-qingzhen', role: 'head' }, 'test');
	const set = await accounts.setByLink(secret ?? '', '红枫湖边 7 棵柳树');
	if (!set.ok) throw new Error(`session: got ${set.reason}, expected an account`);
	return accounts.sessions.begin(set.account, 'a browser');
}

/** Text that no form of ours sends: control characters, writing turned round. */
const UNWRITABLE = ['a\u0000b', 'a\u0007b', 'a\u202eb', 'a\ufffeb'];

/** Whoever has no right, or sends what no page of ours sends. */
export function describeAttacker(): void {
	describe('an attacker', () => {
		test('who has not signed in gets nothing from any operation that is closed', async () => {
			expect(CLOSED.map(({ method, path }) => `${method} ${path}`)).toEqual(expect.arrayContaining([
				`GET ${ISSUES}`, `POST ${ISSUES}`, `GET ${ISSUES}/{id}`, `POST ${ISSUES}/{id}/steps`, `GET ${ISSUES}/{id}/attachments/{attachment}`, 'POST /api/v1/attachments',
				`GET ${ISSUES}/clusters`, `GET ${ISSUES}/nearby`, `GET ${ISSUES}/events`, `GET ${ISSUES}/figures`, 'GET /api/v1/inbox',
				`GET ${ISSUES}/documents`, `POST ${ISSUES}/documents`, `GET ${ISSUES}/documents/{id}`, `GET ${ISSUES}/documents/{id}/file.pdf`, `GET ${ISSUES}/documents/{id}/file.xlsx`
			]));
			const place = await ground(await caller('gov-qingzhen'), await caller('gov-qingzhen', 'head'));
			for (const operation of CLOSED) {
				const address = filledIn(operation.path, place);
				for (const authorization of [null, 'Bearer nobody', 'Basic YWRtaW46YWRtaW4=', 'Bearer ']) {
					const headers = { ...contentType(operation), ...(authorization === null ? {} : { authorization }) };
					const { status } = await request(address, { method: operation.method, ...bodyFor(operation), headers });
					expect([operation, authorization, status]).toEqual([operation, authorization, 401]);
				}
			}
		});

		test('with the token of a unit that the issue does not concern sees nothing of it, by no operation', async () => {
			const [owner, head, stranger] = await Promise.all([caller('gov-qingzhen'), caller('gov-qingzhen', 'head'), caller('ga-police')]);
			const place = await ground(owner, head);
			const { title } = (await owner.get(`${ISSUES}/${place.issue}`)).body;
			for (const { path } of CLOSED.filter(({ method, path }) => method === 'GET' && path.includes('{'))) {
				const { status } = await stranger.fetch(filledIn(path, place));
				expect([path, [403, 404].includes(status)]).toEqual([path, true]);
			}
			const near = `lon=${SPOTS.inExtent.lon}&lat=${SPOTS.inExtent.lat}`;
			expect((await stranger.get(`${ISSUES}?q=${encodeURIComponent(title)}`)).body.total).toBe(0);
			expect((await stranger.get(`${ISSUES}?unit=gov-qingzhen`)).body.total).toBe(0);
			expect((await stranger.get(`${ISSUES}/nearby?${near}&metres=5000`)).body.items).toEqual([]);
			expect((await stranger.get(`${ISSUES}/clusters`)).body.features).toEqual([]);
			expect((await stranger.get(`${ISSUES}/documents`)).body.items).toEqual([]);
			expect((await stranger.get(`${ISSUES}/figures?unit=gov-qingzhen`)).status).toBe(403);
			expect((await stranger.get(`${ISSUES}/figures`)).body.figures.map(({ unit }: { unit: string }) => unit)).toEqual(['ga-police']);
			expect(JSON.stringify((await stranger.get('/api/v1/inbox')).body)).not.toContain(title);
			expect((await stranger.post(`${ISSUES}/${place.issue}/steps`, { action: 'comment', note: 'x', version: 1 })).status).toBe(403);
			expect((await stranger.post(`${ISSUES}/documents`, { kind: 'problem-list', from: '2024-01-01', to: '2024-03-31' })).status).toBe(403);
		});

		test('with another site\'s page does nothing in the name of who has signed in', async () => {
			const place = await ground(await caller('gov-qingzhen'), await caller('gov-qingzhen', 'head'));
			const kept = await session();
			const before = (await (await caller('gov-qingzhen')).get(ISSUES)).body.total;
			for (const operation of CLOSED.filter(({ method }) => method !== 'GET')) {
				for (const from of [{ origin: 'https://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site', origin: 'http://lianghu.test:8080' }, {}]) {
					for (const type of [contentType(operation), { 'content-type': 'text/plain' }]) {
						const { status } = await request(filledIn(operation.path, place), { method: operation.method, ...bodyFor(operation), session: kept, headers: { ...from, ...type } as Record<string, string> });
						expect([operation, from, status]).toEqual([operation, from, 403]);
					}
				}
			}
			expect((await (await caller('gov-qingzhen')).get(ISSUES)).body.total).toBe(before);
			const own = await request(ISSUES, { method: 'POST', body: JSON.stringify(found()), session: kept, headers: { origin: 'http://lianghu.test', 'content-type': 'application/json' } });
			expect(own.status).toBe(201);
		});

		test('reads nothing of the API by another site\'s page: no answer says that it may', async () => {
			const authorization = `Bearer ${await tokenOf('gov-qingzhen')}`;
			for (const path of [ISSUES, `${ISSUES}/events`, '/api/v1/me', '/api/v1/inbox', `${ISSUES}/documents`]) {
				const { headers, body } = await request(path, { headers: { authorization, origin: 'https://evil.test' } });
				await body?.cancel();
				expect([path, headers.get('access-control-allow-origin'), headers.get('cache-control')]).toEqual([path, null, expect.stringContaining('no-store')]);
			}
		});

		test('writes no text that cannot be kept as it is: the chain of steps would no longer prove it', async () => {
			const owner = await caller('gov-qingzhen');
			const { id } = (await owner.post(ISSUES, found())).body;
			for (const text of UNWRITABLE) {
				for (const field of ['title', 'description', 'foundBy']) {
					const { status, body } = await owner.post(ISSUES, found({ [field]: text }));
					expect([field, text, status, body.errors?.map((error: { field: string }) => error.field)]).toEqual([field, text, 400, [field]]);
				}
				const stepped = await owner.post(`${ISSUES}/${id}/steps`, { action: 'comment', note: text, version: 1 });
				expect([text, stepped.status]).toEqual([text, 400]);
			}
			for (const title of ['一\n二', '一\r\n二', '一\u2028二']) expect([title, (await owner.post(ISSUES, found({ title }))).status]).toEqual([title, 400]);
			// half a character is no text: it is kept as the mark for what cannot be read
			expect((await owner.post(ISSUES, found({ title: 'a\ud800b' }))).body.title).toBe('a\ufffdb');
			expect((await owner.post(ISSUES, found({ description: '一\n二\t三 👨‍👩‍👧 𣗋' }))).status).toBe(201);
			expect((await verifyChain(store().issues)).findings).toEqual([]);
		});

		test('asks for nothing that makes the database stumble', async () => {
			const owner = await caller('gov-qingzhen');
			const { id } = (await owner.post(ISSUES, found())).body;
			const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
			const odd = [
				`${ISSUES}?q=%00`, `${ISSUES}?q=%ED%A0%80`, `${ISSUES}?q=${'%27'.repeat(90)}`, `${ISSUES}?cursor=${cursor(['----', '1'])}`, `${ISSUES}?cursor=${cursor(['2026-99-99', '1'])}`,
				`${ISSUES}?cursor=${cursor(['1', '1'])}`, `${ISSUES}?cursor=${cursor(['9'.repeat(40), '999999999999999999'])}&sort=number`, `${ISSUES}?constructor=1`, `${ISSUES}?__proto__=1`, `${ISSUES}?toString=1`,
				`${ISSUES}/%00`, `${ISSUES}/1%27`, `${ISSUES}/..%2f..%2fetc%2fpasswd`, `${ISSUES}/documents/%00`, `${ISSUES}/documents/1?compare=%00`,
				`${ISSUES}/${id}/attachments/%00`, `${ISSUES}/${id}/attachments/..%2f..%2f..%2fetc%2fpasswd`, `${ISSUES}/%00/attachments/x`, `${ISSUES}/documents/..%2f1/file.pdf`, `${ISSUES}/documents/%00/file.xlsx`,
				`${ISSUES}?bbox=NaN,0,1,1`, `${ISSUES}?limit=1e9`, `${ISSUES}/clusters?cell=1e-9`, `${ISSUES}/nearby?lon=Infinity&lat=0`
			];
			for (const address of odd) {
				const { status } = await owner.fetch(address);
				expect([address, status < 500]).toEqual([address, true]);
			}
			for (const body of [JSON.parse('{"__proto__": "x", "title": "x"}') as object, { ...found(), constructor: 'x' }, found({ title: '一'.repeat(121) }), found({ attachments: ['\u0000'] }), found({ attachments: ['../../etc/passwd'] }), { 'a\u0000': 1 }]) {
				const { status } = await owner.post(ISSUES, body);
				expect([body, [400, 422].includes(status)]).toEqual([body, true]);
			}
			const keyed = await owner.post(ISSUES, found(), { 'idempotency-key': "'; drop table issue; --" });
			expect(keyed.status).toBe(201);
		});

		test('sends no body that is too large, too deep, or of another kind', async () => {
			const owner = await caller('gov-qingzhen');
			const send = async (body: string, type = 'application/json') => (await owner.fetch(ISSUES, { method: 'POST', body, headers: { 'content-type': type } })).status;
			expect(await send(JSON.stringify(found({ description: 'x'.repeat(1_000_001) })))).toBe(413);
			expect(await send('['.repeat(400_000))).toBe(400);
			expect(await send(`{"title":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).toBe(400);
			expect(await send(JSON.stringify(found()), 'text/plain')).toBe(415);
			expect(await send(new URLSearchParams({ title: 'x' }).toString(), 'application/x-www-form-urlencoded')).toBe(415);
			expect(await send(JSON.stringify(found({ description: 'x'.repeat(5001) })))).toBe(400);
		});

		test('puts nothing into a header by the name of a file', async () => {
			const owner = await caller('gov-qingzhen');
			const names = ['a\r\nset-cookie: session=1.pdf', '../../../etc/passwd', '..\\..\\boot.ini', '"; filename="evil.html', '<img src=x onerror=alert(1)>.pdf', `${'a'.repeat(119)}😀.pdf`, '\u202Efdp.exe', "it's (1)*.pdf", '.pdf'];
			for (const name of names) {
				const { body, status } = await owner.send(`/api/v1/attachments?name=${encodeURIComponent(name)}`, PDF);
				expect([name, status]).toEqual([name, 201]);
				expect(body.name).toMatch(/^[^/\\\r\n\u202e]+\.pdf$/);
				expect(body.name.isWellFormed()).toBe(true);
				const issue = (await owner.post(ISSUES, found({ attachments: [body.id] }))).body;
				const handed = await owner.fetch(`${ISSUES}/${issue.id}/attachments/${body.id}`);
				expect(handed.status).toBe(200);
				expect(handed.headers.get('set-cookie')).toBeNull();
				expect(handed.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w. -]+\.pdf"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})+$/);
				expect(decodeURIComponent(handed.headers.get('content-disposition')?.split("''")[1] ?? '')).toBe(body.name);
				expect(Object.fromEntries(handed.headers)).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') as string });
			}
		});

		test('gives out no page as a photo or a paper', async () => {
			const owner = await caller('gov-qingzhen');
			for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<html><script>alert(1)</script>', 'GIF89a<script>', '#!/bin/sh', '']) {
				expect([bytes, (await owner.send('/api/v1/attachments?name=a.jpg', Buffer.from(bytes))).status]).toEqual([bytes, 415]);
			}
		});

		test('has no formula reckoned in a workbook, and no part of it broken, by what is written into an issue', async () => {
			const head = await caller('gov-qingzhen', 'head');
			const titles = ['=HYPERLINK("https://evil.test","点此")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '<script>alert(1)</script>', ']]><f>1+1</f>', '&lt;f&gt;', '_x000D_=1'];
			for (const title of titles) await head.post(ISSUES, found({ title: title.trim(), description: title, foundBy: title.trim(), dueDate: '2099-12-31' }));
			const { body } = await head.post(`${ISSUES}/documents`, { kind: 'problem-list', from: '2026-01-01', to: '2026-12-31' });
			const bytes = Buffer.from(await (await head.fetch(`${ISSUES}/documents/${body.id}/file.xlsx`)).arrayBuffer());
			const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
			expect(sheet).toContain('<c ');
			expect(sheet).not.toMatch(/<f[ >/]/);
			const cells = (await readXlsxFile(bytes)).flatMap(({ data }) => data.flat()).map(String);
			for (const title of titles) expect([title, cells.some((cell) => cell.includes(title.trim()))]).toEqual([title, true]);
			for (const form of ['docx', 'pdf']) expect([form, (await head.fetch(`${ISSUES}/documents/${body.id}/file.${form}`)).status]).toEqual([form, 200]);
			const word = new TextDecoder().decode(unzipSync(Buffer.from(await (await head.fetch(`${ISSUES}/documents/${body.id}/file.docx`)).arrayBuffer()))['word/document.xml']);
			expect(word).not.toContain('<script');
			expect(word).not.toMatch(/<w:(fldChar|instrText|hyperlink)/);
		});
	});
}
