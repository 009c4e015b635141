import type { Point } from '#duty';
import { metresBetween, offset } from '#geo';
import { formatMetres, type Lang } from '#i18n';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** The place that is asked about: how exactly it is known, and the nearest line that would change the answer. */
export interface Mark {
	readonly point: Point;
	/** Metres; 0 = exactly here. */
	readonly accuracy: number;
	readonly boundary: { readonly foot: Point; readonly distance: number } | null;
}

const CIRCLE_STEPS = 72;

const position = ({ lon, lat }: Point): Position => [lon, lat];
const feature = (part: string, geometry: Geometry, text = ''): Feature => ({ type: 'Feature', properties: { part, text }, geometry });

function accuracyCircle({ point, accuracy }: Mark): Feature[] {
	if (accuracy <= 0) return [];
	const ring = Array.from({ length: CIRCLE_STEPS + 1 }, (_, step) => {
		const bearing = ((step % CIRCLE_STEPS) / CIRCLE_STEPS) * 2 * Math.PI;
		return position(offset(point, accuracy * Math.sin(bearing), accuracy * Math.cos(bearing)));
	});
	return [feature('accuracy', { type: 'Polygon', coordinates: [ring.reverse()] })];
}

function boundaryLine({ point, boundary }: Mark, lang: Lang): Feature[] {
	if (!boundary || metresBetween(point, boundary.foot) === 0) return [];
	const { foot, distance } = boundary;
	const middle: Position = [(point.lon + foot.lon) / 2, (point.lat + foot.lat) / 2];
	return [
		feature('boundary', { type: 'LineString', coordinates: [position(point), position(foot)] }),
		feature('foot', { type: 'Point', coordinates: position(foot) }),
		feature('label', { type: 'Point', coordinates: middle }, formatMetres(distance, lang))
	];
}

/** The mark as features; `part` says what each is, `text` is the label's, in the language. Empty without a mark. */
export function markFeatures(mark: Mark | null, lang: Lang): FeatureCollection {
	if (!mark) return { type: 'FeatureCollection', features: [] };
	const point = feature('point', { type: 'Point', coordinates: position(mark.point) });
	return { type: 'FeatureCollection', features: [...accuracyCircle(mark), ...boundaryLine(mark, lang), point] };
}
