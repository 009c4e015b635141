import { boundariesOf, conclude, determinationFrom, type Alternative, type Boundary, type Conclusions, type DutyTable, type MatterId, type Place } from '#duty';
import { messages, type Lang } from '#i18n/server';
import { describe, describeBoundary, notesFor, restsOnGroundDistance, type Wordings } from '../describe.ts';

/** What all answers of a day have in common. */
export interface Basis extends Pick<Wordings, 'dataVersion' | 'wordings'> {
	/** ISO date. */
	readonly on: string;
	readonly table: DutyTable;
}

/** The text of an answer, cut where the point, each boundary and the notes stand. */
interface Pieces {
	readonly basis: Basis;
	readonly texts: readonly string[];
	readonly notes: string;
	/** Where the 1000 m decide. */
	readonly notesOfGround: string;
}

/** No name and no word holds a control character. */
const HOLE = '\u0001';
const WRITTEN_HOLE = JSON.stringify(HOLE);

/** JSON as the bytes that are sent, one character each: joining such texts and sending them costs least. */
const bytesOf = (value: unknown): string => Buffer.from(JSON.stringify(value), 'utf8').toString('latin1');

function cut(conclusions: Conclusions, place: Place, basis: Basis, lang: Lang): Pieces {
	const determination = determinationFrom(conclusions, [], place, basis.table, basis.on);
	const answer = describe(determination, place, { lang, dataVersion: basis.dataVersion, wordings: basis.wordings });
	const texts = bytesOf({ ...answer, point: HOLE, duties: answer.duties.map((duty) => ({ ...duty, boundary: HOLE })), notes: HOLE }).split(WRITTEN_HOLE);
	if (texts.length !== answer.duties.length + 3) throw new Error(`cut: got ${texts.length} pieces of an answer, expected ${answer.duties.length + 3}`);
	const notes = (ground: boolean) => bytesOf(notesFor(ground, answer.flags, messages(lang)));
	return { basis, texts, notes: notes(false), notesOfGround: notes(true) };
}

const kept: Readonly<Record<Lang, WeakMap<Conclusions, Pieces>>> = { zh: new WeakMap(), en: new WeakMap() };

/** The pieces of all answers with the same conclusions: written once. */
function piecesOf(conclusions: Conclusions, place: Place, basis: Basis, lang: Lang): Pieces {
	const known = kept[lang].get(conclusions);
	if (known?.basis === basis) return known;
	const pieces = cut(conclusions, place, basis, lang);
	kept[lang].set(conclusions, pieces);
	return pieces;
}

/** The text of a boundary, cut where its distance and its foot stand: by what lies on its other side, and the area whose line it is. */
const keptBoundaries: Readonly<Record<Lang, WeakMap<Alternative, Map<string, readonly string[]>>>> = { zh: new WeakMap(), en: new WeakMap() };

function piecesOfBoundary(boundary: Boundary, place: Place, lang: Lang): readonly string[] {
	const ofOther = keptBoundaries[lang].get(boundary.otherwise) ?? new Map<string, readonly string[]>();
	keptBoundaries[lang].set(boundary.otherwise, ofOther);
	const known = ofOther.get(boundary.area);
	if (known) return known;
	const texts = bytesOf({ ...describeBoundary(boundary, place, lang, messages(lang)), distance: HOLE, foot: HOLE }).split(WRITTEN_HOLE);
	ofOther.set(boundary.area, texts);
	return texts;
}

function writtenBoundary(boundary: Boundary | null, place: Place, lang: Lang): string {
	if (!boundary) return 'null';
	const [start, middle, end] = piecesOfBoundary(boundary, place, lang);
	return `${start}${boundary.distance}${middle}{"lon":${boundary.foot.lon},"lat":${boundary.foot.lat}}${end}`;
}

/** Writes the answer for a place: the bytes of its JSON in UTF-8, one character each. The same as `describe`, written out. */
export function writtenAnswer(place: Place, matter: MatterId | null, basis: Basis, lang: Lang): string {
	const { point: { lon, lat }, accuracy } = place;
	const conclusions = conclude(place, basis.table, matter);
	const { texts, notes, notesOfGround } = piecesOf(conclusions, place, basis, lang);
	const boundaries = boundariesOf(conclusions, place, basis.table);
	let text = `${texts[0]}{"lon":${lon},"lat":${lat},"accuracy":${accuracy}}`;
	boundaries.forEach((boundary, i) => (text += texts[i + 1] + writtenBoundary(boundary, place, lang)));
	const told = restsOnGroundDistance(conclusions.here.withinExtent, boundaries) ? notesOfGround : notes;
	return text + texts[boundaries.length + 1] + told + texts[boundaries.length + 2];
}
