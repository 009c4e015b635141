/** The key of a sheet: legend, what nobody may overlook, and the number with the code back to the live state. */
import type { AreaFeature } from '#geo';
import { formatMetres, messages, type Lang } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { legendEntries } from '#map/looks';
import { headingHeight, legendHeight, legendItems, type Box, type Item, type LegendRow, type MapDrawn, type OnSheet, type Seen } from '#mapsheet';
import encodeQR from 'qr';
import type { MapContent } from './content.ts';
import { heightOfLines, placeLines, setBlocks } from './flow.ts';
import { measure } from './type.ts';

const CODE = 21;
const INK = '#1f2933';

/** What is seen on any of the maps. */
export function seenOn(drawn: readonly MapDrawn[]): Seen {
	const any = (of: (seen: Seen) => boolean) => drawn.some(({ seen }) => of(seen));
	const all = <T>(of: (seen: Seen) => readonly T[]): readonly T[] => [...new Set(drawn.flatMap(({ seen }) => of(seen)))];
	return {
		kinds: all(({ kinds }) => kinds), areas: all(({ areas }) => areas), highlight: any(({ highlight }) => highlight), accuracy: any(({ accuracy }) => accuracy), changes: all(({ changes }) => changes), rivers: any(({ rivers }) => rivers), places: any(({ places }) => places), held: any(({ held }) => held),
		place: any(({ place }) => place), boundary: any(({ boundary }) => boundary), drawn: any((seen) => seen.drawn), ghosts: any(({ ghosts }) => ghosts), spots: all(({ spots }) => spots)
	};
}

/** The areas of all maps, each once; those that are seen, when that is known. */
export function areasOf(maps: readonly MapContent[], seen: Pick<Seen, 'areas'> | null = null): readonly AreaFeature[] {
	const all = [...new Map(maps.flatMap(({ scene }) => scene.areas).map((area) => [`${area.properties.id}@${area.properties.version}`, area])).values()];
	return seen ? all.filter(({ properties }) => seen.areas.includes(properties.id)) : all;
}

/** The rows of the legend: of what is seen, and of nothing else; what covers the rest first. */
export function legendRows(maps: readonly MapContent[], seen: Seen, lang: Lang, place: 'place' | 'issuePlace'): readonly LegendRow[] {
	const words = messages(lang);
	const said = printingWords(lang).sheet;
	const entries = legendEntries(areasOf(maps, seen), seen.kinds, []).filter(({ inView }) => inView);
	const kindText = (kind: string, illustrative: boolean, accuracy: number) => said[illustrative ? 'legendIllustrative' : 'legendKind']({ kind, accuracy: formatMetres(accuracy, lang) });
	return [
		...(seen.place ? [{ swatch: { of: 'place' }, text: place === 'place' ? said.swatches.place : said.issuePlace } as const] : []),
		...seen.spots.toReversed().map((sort) => ({ swatch: { of: 'spot', sort }, text: said.spots[sort] }) as const),
		...(seen.accuracy ? [{ swatch: { of: 'accuracy' }, text: said.swatches.accuracy } as const] : []),
		...(seen.boundary ? [{ swatch: { of: 'boundary' }, text: said.swatches.boundary } as const] : []),
		...(seen.drawn ? [{ swatch: { of: 'drawn' }, text: said.swatches.drawn } as const] : []),
		...(seen.highlight ? [{ swatch: { of: 'highlight' }, text: said.swatches.highlight } as const] : []),
		...(seen.held ? [{ swatch: { of: 'held' }, text: said.swatches.held } as const] : []),
		...seen.changes.map((sort) => ({ swatch: { of: 'change', sort }, text: said.sorts[sort] }) as const),
		...(seen.ghosts ? [{ swatch: { of: 'ghost' }, text: said.swatches.ghost } as const] : []),
		...entries.flatMap(({ kind, illustrative, accuracy, territories }): readonly LegendRow[] => [
			{ swatch: { of: 'kind', kind, illustrative }, text: kindText(words.kinds[kind], illustrative, accuracy), short: kindText(words.kindsShort[kind], illustrative, accuracy) },
			...(kind === 'district' ? territories.map((territory) => ({ swatch: { of: 'territory', territory }, text: words.territories[territory] }) as const) : [])
		]),
		...(seen.rivers ? [{ swatch: { of: 'river' }, text: said.swatches.river } as const] : []),
		...(seen.places ? [{ swatch: { of: 'town' }, text: said.swatches.town } as const] : [])
	];
}

/** The modules of a code as one path, a run of dark ones at a time. */
function codeItems(text: string, { x, y, width }: Box): Item {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
	const side = width / rows.length;
	const runs = rows.flatMap((row, line) => row.flatMap((dark, column): OnSheet[][] => {
		if (!dark || row[column - 1]) return [];
		const end = row.indexOf(false, column);
		const [left, right, top] = [x + column * side, x + (end < 0 ? row.length : end) * side, y + line * side];
		return [[[left, top], [right, top], [right, top + side], [left, top + side]]];
	}));
	return { kind: 'path', lines: runs, closed: true, fill: { colour: '#000000', opacity: 1 } };
}

export interface KeyAsked {
	readonly rows: readonly LegendRow[];
	readonly warnings: readonly string[];
	/** Beside the code. */
	readonly details: readonly string[];
	readonly link: string;
	readonly lang: Lang;
	readonly growth: number;
}

/** A large sheet does not need a larger code: it is read from near by. */
const codeSide = (growth: number) => CODE * growth ** 0.6;

function linesOfKey({ warnings, details, growth }: KeyAsked, width: number) {
	return {
		warned: setBlocks(warnings.map((text) => ({ kind: 'text', text, bold: true })), width, growth * 0.88),
		beside: setBlocks(details.map((text) => ({ kind: 'text', text })), width - codeSide(growth) - 3 * growth, growth * 0.82)
	};
}

/** The height of a key in a width. */
export function keyHeight(asked: KeyAsked, width: number): number {
	const { warned, beside } = linesOfKey(asked, width);
	const { growth, rows } = asked;
	return headingHeight(growth) + legendHeight(rows.length, width, growth) + 2 * growth + heightOfLines(warned) + growth + Math.max(codeSide(growth), heightOfLines(beside));
}

/** Draws the key in its box. */
export function keyItems(asked: KeyAsked, box: Box): readonly Item[] {
	const { rows, growth, lang, link } = asked;
	const { warned, beside } = linesOfKey(asked, box.width);
	const heading = headingHeight(growth);
	const legend = { ...box, y: box.y + heading };
	const warnedTop = legend.y + legendHeight(rows.length, box.width, growth) + 2 * growth;
	const codeTop = warnedTop + heightOfLines(warned) + growth;
	const side = codeSide(growth);
	return [
		{ kind: 'text', at: [box.x, box.y + heading * 0.72], text: printingWords(lang).sheet.legend, font: { size: 9 * growth, bold: true }, colour: INK },
		...legendItems(rows, legend, growth, measure),
		...placeLines(warned, { x: box.x, y: warnedTop }),
		codeItems(link, { x: box.x, y: codeTop, width: side, height: side }),
		...placeLines(beside, { x: box.x + side + 3 * growth, y: codeTop })
	];
}
