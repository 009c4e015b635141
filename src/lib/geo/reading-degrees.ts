import { unread, type Read, type ReadingForm, type Reading } from './reading.ts';
import type { Quantity } from './reading-quantities.ts';
import { REGION, TRANSFORM_ERROR, inRegion, toCgcs2000, type DegreeSystem } from './systems.ts';

/** Metres per degree of latitude, and of longitude on the equator: for stating an accuracy, never for measuring. */
const METRES_PER_DEGREE = 111_320;
const FORMS: readonly ReadingForm[] = ['decimal', 'degrees-minutes', 'degrees-minutes-seconds'];

interface Angle {
	readonly degrees: number;
	/** Degrees: half of the last digit given. */
	readonly half: number;
	readonly texts: readonly string[];
}

function toAngle(quantity: Quantity): Angle | Reading {
	const [degrees, minutes, seconds] = quantity.parts;
	if (!degrees) throw new Error('a quantity has no number; expected one to three');
	if (quantity.parts.slice(0, -1).some((part) => part.decimals > 0)) return unread('fraction-not-last', { number: degrees.text });
	if (minutes && (minutes.value < 0 || minutes.value >= 60)) return unread('minutes-range', { minutes: minutes.text });
	if (seconds && (seconds.value < 0 || seconds.value >= 60)) return unread('seconds-range', { seconds: seconds.text });
	const size = Math.abs(degrees.value) + (minutes?.value ?? 0) / 60 + (seconds?.value ?? 0) / 3600;
	const negative = degrees.text.startsWith('-');
	const last = quantity.parts.at(-1) ?? degrees;
	return {
		degrees: (negative ? -size : size) * quantity.sign,
		half: (0.5 * 10 ** -last.decimals) / 60 ** (quantity.parts.length - 1),
		texts: quantity.parts.map((part) => part.text)
	};
}

/** Whether the first number is the latitude: by the letters, else by where the two can only be. */
function latitudeFirst(pair: readonly [Quantity, Quantity], first: Angle, second: Angle): boolean {
	if (pair[0].axis) return pair[0].axis === 'lat';
	if (pair[1].axis) return pair[1].axis === 'lon';
	return !(first.degrees >= REGION.west && second.degrees < REGION.west);
}

/** Reads two angles; letters that say the opposite of where the numbers can lie are refused, not overruled. */
export function readDegrees(pair: readonly [Quantity, Quantity], declared: DegreeSystem | null, by: 'argument' | 'text'): Reading {
	const first = toAngle(pair[0]);
	if ('ok' in first) return first;
	const second = toAngle(pair[1]);
	if ('ok' in second) return second;
	const latFirst = latitudeFirst(pair, first, second);
	const [lat, lon] = latFirst ? [first, second] : [second, first];
	const typed = { lon: lon.degrees, lat: lat.degrees };
	const system = declared ?? 'cgcs2000';
	const point = toCgcs2000(typed, system);
	if (!inRegion(point)) {
		const swapped = inRegion({ lon: typed.lat, lat: typed.lon });
		return unread(swapped ? 'labels-contradict' : 'out-of-region', typed);
	}
	const spread = Math.hypot(lat.half, lon.half * Math.cos((lat.degrees * Math.PI) / 180)) * METRES_PER_DEGREE;
	const parts = Math.max(pair[0].parts.length, pair[1].parts.length);
	const read: Read = {
		ok: true, point, system, form: FORMS[parts - 1] ?? 'decimal', accuracy: spread + TRANSFORM_ERROR[system],
		echo: {
			order: latFirst ? 'lat-lon' : 'lon-lat', systemBy: declared ? by : 'assumed',
			lat: lat.texts, lon: lon.texts, zone: null, centralMeridian: null, prefixed: false
		}
	};
	return read;
}
