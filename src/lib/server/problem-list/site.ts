import { linesOf } from '#batch';
import { inRegion, liesOn, REGION, spotOf, type DrawnShape } from '#geo';
import type { Point } from '#duty';
import { answerPlace } from '../answer.ts';
import { answerShape } from '../answer-shape.ts';
import type { Posted } from '../post.ts';
import { found, refuse, type Outcome, type Refused } from '../problem.ts';
import { readShape } from '../request/shape.ts';
import { siteAlong, siteAt, type Site, type Told } from './new-issue.ts';

/** Positions of the shape of one issue: it is kept and shown for good, and nobody draws more by hand. */
export const MOST_POSITIONS = 500;
/** Metres that a spot may lie beside its shape: both were rounded. */
const ROUNDED = 1;
const COORDINATES = 'geometry.coordinates';

/** The member of a body that holds a line or polygon, and the body without it. */
export interface Taken {
	readonly shape: DrawnShape | null;
	readonly rest: unknown;
}

const refused = (field: string, message: string, { words }: Pick<Posted, 'words'>): Refused => refuse([{ field, message }], words);

function readDrawn(geometry: unknown, standing: Posted): Outcome<DrawnShape> {
	const { problems } = standing.words;
	const read = readShape({ type: 'Feature', geometry }, standing.words);
	if (!read.ok) return read;
	const shape = read.body;
	if (shape.type !== 'LineString' && shape.type !== 'Polygon') return refused('geometry', problems.expectedShape({ expected: problems.shapes.drawn }), standing);
	const positions = linesOf(shape).flat();
	if (positions.length > MOST_POSITIONS) return refused(COORDINATES, problems.tooManyPositions({ got: positions.length, most: MOST_POSITIONS }), standing);
	const outside = positions.find(([lon = NaN, lat = NaN]) => !inRegion({ lon, lat }));
	return outside ? refused(COORDINATES, problems.outsideRegion({ ...REGION, got: outside.join(', ') }), standing) : found(shape);
}

/** Takes the line or polygon out of a body: all else in it is text and numbers. A body that is no object is left to its own reader. */
export function takeGeometry(body: unknown, standing: Posted): Outcome<Taken> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return found({ shape: null, rest: body });
	const { geometry = null, ...rest } = body as Record<string, unknown>;
	if (geometry === null) return found({ shape: null, rest });
	const read = readDrawn(geometry, standing);
	return read.ok ? found({ shape: read.body, rest }) : read;
}

/** The spot that stands for an issue: the one that was named, which must lie on the shape if there is one; else the shape's own. */
export function spotFor({ lon, lat }: { readonly lon: number | null; readonly lat: number | null }, shape: DrawnShape | null, standing: Posted): Outcome<Point> {
	const { problems, batch } = standing.words;
	if ((lon === null) !== (lat === null)) {
		const field = lon === null ? 'lon' : 'lat';
		return refused(field, problems.missing({ field }), standing);
	}
	if (lon !== null && lat !== null) {
		const beside = shape && !liesOn({ lon, lat }, shape, ROUNDED);
		return beside ? refused('lon', problems.besideShape, standing) : found({ lon, lat });
	}
	const spot = shape && spotOf(shape);
	return spot ? found(spot) : refused(COORDINATES, batch.faults.noExtent, standing);
}

type Answering = Pick<Posted, 'store' | 'words' | 'lang' | 'dataVersion'>;

/** What the map answers for an issue: for its place, or along all of its line or polygon. @param on ISO date */
export async function siteOf({ lon, lat, accuracy, matter }: Told, shape: DrawnShape | null, on: string, standing: Answering): Promise<Outcome<Site>> {
	if (!shape) {
		const answer = await answerPlace({ point: { lon, lat }, accuracy, on, matter }, standing);
		return answer.ok ? found(siteAt({ lon, lat }, answer.body)) : answer;
	}
	const answer = await answerShape(shape, { at: on, matter, field: COORDINATES }, standing);
	if (!answer.ok) return answer;
	return answer.body.parts.length > 0 ? found(siteAlong(shape, answer.body)) : refused(COORDINATES, standing.words.batch.faults.noExtent, standing);
}
