import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { takeIn, type TakenIn } from '../../../src/lib/server/attachments/take-in.ts';
import { archive, halves, phonePhoto, picture } from './pictures.ts';

async function taken(bytes: Uint8Array, name = 'a.jpg'): Promise<Extract<TakenIn, { ok: true }>> {
	const outcome = await takeIn(bytes, name);
	if (!outcome.ok) throw new Error(`takeIn: got ${outcome.why}, expected an attachment`);
	return outcome;
}

const EVERYTHING = { tiff: true, xmp: true, icc: true, iptc: true, ihdr: true, jfif: false, mergeOutput: true };

describe('a photo', () => {
	test('tells where and when it was taken, and keeps neither that nor anything else of the camera', async () => {
		const sent = await phonePhoto();
		expect(await exifr.parse(sent, EVERYTHING)).toMatchObject({ Make: 'Camera of a test' });
		const { attachment, camera } = await taken(sent);
		expect(camera.position?.lon).toBeCloseTo(106.41, 9);
		expect(camera.position?.lat).toBeCloseTo(26.52, 9);
		expect(camera.takenAt).toBe('2026-11-20T09:30:00+08:00');
		for (const bytes of [attachment.bytes, attachment.thumbnail ?? new Uint8Array()]) {
			expect(await exifr.parse(Buffer.from(bytes), EVERYTHING)).toBeUndefined();
			expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|adobe|secret|ICC_PROFILE|Camera of a test/);
		}
	});

	test('is made smaller, and stands upright', async () => {
		const { attachment } = await taken(await phonePhoto(3200, 2400));
		expect([attachment.width, attachment.height]).toEqual([1920, 2560]);
		const small = await sharp(attachment.thumbnail ?? Buffer.of()).metadata();
		expect([small.width, small.height]).toEqual([240, 320]);
		// turned a quarter clockwise, what was left is above
		const { attachment: turned } = await taken(await halves(400, 200));
		const { data, info } = await sharp(turned.bytes).raw().toBuffer({ resolveWithObject: true });
		expect([info.width, info.height]).toEqual([200, 400]);
		const brightness = (row: number) => data[(row * info.width + 100) * info.channels] ?? NaN;
		expect(brightness(50)).toBeGreaterThan(240);
		expect(brightness(350)).toBeLessThan(15);
	});

	test('is not made larger', async () => {
		const { attachment } = await taken(await picture('webp', 400, 300));
		expect([attachment.width, attachment.height]).toEqual([400, 300]);
	});

	test.each(['png', 'webp'] as const)('is what its bytes say: %s by the name of .html', async (form) => {
		const { attachment } = await taken(await picture(form), '../../a\u0000b.html');
		expect(attachment).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', name: 'ab.jpg' });
	});

	test('without a camera\'s record has none', async () => {
		const { camera } = await taken(await picture('png'));
		expect(camera).toEqual({ position: null, takenAt: null });
	});
});

describe('a paper', () => {
	test.each([
		['a PDF', Buffer.from('%PDF-1.7\n%%EOF'), 'application/pdf', 'pdf'],
		['a document', archive('[Content_Types].xml', 'word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
		['a workbook', archive('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx']
	])('%s is kept to the byte, under its true ending', async (_, bytes, mediaType, ending) => {
		const { attachment } = await taken(bytes, '整改方案.exe');
		expect(attachment).toMatchObject({ kind: 'paper', mediaType, name: `整改方案.${ending}`, thumbnail: null });
		expect(Buffer.from(attachment.bytes).equals(Buffer.from(bytes))).toBe(true);
	});
});

describe('what is refused', () => {
	test.each([
		['HTML by the name of a photo', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown'],
		['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown'],
		['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), 'unknown'],
		['nothing', Buffer.of(), 'unknown'],
		['an archive that is no document', archive('a.txt'), 'unknown'],
		['an archive that is cut off', archive('[Content_Types].xml', 'xl/workbook.xml').slice(0, 40), 'unknown'],
		['a workbook with macros', archive('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), 'macros'],
		['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'heic'],
		['a head without a picture', Buffer.from('\xff\xd8\xff\xe0nothing', 'latin1'), 'broken']
	])('%s', async (_, bytes, why) => {
		expect(await takeIn(bytes, 'a.jpg')).toEqual({ ok: false, why });
	});

	test('a photo that is cut off', async () => {
		const whole = await phonePhoto();
		expect(await takeIn(whole.subarray(0, whole.length / 2), 'a.jpg')).toEqual({ ok: false, why: 'broken' });
	});

	test('a picture of few bytes that would fill the memory', async () => {
		const bomb = await sharp({ create: { width: 11_000, height: 11_000, channels: 3, background: '#000' } }).toColourspace('b-w').png().toBuffer();
		expect(bomb.length).toBeLessThan(1_000_000);
		const began = performance.now();
		expect(await takeIn(bomb, 'a.png')).toEqual({ ok: false, why: 'too-many-pixels' });
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
