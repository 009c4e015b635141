import { readCoordinates, toCgcs2000, type DeclaredSystem } from '#geo';
import { readDecimal } from './decimal.ts';
import { fault } from './fault.ts';
import { readPoint, type PointReading } from './read-row.ts';
import type { Layout, Question } from './recognise.ts';
import type { Given, Row } from './row.ts';

const DEGREES: readonly DeclaredSystem[] = ['auto', 'cgcs2000', 'wgs84', 'gcj02', 'bd09'];
/** No angle is larger; a length in metres is. */
const LARGEST_ANGLE = 360;

const isAngle = (text: string): boolean => {
	const decimal = readDecimal(text);
	return decimal.ok && Math.abs(decimal.value) <= LARGEST_ANGLE;
};

/** Both numbers as one text; the letters say which is which where the columns do. */
function together(lon: string, lat: string, layout: Layout): string {
	if (layout === 'together') return lon;
	return layout === 'pair' ? `${lon}, ${lat}` : `lat ${lat}, lon ${lon}`;
}

/**
 * Reads positions as people keep them: decimal degrees, degrees with minutes and seconds, Gauss-Krüger metres.
 * @param system what the person says it is; 'auto' takes degrees as CGCS2000 and metres by their zone
 */
export function positionReading(layout: Layout, system: DeclaredSystem): PointReading {
	return (given) => {
		const { lon = '', lat = '' } = given;
		const decimal = layout === 'labelled' && DEGREES.includes(system) && isAngle(lon) && isAngle(lat);
		if (lon === '' || lat === '' || decimal) {
			const point = readPoint(given);
			return point.ok && (system === 'gcj02' || system === 'bd09') ? { ok: true, value: toCgcs2000(point.value, system) } : point;
		}
		const reading = readCoordinates(together(lon, lat, layout), system);
		if (reading.ok) return { ok: true, value: reading.point };
		return { ok: false, faults: [fault(layout === 'together' ? 'position' : 'lon, lat', 'unreadPosition', { why: reading.reason })] };
	};
}

/** Does the other way round work for a row that as it is does not? */
function isSwapped({ lon = '', lat = '' }: Given, point: PointReading): boolean {
	return !point({ lon, lat }).ok && point({ lon: lat, lat: lon }).ok;
}

/**
 * What has to be asked before a file is worked through: whether its first rows can be read at all.
 * @returns null where some can
 */
export function questionAbout(rows: readonly Row[], point: PointReading): Question | null {
	const points = rows.filter(({ shape }) => !shape);
	const readings = points.map(({ given }) => point(given));
	const faults = readings.flatMap((reading) => (reading.ok ? [] : reading.faults.slice(0, 1)));
	if (faults.some(({ holes }) => holes.why === 'ambiguous')) return { asks: 'zone', detail: {} };
	const [first] = points;
	if (!first || points.length < rows.length || readings.some(({ ok }) => ok)) return null;
	if (rows.every(({ given }) => isSwapped(given, point))) return { asks: 'swapped', detail: {} };
	const { lon = '', lat = '' } = first.given;
	return { asks: 'nothing-read', detail: { rows: String(rows.length), lon, lat } };
}
