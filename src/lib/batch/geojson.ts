import type { CutShape } from '#geo/cut';
import { fault, type Fault } from './fault.ts';
import { endOfValue, membersOf, startOfList } from './json-members.ts';
import { givenIn, isObject, parsed, withAnswer, type JsonObject } from './json-rows.ts';
import { isShape, readShape } from './read-shape.ts';
import { LONGEST_ROW, type Given, type Piece, type Reader, type Row, type RowAnswer } from './row.ts';

/** RFC 7946 knows one system; older files name theirs, and these are as good as ours. */
const OUR_SYSTEMS = /CRS84$|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4490)$/;

function pointIn(geometry: unknown): Given | null {
	if (!isObject(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) return null;
	const [lon, lat] = geometry.coordinates as readonly unknown[];
	return givenIn({ lon, lat }, ['lon', 'lat']);
}

/** The feature's text with the answer in its properties. */
function written(text: string, answer: RowAnswer): string {
	const properties = membersOf(text).findLast(({ key }) => key === 'properties');
	if (!properties) {
		const body = text.slice(0, -1).trimEnd();
		return `${body}${body === '{' ? '' : ','}"properties":${withAnswer('{}', answer)}}`;
	}
	const own = text.slice(properties.valueFrom, properties.valueTo).trim();
	return text.slice(0, properties.valueFrom) + withAnswer(own.startsWith('{') ? own : '{}', answer) + text.slice(properties.valueTo);
}

/** What the geometry is: the fields of a point, a shape, or what is wrong with it. */
function placeIn(geometry: unknown): Pick<Row, 'given' | 'fault'> & { readonly shape?: CutShape } {
	const given = pointIn(geometry);
	if (given) return { given, fault: null };
	if (!isShape(geometry)) return { given: {}, fault: fault('geometry', 'noPoint', {}) };
	const read = readShape(geometry);
	return read.ok ? { given: {}, fault: null, shape: read.shape } : { given: {}, fault: read.fault };
}

function rowOf(text: string, feature: JsonObject): Row {
	const place = placeIn(feature.geometry);
	const properties = isObject(feature.properties) ? givenIn(feature.properties, ['matter', 'accuracy', 'at']) : {};
	const undecodable = text.includes('\uFFFD') ? fault('row', 'undecodable', {}) : null;
	return { ...place, given: { ...properties, ...place.given }, fault: undecodable ?? place.fault, write: (answer) => written(text, answer) };
}

/** What is wrong with a collection, seen by everything in it but its features. */
function frameFault(frame: unknown, whole: boolean): Fault | null {
	const collection = isObject(frame) && (frame.type === 'FeatureCollection' || (!whole && frame.type === undefined));
	if (!collection) return fault('body', 'noCollection', {});
	const { crs } = frame;
	if (crs === undefined || crs === null) return null;
	const name = isObject(crs) && isObject(crs.properties) ? String(crs.properties.name) : JSON.stringify(crs);
	return OUR_SYSTEMS.test(name) ? null : fault('crs', 'foreignSystem', { crs: name.slice(0, 60) });
}

type Element = { readonly kind: 'unfinished' | 'end' | 'broken' } | { readonly kind: 'object'; readonly from: number; readonly to: number };

const GAP = /[\s,]*/y;

/** What comes next in the list of features; between two there is one comma, as JSON has it. */
function elementAt(text: string, at: number, first: boolean): Element {
	GAP.lastIndex = at;
	GAP.test(text);
	const from = GAP.lastIndex;
	if (from === text.length) return { kind: 'unfinished' };
	const gap = text.slice(at, from).trim();
	if (text[from] === ']') return { kind: gap === '' ? 'end' : 'broken' };
	if (text[from] !== '{' || gap !== (first ? '' : ',')) return { kind: 'broken' };
	const to = endOfValue(text, from);
	return to === -1 ? { kind: 'unfinished' } : { kind: 'object', from, to };
}

/**
 * Reads a GeoJSON FeatureCollection of points, lines and polygons, feature by feature. Everything but the features'
 * properties goes out with its own text, to the character. A feature without any of these is a row at fault; broken JSON ends the input.
 */
export class GeoJsonReader implements Reader {
	#rest = '';
	/** All that stands before the features; null until it is there. */
	#head: string | null = null;
	#features = 0;
	#tail: string | null = null;

	get held(): number {
		return this.#rest.length + (this.#tail?.length ?? 0);
	}

	*push(text: string): Iterable<Piece> {
		this.#rest += text;
		if (this.#head === null) yield* this.#open();
		if (this.#head !== null && this.#tail === null) yield* this.#list();
		if (this.#tail !== null) [this.#tail, this.#rest] = [this.#tail + this.#rest, ''];
		if (this.held > LONGEST_ROW) yield { refused: fault('row', 'rowTooLong', { most: LONGEST_ROW }) };
	}

	*end(): Iterable<Piece> {
		if (this.#head === null) yield { refused: this.#rest.trim() === '' ? fault('body', 'emptyBody', {}) : fault('body', 'noCollection', {}) };
		else if (this.#tail === null) yield { refused: fault('body', 'brokenFeature', { feature: this.#features + 1 }) };
		else {
			const refused = frameFault(parsed(this.#head + this.#tail), true);
			yield refused ? { refused } : this.#tail;
		}
	}

	*#open(): Iterable<Piece> {
		const bare = this.#rest.trimStart();
		if (bare !== '' && !bare.startsWith('{')) return yield { refused: fault('body', 'noCollection', {}) };
		const start = startOfList(bare, 'features');
		if (start === -1) return;
		this.#head = bare.slice(0, start);
		this.#rest = bare.slice(start);
		const refused = frameFault(parsed(`${this.#head}]}`), false);
		yield refused ? { refused } : this.#head;
	}

	*#list(): Iterable<Piece> {
		const text = this.#rest;
		let at = 0;
		for (let next = elementAt(text, at, this.#features === 0); next.kind !== 'unfinished'; next = elementAt(text, at, false)) {
			if (next.kind === 'end') {
				[this.#tail, this.#rest] = ['', text.slice(at)];
				return;
			}
			const feature = next.kind === 'object' ? parsed(text.slice(next.from, next.to)) : undefined;
			if (next.kind !== 'object' || !isObject(feature)) return yield { refused: fault('body', 'brokenFeature', { feature: this.#features + 1 }) };
			yield text.slice(at, next.from);
			yield rowOf(text.slice(next.from, next.to), feature);
			this.#features += 1;
			at = next.to;
		}
		this.#rest = text.slice(at);
	}
}
