import type { Look } from './looks.ts';
import type { MapMark, MapShape, PaperMap, Spot } from './map.ts';

const INK = '#1f2933';

const path = (rings: readonly (readonly Spot[])[], close = true) => rings.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}${close ? 'Z' : ''}`).join('');

const patternOf = ({ hatch, colour }: Look) => `${hatch}-${colour.slice(1)}`;

function patterns(shapes: readonly MapShape[]): string {
	const looks = new Map(shapes.flatMap(({ look }) => (look.hatch ? [[patternOf(look), look]] : [])));
	return [...looks].map(([id, { hatch, colour }]) => {
		const strokes = `${hatch === 'level' ? '' : 'M.7 0V1.4'}${hatch === 'upright' ? '' : 'M0 .7H1.4'}`;
		return `<pattern id="${id}" width="1.4" height="1.4" patternUnits="userSpaceOnUse"><path d="${strokes}" stroke="${colour}" stroke-width=".12"/></pattern>`;
	}).join('');
}

function shapeText({ rings, look }: MapShape): string {
	const d = path(rings);
	const line = `stroke="${look.colour}" stroke-width="${look.width}" stroke-linejoin="round"${look.dash ? ` stroke-dasharray="${look.dash.join(' ')}"` : ''}`;
	const hatch = look.hatch ? `<path d="${d}" fill="url(#${patternOf(look)})" fill-rule="evenodd"/>` : '';
	return `<path d="${d}" fill="${look.opacity > 0 ? look.colour : 'none'}" fill-opacity="${look.opacity}" fill-rule="evenodd" ${line}/>${hatch}`;
}

const COLOURS = { ink: INK, paper: '#fff' } as const;
const markText = ({ line, fill }: MapMark) => `<path d="${path([line], fill !== null)}" fill="${fill ? COLOURS[fill] : 'none'}" stroke="${INK}" stroke-width="${fill ? 0.15 : 0.35}"/>`;

/** A map as SVG, in millimetres. It has no text: who shows it may have no font for it, so what is to be read stands beside it. */
export function svgMap(map: PaperMap): string {
	const { width, height, shapes, marks } = map;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`
		+ `<defs><clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath>${patterns(shapes)}</defs><rect width="${width}" height="${height}" fill="#fff"/>`
		+ `<g clip-path="url(#frame)">${shapes.map(shapeText).join('')}${marks.map(markText).join('')}</g>`
		+ `<rect width="${width}" height="${height}" fill="none" stroke="${INK}" stroke-width=".25"/></svg>`;
}

/** How something looks, for a legend, in millimetres. */
export function svgSample(look: Look, { width, height }: { readonly width: number; readonly height: number }): string {
	const [right, bottom] = [width - look.width / 2, height - look.width / 2];
	const shape: MapShape = { look, rings: [[[look.width / 2, look.width / 2], [right, look.width / 2], [right, bottom], [look.width / 2, bottom]]] };
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"><defs>${patterns([shape])}</defs>${shapeText(shape)}</svg>`;
}
