import type { Swatch } from './scene.ts';

/** Pixels of the sample, as the legend of the map has it. */
export const SWATCH = { width: 34, height: 22, inset: 2, tile: 12 } as const;

/** A sample of how a kind looks, as SVG. @param id unique in its document, for the tile of its strokes */
export function swatchSvg({ fill, opacity, stroke, width, dash, hatch, shape }: Swatch, id: string): string {
	const { inset, tile } = SWATCH;
	if (shape === 'round') {
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SWATCH.width} ${SWATCH.height}" aria-hidden="true"><circle cx="${SWATCH.width / 2}" cy="${SWATCH.height / 2}" r="${SWATCH.height / 2 - 2 * inset}" fill="${fill}" fill-opacity="${opacity}" stroke="${stroke}" stroke-width="${width}"/></svg>`;
	}
	const rect = `<rect x="${inset}" y="${inset}" width="${SWATCH.width - 2 * inset}" height="${SWATCH.height - 2 * inset}"`;
	const strokes = hatch === '' ? '' : `<pattern id="${id}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse"><path d="${hatch}" stroke="${stroke}" stroke-width="1.3" fill="none"/></pattern>${rect} fill="url(#${id})" fill-opacity="0.8"/>`;
	const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SWATCH.width} ${SWATCH.height}" aria-hidden="true">`
		+ `${rect} fill="${fill}" fill-opacity="${opacity}" stroke="${stroke}" stroke-width="${width}"${dashes}/>${strokes}</svg>`;
}
