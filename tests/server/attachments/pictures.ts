import sharp from 'sharp';
import { strToU8, zipSync } from 'fflate';

/** 26°31′12″N 106°24′36″E, as a camera writes it, on 2026-11-20 at half past nine in China. */
export const WRITTEN = {
	IFD0: { Make: 'Camera of a test' },
	IFD2: { DateTimeOriginal: '2026:11:20 09:30:00', OffsetTimeOriginal: '+08:00' },
	IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 24/1 36/1' }
};

/** EXIF: to be turned a quarter clockwise. */
const ON_ITS_SIDE = 6;

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7d8c' } });

/** A JPEG lying on its side, with all that a phone writes into one. */
export const phonePhoto = (width = 3200, height = 2400): Promise<Buffer> =>
	blank(width, height).jpeg().withMetadata({ orientation: ON_ITS_SIDE }).withExif(WRITTEN).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>secret of a test</note></x:xmpmeta>').withIccProfile('p3').toBuffer();

/** The left half white, the right half black: which way up it stands can be seen. */
export const halves = (width: number, height: number): Promise<Buffer> =>
	blank(width, height).composite([
		{ input: { create: { width: width / 2, height, channels: 3, background: '#fff' } }, left: 0, top: 0 },
		{ input: { create: { width: width / 2, height, channels: 3, background: '#000' } }, left: width / 2, top: 0 }
	]).jpeg().withMetadata({ orientation: ON_ITS_SIDE }).toBuffer();

/** A picture in another form. */
export const picture = (form: 'png' | 'webp', width = 400, height = 300): Promise<Buffer> => blank(width, height).toFormat(form).toBuffer();

/** An office document with these parts. */
export const archive = (...parts: readonly string[]): Uint8Array => zipSync(Object.fromEntries(parts.map((part) => [part, strToU8('<x/>')])));
