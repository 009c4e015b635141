import type { AskedPoint } from '#duty/preview';
import { boundsOf, type AreaFeature } from '#geo';
import { compileAreas } from '#geo/compiled';

/** The root of x³ = x + 1: with its powers points are spread evenly over a plane, however many (Roberts 2018, the R2 sequence). */
const PLASTIC = 1.324717957244746;
const STEPS = [1 / PLASTIC, 1 / PLASTIC ** 2] as const;
/** Of all that are tried so many lie in the basin at least, whatever its shape. */
const MOST_TRIED = 100;

const nth = (index: number, step: number) => (0.5 + (index + 1) * step) % 1;

/**
 * Test points spread evenly over the ground that the mechanism is about, the basin and the protected extent: the same for the same areas.
 * @param areas in force on the day (ISO)
 */
export function testPoints(areas: readonly AreaFeature[], on: string, count: number): readonly AskedPoint[] {
	const within = areas.filter(({ properties: { kind } }) => kind === 'basin' || kind === 'extent-1000m' || kind.startsWith('zone-'));
	if (within.length === 0) return [];
	const ids = new Set(within.map(({ properties: { id } }) => id));
	const bounds = within.map(boundsOf);
	const [west, south] = [0, 1].map((side) => Math.min(...bounds.map((each) => each[side] ?? NaN)));
	const [east, north] = [2, 3].map((side) => Math.max(...bounds.map((each) => each[side] ?? NaN)));
	if (west === undefined || south === undefined || east === undefined || north === undefined) return [];
	const map = compileAreas(areas, 'test points');
	const found: AskedPoint[] = [];
	for (let tried = 0; found.length < count && tried < count * MOST_TRIED; tried++) {
		const point = { lon: west + nth(tried, STEPS[0]) * (east - west), lat: south + nth(tried, STEPS[1]) * (north - south) };
		const covering = map.coveringAt(point, on);
		if (covering.some(({ id }) => ids.has(id))) found.push({ point, covering });
	}
	return found;
}
