import type { AreaKind } from '#duty';
import { formatMetres, messages, type Lang } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { keptChanges, keptKinds, keptSources, keptSpots, legendEntries, SHOWN, sourceIn, type KeptLegendRow } from '#map/looks';
import { drawScene, scaleBar, type Box, type Seen } from '#mapsheet';
import { LIMITS, type Fact, type MapView } from '#scenes';
import { createHash } from 'node:crypto';
import type { SheetContent } from '../../print/sheets/content.ts';
import type { Block } from '../../print/sheets/flow.ts';
import { areasOf, seenOn } from '../../print/sheets/key.ts';
import { measure } from '../../print/sheets/type.ts';
import { viewsIn } from '../../print/sheets/views.ts';
import { keepDrawing, type Keepable } from './kept-drawing.ts';

/** What a scene shows of a map that the server has drawn: a view without its pictures, and the pictures. */
export interface DrawnView {
	readonly view: Omit<MapView, 'picture' | 'before'>;
	readonly picture: Keepable;
	readonly before: Keepable | null;
}

/** Millimetres: as large as the picture beside a text stands on the stage of a PDF. */
const FRAME: Box = { x: 0, y: 0, width: 212, height: 121 };
/** Where no text stands beside it. */
const WIDE: Box = { x: 0, y: 0, width: 316, height: 121 };
/** Of two beside one another. */
const HALF: Box = { x: 0, y: 0, width: 132, height: 121 };
/** How much larger names are than on a sheet that is held in the hand. */
const GROWTH = 1.5;
/** Of the frame, that is filled: a projector needs no round scale. */
const FILLED = 0.94;
/** The denominator below which lines would look surer than they are. */
const LARGEST = 2_500;

function exactScale(ground: { readonly width: number; readonly height: number }, frame: Box): number {
	return Math.max(LARGEST, (1000 * Math.max(ground.width / frame.width, ground.height / frame.height)) / FILLED);
}

const cut = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

/** What stands beside the map: the terms of the sheet's text, as far as its first heading. */
function factsOf(text: readonly Block[]): readonly Fact[] {
	const end = text.findIndex(({ kind }) => kind === 'heading');
	return text.slice(0, end < 0 ? undefined : end).flatMap((block) => (block.kind === 'pair' ? [{ name: cut(block.term, LIMITS.title), value: cut(block.text, LIMITS.line) }] : [])).slice(0, LIMITS.facts);
}

function legendOf(content: SheetContent, seen: Seen, lang: Lang): Pick<MapView, 'legend' | 'sources'> {
	const said = printingWords(lang).sheet;
	const entries = legendEntries(areasOf(content.maps, seen), seen.kinds, []).filter(({ inView }) => inView);
	const names = { ...said.sorts, oldLine: said.swatches.ghost, newLine: '' };
	const changes = keptChanges(names).filter(({ kind }) => (kind === 'oldLine' ? seen.ghosts : seen.changes.some((sort) => sort === kind)));
	const held: readonly KeptLegendRow[] = seen.held ? [{ kind: 'held', name: said.swatches.held, illustrative: false, fill: SHOWN, opacity: 0.3, stroke: SHOWN, width: 1, dash: [], hatch: '' }] : [];
	const base = seen.rivers || seen.places ? content.maps.flatMap(({ scene }) => scene.base.map(({ source }) => sourceIn(source, lang))) : [];
	return {
		legend: [...keptSpots(seen.spots.toReversed(), said.spots), ...changes, ...held, ...keptKinds(entries, messages(lang).kindsShort as Readonly<Record<AreaKind, string>>)].slice(0, LIMITS.legend),
		sources: [...new Set([...keptSources(entries, lang), ...base])].slice(0, LIMITS.sources).map((source) => cut(source, LIMITS.line))
	};
}

/** Names what a map shows beside the areas: where it is another, the live data are others. */
export const basisOf = ({ basis }: Pick<SheetContent, 'basis'>): string => createHash('sha256').update(JSON.stringify(basis)).digest('hex').slice(0, 32);

/** Draws what a sheet shows for a scene: one map, or two of one extent of which the second is shown with the first under its curtain. */
export function drawView(content: SheetContent, { address, on, dataVersion, lang }: { readonly address: string; readonly on: string; readonly dataVersion: string; readonly lang: Lang }): DrawnView {
	const facts = factsOf(content.text);
	const frame = content.maps.length === 2 ? HALF : facts.length > 0 ? FRAME : WIDE;
	const { views: [view] } = viewsIn([frame], content, exactScale);
	if (!view) throw new Error('drawView: got no view, expected one');
	const drawn = content.maps.map(({ scene }) => drawScene({ ...scene, spots: (scene.spots ?? []).map(({ point, sort }) => ({ point, sort })) }, view, GROWTH, measure));
	const seen = seenOn(drawn);
	const [first, second] = drawn.map(({ items }) => keepDrawing({ width: frame.width, height: frame.height, items }));
	if (!first) throw new Error('drawView: got no map, expected one or two');
	const bar = scaleBar(view.scale, frame.width * 0.22);
	const [before, after] = content.maps.map(({ caption }) => caption);
	return {
		picture: second ?? first, before: second ? first : null,
		view: {
			address, on, dataVersion, ...legendOf(content, seen, lang), facts, scale: { length: formatMetres(bar.ticks.at(-1)?.metres ?? 0, lang), share: bar.width / frame.width },
			beforeName: second ? (before ?? '') : '', afterName: second ? (after ?? '') : '', illustrative: areasOf(content.maps, seen).some(({ properties }) => properties.illustrative), lead: null, basis: basisOf(content)
		}
	};
}
