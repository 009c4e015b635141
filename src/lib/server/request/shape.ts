import { faultText, readShape as readGeometry } from '#batch';
import type { CutShape } from '#geo/cut';
import type { Messages } from '#i18n/server';
import { found, refuse, type Outcome } from '../problem.ts';

type Written = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a line or a polygon from GeoJSON, a Feature or a bare geometry; heights are dropped. Whether it crosses itself is not seen here. */
export function readShape(body: unknown, words: Messages): Outcome<CutShape> {
	const feature = isObject(body) && body.type === 'Feature';
	const read = readGeometry(feature ? body.geometry : body);
	if (read.ok) return found(read.shape);
	const whole = read.fault.field === 'geometry';
	const field = whole ? (feature ? 'geometry' : 'body') : feature ? 'geometry.coordinates' : 'coordinates';
	return refuse([{ field, message: faultText(read.fault, words.batch.faults) }], words);
}
