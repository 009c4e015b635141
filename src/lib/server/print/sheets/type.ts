import { POINT, type Font, type Measure, type OnSheet } from '#mapsheet';
import { create, type FontkitFont } from 'fontkit';
import { fontFile, type FontWeight } from '../fonts.ts';

const kept = new Map<FontWeight, FontkitFont>();

function fontOf({ bold }: Font): FontkitFont {
	const weight = bold ? 'bold' : 'regular';
	const font = kept.get(weight) ?? create(fontFile(weight));
	kept.set(weight, font);
	return font;
}

const MOST_REMEMBERED = 20_000;
/** Widths in ems, by weight and text: a sheet is laid out more than once. */
const widths = new Map<string, number>();

/** How wide a text is in the font that we print with, in millimetres. */
export const measure: Measure = (text, font) => {
	const key = `${font.bold ? 'b' : 'r'}${text}`;
	let ems = widths.get(key);
	if (ems === undefined) {
		const face = fontOf(font);
		ems = face.layout(text).advanceWidth / face.unitsPerEm;
		if (widths.size > MOST_REMEMBERED) widths.clear();
		widths.set(key, ems);
	}
	return ems * font.size * POINT;
};

/** A stroke of the pen along the rim of letters, as PDF and SVG both write it. */
export type PenStep =
	| { readonly step: 'M' | 'L'; readonly to: OnSheet }
	| { readonly step: 'C'; readonly by: readonly [OnSheet, OnSheet]; readonly to: OnSheet }
	| { readonly step: 'Z' };

const quadraticAsCubic = (from: OnSheet, by: OnSheet, to: OnSheet): readonly [OnSheet, OnSheet] => {
	const towards = (end: OnSheet): OnSheet => [end[0] + (2 / 3) * (by[0] - end[0]), end[1] + (2 / 3) * (by[1] - end[1])];
	return [towards(from), towards(to)];
};

/** The rims of the letters of a text whose baseline begins at a place: a halo is drawn along them, and the text itself is written once. */
export function rims(text: string, at: OnSheet, font: Font): readonly PenStep[] {
	const face = fontOf(font);
	const scale = (font.size * POINT) / face.unitsPerEm;
	const { glyphs, positions } = face.layout(text);
	let x = at[0];
	return glyphs.flatMap((glyph, index) => {
		const left = x + (positions[index]?.xOffset ?? 0) * scale;
		x += (positions[index]?.xAdvance ?? 0) * scale;
		const place = (a = 0, b = 0): OnSheet => [left + a * scale, at[1] - b * scale];
		let last: OnSheet = place();
		return glyph.path.commands.map(({ command, args }): PenStep => {
			const [a, b, c, d, e, f] = args;
			if (command === 'closePath') return { step: 'Z' };
			const from = last;
			if (command === 'bezierCurveTo') return { step: 'C', by: [place(a, b), place(c, d)], to: (last = place(e, f)) };
			if (command === 'quadraticCurveTo') return { step: 'C', by: quadraticAsCubic(from, place(a, b), place(c, d)), to: (last = place(c, d)) };
			return { step: command === 'moveTo' ? 'M' : 'L', to: (last = place(a, b)) };
		});
	});
}
