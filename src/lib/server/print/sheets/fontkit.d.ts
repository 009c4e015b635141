/** What we use of fontkit, which has no types of its own. Numbers are in units of the font. */
declare module 'fontkit' {
	interface Glyph {
		readonly path: { readonly commands: readonly { readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'; readonly args: readonly number[] }[] };
	}
	export interface FontkitFont {
		readonly unitsPerEm: number;
		layout(text: string): { readonly advanceWidth: number; readonly glyphs: readonly Glyph[]; readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[] };
	}
	export function create(bytes: Uint8Array): FontkitFont;
}
