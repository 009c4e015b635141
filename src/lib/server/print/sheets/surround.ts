/** What stands round the maps and the text: title, number, scale and system, and the foot of every page. */
import { fromGrid, ZONES } from '#geo';
import { formatDate, formatNumber, messages } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { alignedText, convergence, gridStep, stripItems, type Box, type Font, type Item, type Layout, type MapView } from '#mapsheet';
import type { SheetAsked, SheetContent } from './content.ts';
import { measure } from './type.ts';

const INK = '#1f2933';
const DEEP = '#0b4f6c';

/** Title and number. */
export function head(content: SheetContent, number: string, { title: { x, y, width }, growth }: Layout, asked: SheetAsked): readonly Item[] {
	const said = printingWords(asked.lang).sheet;
	const small: Font = { size: 7.5 * growth };
	const right = measure(said.number({ number }), small);
	const fit = (text: string, font: Font): Font => {
		const wide = measure(text, font);
		const room = width - right - 6 * growth;
		return wide <= room ? font : { ...font, size: (font.size * room) / wide };
	};
	const title = fit(content.title, { size: 16 * growth, bold: true });
	return [
		alignedText({ at: [x, y + 6.4 * growth], text: content.title, font: title, colour: DEEP }, 'left', measure),
		alignedText({ at: [x, y + 12 * growth], text: content.subtitle, font: fit(content.subtitle, { size: 9 * growth }), colour: INK }, 'left', measure),
		alignedText({ at: [x + width, y + 6.4 * growth], text: said.number({ number }), font: small, colour: INK }, 'right', measure),
		alignedText({ at: [x + width, y + 12 * growth], text: said.dataOf({ date: formatDate(asked.on, asked.lang) }), font: small, colour: INK }, 'right', measure)
	];
}

/** The foot of a page. */
export function foot(number: string, page: number, pages: number, { foot: box, growth }: Layout, asked: SheetAsked): readonly Item[] {
	const said = printingWords(asked.lang).sheet;
	const font: Font = { size: 6.5 * growth };
	const base = box.y + box.height - 1 * growth;
	const left = `${messages(asked.lang).panels.product.name}  ${said.number({ number })}`;
	return [
		alignedText({ at: [box.x, base], text: left, font, colour: INK }, 'left', measure),
		alignedText({ at: [box.x + box.width, base], text: said.page({ page, pages }), font, colour: INK }, 'right', measure)
	];
}

/** Degrees and minutes, signed. */
function angle(degrees: number): string {
	const minutes = Math.round(Math.abs(degrees) * 60);
	return `${degrees < 0 ? '−' : '+'}${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

/** Beneath a map. */
export function strip(view: MapView, box: Box, growth: number, asked: SheetAsked): readonly Item[] {
	const said = printingWords(asked.lang).sheet;
	const zone = ZONES[view.system];
	const step = gridStep(view.scale, 19 * growth);
	const distance = ({ value, kilometres }: { value: string; kilometres: boolean }) => (kilometres ? said.kilometres({ value }) : said.metres({ value }));
	const meridian = String(zone.centralMeridian);
	return stripItems({
		view, strip: box, growth, measure, ratio: said.ratio({ scale: formatNumber(view.scale, 'en').replaceAll(',', ' ') }), distance, north: said.north,
		system: [
			said.system({ zone: String(zone.prefix), epsg: String(zone.epsg.prefixed) }),
			said.gridOf({ meridian, step: distance({ value: String(step >= 1000 ? step / 1000 : step), kilometres: step >= 1000 }) }),
			said.northOf({ convergence: angle(convergence(view.system, fromGrid(view.centre, zone.centralMeridian))) })
		]
	});
}
