import { POINT, type Item, type OnSheet, type Stroke, type TextItem } from '#mapsheet';
import type { Page } from './page.ts';
import { measure, rims, type PenStep } from './type.ts';

const FAMILIES = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
/** A hundredth of a millimetre is finer than any printer. */
const mm = (value: number) => String(Math.round(value * 100) / 100);
const path = (lines: readonly (readonly OnSheet[])[], closed: boolean) =>
	lines.map((line) => `${line.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${mm(x)} ${mm(y)}`).join('')}${closed ? 'Z' : ''}`).join('');

function strokeOf(stroke: Stroke | undefined): string {
	if (!stroke) return '';
	const { colour, width, dash, opacity } = stroke;
	return ` stroke="${colour}" stroke-width="${width.toFixed(3)}" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash.map((each) => each.toFixed(2)).join(' ')}"` : ''}${opacity === undefined ? '' : ` stroke-opacity="${opacity}"`}`;
}

/** Text that the browser sets in a font of its own. */
function textOf({ at, text, font, colour, halo }: TextItem): string {
	const rim = halo ? ` stroke="#fff" stroke-opacity="0.9" stroke-width="${(font.size * 0.09).toFixed(2)}" paint-order="stroke" stroke-linejoin="round"` : '';
	// the browser's own font may be wider: the text still takes the room that it has on paper
	const length = text === '' ? '' : ` textLength="${mm(measure(text, font))}" lengthAdjust="spacingAndGlyphs"`;
	return `<text x="${mm(at[0])}" y="${mm(at[1])}" font-size="${(font.size * POINT).toFixed(3)}"${font.bold ? ' font-weight="700"' : ''} fill="${colour}"${rim}${length}>${escaped(text)}</text>`;
}

const spot = ([x, y]: OnSheet) => `${mm(x)} ${mm(y)}`;
const stroke = (pen: PenStep) => (pen.step === 'Z' ? 'Z' : pen.step === 'C' ? `C${spot(pen.by[0])} ${spot(pen.by[1])} ${spot(pen.to)}` : `${pen.step}${spot(pen.to)}`);

/** Text as the outlines of its letters: it looks the same everywhere, also where there is no font for it. */
function outlinesOf({ at, text, font, colour, halo }: TextItem): string {
	const d = rims(text, at, font).map(stroke).join('');
	const rim = halo ? `<path d="${d}" fill="none" stroke="#fff" stroke-opacity="0.9" stroke-width="${(font.size * 0.09).toFixed(2)}" stroke-linejoin="round"/>` : '';
	return `${rim}<path d="${d}" fill="${colour}"/>`;
}

/** Writes a page as a picture: what the PDF will be. @param outlined letters as outlines, for a picture that has to do without fonts */
export function svgOf({ width, height, items }: Page, outlined = false): string {
	let clips = 0;
	const write = (item: Item): string => {
		switch (item.kind) {
			case 'path': {
				const fill = item.fill ? ` fill="${item.fill.colour}" fill-opacity="${item.fill.opacity}" fill-rule="evenodd"` : ' fill="none"';
				return `<path d="${path(item.lines, item.closed)}"${fill}${strokeOf(item.stroke)}/>`;
			}
			case 'circle': return `<circle cx="${mm(item.at[0])}" cy="${mm(item.at[1])}" r="${mm(item.radius)}" fill="${item.fill ?? 'none'}"${strokeOf(item.stroke)}/>`;
			case 'clip': {
				const id = `c${clips++}`;
				return `<clipPath id="${id}"><path d="${path(item.rings, true)}" clip-rule="evenodd"/></clipPath><g clip-path="url(#${id})">${item.items.map(write).join('')}</g>`;
			}
			case 'text': return (outlined ? outlinesOf : textOf)(item);
		}
	};
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${mm(width)} ${mm(height)}" font-family="${FAMILIES}" xml:space="preserve"><rect width="100%" height="100%" fill="#fff"/>${items.map(write).join('')}</svg>`;
}
