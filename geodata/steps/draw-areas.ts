import type { Position } from 'geojson';
import { BASIN } from '../sources/basin.ts';
import { DISTRICTS, GUIAN_TOWNS } from '../sources/districts.ts';
import { LAKES } from '../sources/lakes.ts';
import { PARK } from '../sources/park.ts';
import { ZONES } from '../sources/zones.ts';
import { areaFeature, type AreaFeature } from './feature.ts';
import { fitArea } from './fit-area.ts';
import { roundDrawn } from './round.ts';
import { smooth } from './smooth.ts';
import { ringOf } from './walk.ts';

/** Every drawn area, smoothed; lakes scaled to their published water area. */
export function drawAreas(): AreaFeature[] {
	const curve = (controls: readonly Position[]) => smooth(controls, true).map(roundDrawn);
	return [
		...[...DISTRICTS, ...GUIAN_TOWNS].map((area) => areaFeature(area, area.walks.map((walk) => [ringOf(walk)]))),
		...[...ZONES, BASIN, PARK].map((area) => areaFeature(area, area.parts.map((part) => [curve(part)]))),
		...LAKES.map((lake) =>
			areaFeature(lake, lake.parts.map((part) => [fitArea(smooth(part, true), lake.publishedArea).map(roundDrawn)]))
		)
	];
}
