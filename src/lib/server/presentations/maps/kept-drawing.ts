import type { Item, OnSheet } from '#mapsheet';
import { createHash } from 'node:crypto';
import type { Page } from '../../print/sheets/page.ts';
import { svgOf } from '../../print/sheets/svg-writer.ts';

/** A picture that can be kept with a presentation. */
export interface Keepable {
	readonly bytes: Uint8Array;
	readonly sha256: string;
	/** Pixels, or of a drawing what a large projector shows of it: what counts is how they stand to one another. */
	readonly width: number;
	readonly height: number;
}

/** Pixels to the millimetre of a drawing: on a stage of 4K. */
const PIXELS = 11;
/** At which the rasteriser gives so many: it takes a density for millimetres and once more for pixels of 72 to the inch. */
const DENSITY = Math.sqrt(25.4 * PIXELS * 72);
/** Of a millimetre: no projector shows less. */
const FINEST = 0.01;

const rounded = (value: number) => Math.round(value / FINEST) * FINEST;

/** Corners that nobody tells apart are kept once. */
function thinned(line: readonly OnSheet[]): OnSheet[] {
	const kept: OnSheet[] = [];
	for (const [index, [x, y]] of line.entries()) {
		const last = kept.at(-1);
		if (last && index < line.length - 1 && Math.hypot(x - last[0], y - last[1]) < 8 * FINEST) continue;
		kept.push([Number(rounded(x).toFixed(2)), Number(rounded(y).toFixed(2))]);
	}
	return kept;
}

function kept(item: Item): Item {
	if (item.kind === 'path') return { ...item, lines: item.lines.map(thinned) };
	return item.kind === 'clip' ? { ...item, rings: item.rings.map(thinned), items: item.items.map(kept) } : item;
}

/** A drawing as bytes: its items as data, so that it can be written in any form, years later too. */
export function keepDrawing({ width, height, items }: Page): Keepable {
	const bytes = new TextEncoder().encode(JSON.stringify({ width, height, items: items.map(kept) }));
	return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) };
}

/** The drawing in the bytes of a picture; null: a browser took it. */
export const drawingIn = (bytes: Uint8Array): Page | null => (bytes[0] === 0x7b ? (JSON.parse(new TextDecoder().decode(bytes)) as Page) : null);

/** A picture as browsers show it: JPEG as it was taken, a drawing as vectors with the outlines of its letters. */
export function shownPicture(bytes: Uint8Array): { readonly type: 'image/jpeg' | 'image/svg+xml'; readonly bytes: Uint8Array } {
	const drawing = drawingIn(bytes);
	return drawing ? { type: 'image/svg+xml', bytes: new TextEncoder().encode(svgOf(drawing, true)) } : { type: 'image/jpeg', bytes };
}

/** A picture as JPEG, for programs that show no vectors. */
export async function pixelPicture(bytes: Uint8Array): Promise<Uint8Array> {
	const drawing = drawingIn(bytes);
	if (!drawing) return bytes;
	const { default: sharp } = await import('sharp');
	return sharp(Buffer.from(svgOf(drawing, true)), { density: DENSITY }).flatten({ background: '#ffffff' }).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
}
