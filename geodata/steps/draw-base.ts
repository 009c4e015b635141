import { PLACES } from '../sources/places.ts';
import { RIVERS } from '../sources/rivers.ts';
import { baseFeature, type BaseFeature } from './feature.ts';
import { roundDrawn } from './round.ts';
import { smooth } from './smooth.ts';

/** Rivers for the base map, downstream. */
export function drawRivers(): BaseFeature[] {
	return RIVERS.map((river) =>
		baseFeature({ kind: 'river', ...river }, { type: 'LineString', coordinates: smooth(river.course, false).map(roundDrawn) })
	);
}

/** Towns and places to search for. */
export function drawPlaces(): BaseFeature[] {
	return PLACES.map((place) => baseFeature(place, { type: 'Point', coordinates: [place.lon, place.lat] }));
}
