import { AREA_KINDS } from '#duty';
import { boxesOf, fitted, type Box, type Part } from './layout.ts';
import type { Cell, Figures, LegendRow, MapView, Scene } from './scene.ts';
import { swatchSvg } from './swatch.ts';

/** The words that stand on scenes beside their own, in the language of whoever looks. */
export interface DeckWords {
	readonly legend: string;
	readonly illustrative: string;
	readonly allIllustrative: string;
	readonly noPicture: string;
	/** How the curtain of a comparison is moved. */
	readonly curtain: string;
	readonly pictureOf: (holes: { title: string }) => string;
	readonly sources: (holes: { sources: string }) => string;
	readonly listed: string;
	readonly on: (holes: { date: string }) => string;
	readonly figuresAt: (holes: { moment: string }) => string;
	readonly left: (holes: { count: string }) => string;
	readonly noRows: string;
	readonly place: (holes: { place: string; total: string }) => string;
}

/** How what is the same in every language is written in one of them. */
export interface DeckFormats {
	readonly date: (iso: string) => string;
	readonly moment: (iso: string) => string;
	readonly number: (value: number) => string;
}

/** What a deck is made of: the words, the formats, and where a picture is to be had. */
export interface DeckMeans {
	readonly words: DeckWords;
	readonly formats: DeckFormats;
	/** The address of a picture; null: it cannot be had. */
	readonly picture: (id: string) => string | null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands in HTML: nothing that somebody typed is ever markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const at = ({ x, y, width, height }: Box) => `left:${round(x)}em;top:${round(y)}em;width:${round(width)}em;height:${round(height)}em`;
const round = (value: number) => Number(value.toFixed(3));

/** A part of a scene in its box. Type sizes are set inside the box, so that its own measures stay in units of the stage. */
function part(name: Part, box: Box | undefined, content: string): string {
	return box ? `<div class="part ${name}" style="${at(box)}"><div class="fit">${content}</div></div>` : '';
}

const paragraphs = (text: string): string => text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => `<p>${escaped(line)}</p>`).join('');

function pictureHtml(view: MapView, box: Box, title: string, { words, picture }: DeckMeans): string {
	const [now, before] = [view.picture, view.before].map((each) => (each ? picture(each.id) : null));
	if (!view.picture || !now) return `<div class="part picture none" style="${at(box)}"><p>${escaped(words.noPicture)}</p></div>`;
	const image = (source: string, kind: string, name: string) => `<img class="${kind}" src="${escaped(source)}" alt="${escaped(name)}" draggable="false">`;
	const named = (kind: string, name: string) => (name === '' ? '' : `<span class="name ${kind}">${escaped(name)}</span>`);
	const curtain = before
		? `${image(before, 'before', view.beforeName)}<span class="curtain"></span><input class="curtain-at" type="range" min="0" max="100" value="50" aria-label="${escaped(words.curtain)}">`
		: '';
	const shown = fitted(box, view.picture);
	return `<div class="part picture${before ? ' compared' : ''}" style="${at(shown)}">${image(now, 'now', words.pictureOf({ title }))}${curtain}</div>`
		+ (before ? `<div class="names" style="left:${round(shown.x)}em;top:${round(shown.y)}em;width:${round(shown.width)}em">${named('before', view.beforeName)}${named('after', view.afterName)}</div>` : '');
}

/** The rows of a legend, each with what must be said of it; what is true of all of them is said once. */
export function legendShown({ legend }: MapView, words: Pick<DeckWords, 'illustrative' | 'allIllustrative'>): { readonly entries: readonly { readonly row: LegendRow; readonly mark: string }[]; readonly besides: string } {
	const areas = legend.filter(({ kind }) => AREA_KINDS.some((each) => each === kind));
	const all = areas.length > 1 && areas.every(({ illustrative }) => illustrative);
	return { entries: legend.map((row) => ({ row, mark: row.illustrative && !all ? words.illustrative : '' })), besides: all ? words.allIllustrative : '' };
}

/** The legend of what is in view, with the scale as its first row. */
function legendHtml(scene: Scene, view: MapView, box: Box, { words }: DeckMeans): string {
	const shown = view.picture && fitted(box, view.picture);
	const scale = view.scale && shown ? `<li class="scale"><span style="width:${round(view.scale.share * shown.width)}em"></span>${escaped(view.scale.length)}</li>` : '';
	const { entries, besides } = legendShown(view, words);
	const rows = entries.map(({ row, mark }, index) => `<li>${swatchSvg(row, `hatch-${scene.id}-${index}`)}<span>${escaped(row.name)}${mark === '' ? '' : ` <em>${escaped(mark)}</em>`}</span></li>`);
	return `<ul aria-label="${escaped(words.legend)}">${scale}${rows.join('')}${besides === '' ? '' : `<li><em>${escaped(besides)}</em></li>`}</ul>`;
}

const factsHtml = ({ facts }: MapView): string => (facts.length === 0 ? '' : `<dl>${facts.map(({ name, value }) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`);

