import { PHOTO_EDGE, THUMBNAIL_EDGE } from '#photos';
import type { Sharp } from 'sharp';

export interface Picture {
	readonly bytes: Uint8Array;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

export type Developed =
	| { readonly ok: true; readonly photo: Picture; readonly thumbnail: Uint8Array }
	| { readonly ok: false; readonly why: 'too-many-pixels' | 'broken' };

/** Pixels that a picture may have before it is made smaller: more than cameras make, far less than fills the memory. */
const MOST_PIXELS = 120_000_000;
const SECONDS = 30;

/** JPEG, which every office can open, without the sender's metadata and colour profile: sharp keeps none unless it is asked to. */
async function fitted(opened: Sharp, edge: number, quality: number): Promise<Picture> {
	const { data, info } = await opened
		.autoOrient()
		.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.jpeg({ quality })
		.timeout({ seconds: SECONDS })
		.toBuffer({ resolveWithObject: true });
	return { bytes: data, width: info.width, height: info.height };
}

/**
 * Makes a photo anew from its pixels: upright, at most 2560 pixels on its longer side, and small. Nothing else of the
 * file is kept. What cannot be read as a picture, or would fill the memory, is refused.
 */
export async function develop(bytes: Uint8Array): Promise<Developed> {
	// a tenth of a second that only whoever sends a photo waits for
	const { default: sharp } = await import('sharp');
	const size = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => null);
	if (!size) return { ok: false, why: 'broken' };
	if (size.width * size.height > MOST_PIXELS) return { ok: false, why: 'too-many-pixels' };
	try {
		const photo = await fitted(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }), PHOTO_EDGE, 82);
		const thumbnail = await fitted(sharp(photo.bytes), THUMBNAIL_EDGE, 74);
		return { ok: true, photo, thumbnail: thumbnail.bytes };
	} catch {
		return { ok: false, why: 'broken' };
	}
}
