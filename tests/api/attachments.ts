import { createHash } from 'node:crypto';
import { STATES, type OrganisationId } from '#issues';
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { phonePhoto, picture } from '../server/attachments/pictures.ts';
import { SPOTS } from './ground.ts';
import { caller, type Caller } from './people.ts';
import { ask } from './serve.ts';

const ISSUES = '/api/v1/issues';
const PHOTO = `/api/v1/attachments?name=${encodeURIComponent('排口.jpg')}`;
const PDF = Buffer.from('%PDF-1.7\n%%EOF');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const idOf = async (by: Caller, bytes: Uint8Array, address = PHOTO): Promise<string> => (await by.send(address, bytes)).body.id;
const log = (by: Caller, attachments: readonly string[] | string, headers = {}) =>
	by.post(ISSUES, { ...SPOTS.inExtent, matter: 'livestock', title: '养殖场', attachments }, headers);

/** Photos and papers over the API: what is taken, what a step carries, and who may see it. */
export function describeAttachments(): void {
	describe('attachments', () => {
		test('a photo is taken, and what the camera wrote is told once', async () => {
			const finder = await caller('gy-eeb');
			const { status, body } = await finder.send(PHOTO, await phonePhoto(400, 300));
			expect(status).toBe(201);
			expect(body).toMatchObject({ kind: 'photo', name: '排口.jpg', mediaType: 'image/jpeg', width: 300, height: 400, takenAt: '2026-11-20T09:30:00+08:00' });
			expect(body.position.lon).toBeCloseTo(106.41, 9);
		});

		test('the time that a program has read before it made the photo smaller is kept, but not against the camera', async () => {
			const finder = await caller('gy-eeb');
			const said = `${PHOTO}&takenAt=2026-01-02T03:04:05`;
			expect((await finder.send(said, await picture('png'))).body.takenAt).toBe('2026-01-02T03:04:05');
			expect((await finder.send(said, await phonePhoto(40, 30))).body.takenAt).toBe('2026-11-20T09:30:00+08:00');
			expect((await finder.send(`${PHOTO}&takenAt=yesterday`, PDF)).body.errors).toMatchObject([{ field: 'takenAt' }]);
		});

		test('what is refused says why', async () => {
			const finder = await caller('gy-eeb');
			expect(await finder.send(PHOTO, Buffer.from('<!doctype html>'))).toMatchObject({ status: 415, body: { type: '/api/v1/problems#unsupported-type' } });
			expect(await finder.send(PHOTO, Buffer.alloc(25 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
			expect(await finder.send(PHOTO, Buffer.from('\xff\xd8\xff\xe0', 'latin1'))).toMatchObject({ status: 400, body: { errors: [{ field: 'body' }] } });
			expect(await finder.send('/api/v1/attachments', PDF)).toMatchObject({ status: 400, body: { errors: [{ field: 'name' }] } });
			expect((await ask(PHOTO, { method: 'POST', body: PDF })).status).toBe(401);
		});

		test('the log carries a photo: its hash is in the chain, and the bytes hold nothing of the camera', async () => {
			const finder = await caller('gy-eeb');
			const id = await idOf(finder, await phonePhoto(3000, 2000));
			const { status, body } = await log(finder, [id]);
			expect(status).toBe(201);
			expect(body.attachments).toMatchObject([{ id, kind: 'photo', width: 1707, height: 2560 }]);
			expect(body.steps[0].evidence).toEqual([id]);
			const whole = await finder.fetch(`${ISSUES}/${body.id}/attachments/${id}`);
			const bytes = Buffer.from(await whole.arrayBuffer());
			expect(await exifr.parse(bytes, { tiff: true, xmp: true, icc: true, iptc: true, jfif: false, mergeOutput: true })).toBeUndefined();
			expect(whole.headers.get('etag')).toBe(`"${sha256(bytes)}"`);
			expect(Object.fromEntries(whole.headers)).toMatchObject({
				'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache',
				'content-disposition': `inline; filename="__.jpg"; filename*=UTF-8''${encodeURIComponent('排口')}.jpg`
			});
			const small = await sharp(await (await finder.fetch(`${ISSUES}/${body.id}/attachments/${id}?size=small`)).arrayBuffer()).metadata();
			expect([small.width, small.height]).toEqual([213, 320]);
			const again = await finder.fetch(`${ISSUES}/${body.id}/attachments/${id}`, { headers: { 'if-none-match': `"${sha256(bytes)}"` } });
			expect([again.status, await again.text()]).toEqual([304, '']);
		});

		test('a later step carries a paper, which is handed out as a file and to the byte', async () => {
			const owner = await caller('gov-qingzhen');
			const { id } = (await log(owner, [])).body;
			const paper = await idOf(owner, PDF, '/api/v1/attachments?name=plan.html');
			const commented = await owner.post(`${ISSUES}/${id}/steps`, { action: 'comment', note: '见附件', version: 1, evidence: [paper] });
			expect(commented.body.steps[1]).toMatchObject({ action: 'comment', evidence: [paper] });
			const handed = await owner.fetch(`${ISSUES}/${id}/attachments/${paper}`);
			expect(handed.headers.get('content-disposition')).toMatch(/^attachment; filename="plan\.pdf"/);
			expect(PDF.equals(Buffer.from(await handed.arrayBuffer()))).toBe(true);
			expect(STATES).toContain(commented.body.state);
		});

		test('nobody carries what is not his own, what is carried already, or what is none; nothing is logged then', async () => {
			const [finder, other] = [await caller('gy-eeb'), await caller('gy-eeb')];
			const [own, foreign] = [await idOf(finder, PDF), await idOf(other, PDF)];
			const before = (await finder.get(ISSUES)).body.total;
			for (const ids of [[own, foreign], [own, 'none'], 'none', [1], Array(21).fill(own)]) {
				const { status, body } = await log(finder, ids as string[]);
				expect([400, 422]).toContain(status);
				expect(body.errors).toMatchObject([{ field: 'attachments' }]);
			}
			expect((await finder.get(ISSUES)).body.total).toBe(before);
			expect((await log(finder, [own])).status).toBe(201);
			expect((await log(finder, [own])).status).toBe(422);
		});

		test('the same request again carries nothing twice', async () => {
			const finder = await caller('gy-eeb');
			const [id, key] = [await idOf(finder, PDF), { 'idempotency-key': 'photo-draft' }];
			const [first, again] = [await log(finder, [id], key), await log(finder, [id], key)];
			expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
			expect(again.body.attachments).toHaveLength(1);
		});

		test('only who may see the issue sees its attachments, and nobody sees them by another issue', async () => {
			const finder = await caller('gy-eeb');
			const id = await idOf(finder, PDF);
			const issue = (await log(finder, [id])).body.id as string;
			const another = (await log(finder, [])).body.id as string;
			const status = async (organisation: OrganisationId) => (await (await caller(organisation)).fetch(`${ISSUES}/${issue}/attachments/${id}`)).status;
			expect(await Promise.all([status('gov-qingzhen'), status('gov-pingba'), status('as-police')])).toEqual([200, 403, 403]);
			expect((await ask(`${ISSUES}/${issue}/attachments/${id}`)).status).toBe(401);
			for (const wrong of [`${another}/attachments/${id}`, `${issue}/attachments/none`, `x/attachments/${id}`]) expect((await finder.fetch(`${ISSUES}/${wrong}`)).status, wrong).toBe(404);
		});
	});
}