/** Does a column hold numbers, codes or days alone? These are never broken. */
export function isCompact({ rows }: Pick<Figures, 'rows'>, index: number): boolean {
	return rows.length > 0 && rows.every((row) => typeof row[index] === 'number' || /^[\w./-]{1,14}$/.test(row[index] ?? ''));
}

/** How far each bar of a table reaches, 0 to 1. */
export function barShares({ rows, chart }: Pick<Figures, 'rows' | 'chart'>): readonly number[] | null {
	if (chart === null) return null;
	const values = rows.map((row) => Number(row[chart] ?? 0));
	const most = Math.max(...values, 0);
	return values.map((value) => (most > 0 ? value / most : 0));
}

function figuresHtml(figures: Figures, { words, formats }: DeckMeans): string {
	const bars = barShares(figures);
	const compact = figures.columns.map((_column, index) => isCompact(figures, index));
	const shown = (cell: Cell, index: number) => (typeof cell === 'number' ? `<td class="number">${escaped(formats.number(cell))}</td>` : `<td${compact[index] ? ' class="code"' : ''}>${escaped(cell)}</td>`);
	const bar = (index: number) => (bars ? `<td class="bar"><span style="width:${round((bars[index] ?? 0) * 100)}%"></span></td>` : '');
	const numeric = (index: number) => figures.rows.length > 0 && figures.rows.every((row) => typeof row[index] === 'number');
	const header = figures.columns.map((column, index) => `<th scope="col"${numeric(index) ? ' class="number"' : ''}>${escaped(column)}</th>`).join('');
	const barHeader = bars && figures.chart !== null ? `<th scope="col" class="bar">${escaped(figures.columns[figures.chart] ?? '')}</th>` : '';
	const body = figures.rows.map((row, index) => `<tr>${row.map(shown).join('')}${bar(index)}</tr>`).join('');
	const table = figures.rows.length === 0 ? `<p>${escaped(words.noRows)}</p>` : `<table><thead><tr>${header}${barHeader}</tr></thead><tbody>${body}</tbody></table>`;
	const more = figures.left > 0 ? `<p class="left">${escaped(words.left({ count: formats.number(figures.left) }))}</p>` : '';
	return `<h3>${escaped(figures.caption)}</h3>${table}${more}`;
}

/** Where what is shown comes from, and of what day it speaks: on every scene that shows data. */
export function provenance({ view, figures }: Pick<Scene, 'view' | 'figures'>, { words, formats }: Pick<DeckMeans, 'words' | 'formats'>): readonly string[] {
	if (view) {
		return [
			words.on({ date: formats.date(view.on) }),
			...(view.illustrative ? [words.illustrative] : []),
			...(view.sources.length > 0 ? [words.sources({ sources: view.sources.join(words.listed) })] : [])
		];
	}
	return figures ? [words.figuresAt({ moment: formats.moment(figures.at) }), figures.about].filter((line) => line !== '') : [];
}

function footHtml(scene: Scene, place: string, means: DeckMeans): string {
	const warn = scene.view?.illustrative ?? false;
	const lines = provenance(scene, means).map((line) => (warn && line === means.words.illustrative ? `<strong>${escaped(line)}</strong>` : `<span>${escaped(line)}</span>`));
	return `<p class="source">${lines.join('')}</p><p class="place">${escaped(place)}</p>`;
}

/** One scene as HTML. @param place from 0 */
export function sceneHtml(scene: Scene, place: number, total: number, means: DeckMeans): string {
	const boxes = boxesOf(scene);
	const { view, figures } = scene;
	const said = means.words.place({ place: String(place + 1), total: String(total) });
	const parts = [
		boxes.title ? `<h2 class="part title" style="${at(boxes.title)}"><span class="fit">${escaped(scene.title)}</span></h2>` : '',
		view && boxes.picture ? pictureHtml(view, boxes.picture, scene.title, means) : '',
		view && boxes.picture ? part('legend', boxes.legend, legendHtml(scene, view, boxes.picture, means)) : '',
		scene.text === '' ? '' : part('text', boxes.text, paragraphs(scene.text)),
		view ? part('facts', boxes.facts, factsHtml(view)) : '',
		figures && !view ? part('figures', boxes.figures, figuresHtml(figures, means)) : '',
		boxes.foot ? `<div class="part foot" style="${at(boxes.foot)}">${footHtml(scene, said, means)}</div>` : ''
	];
	const kind = view ? 'map' : figures ? 'figured' : 'plain';
	return `<section class="scene ${kind}" data-scene="${escaped(scene.id)}" data-transition="${scene.transition}"${scene.seconds === null ? '' : ` data-seconds="${scene.seconds}"`} aria-label="${escaped(`${said} ${scene.title}`)}">`
		+ `${parts.join('')}<aside class="note" hidden>${paragraphs(scene.note)}</aside></section>`;
}

/** All scenes as HTML, in their order. */
export function deckHtml(scenes: readonly Scene[], means: DeckMeans): string {
	return scenes.map((scene, place) => sceneHtml(scene, place, scenes.length, means)).join('\n');
}
