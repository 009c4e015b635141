import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FILES = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' } as const;
export type FontWeight = keyof typeof FILES;
export const FONT_WEIGHTS = Object.keys(FILES) as readonly FontWeight[];

const kept = new Map<FontWeight, Buffer>();

/** The font that we print with: Noto Sans for simplified Chinese, Latin too. Read once; 8 MB, of which a PDF embeds what it uses. */
export function fontFile(weight: FontWeight): Buffer {
	const known = kept.get(weight);
	if (known) return known;
	const folder = dirname(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')));
	const bytes = readFileSync(join(folder, 'fonts', FILES[weight]));
	kept.set(weight, bytes);
	return bytes;
}
