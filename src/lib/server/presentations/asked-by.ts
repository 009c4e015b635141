import { MATTERS, type MatterId, type Point } from '#duty';

/** What the map assumes while no matter has been chosen, as its page does. */
const ASSUMED: MatterId = 'water-pollution';

/** The place and matter that an address of the map asks about; null: it asks about no place. */
export function questionOf(address: string): { readonly point: Point; readonly accuracy: number; readonly matter: MatterId } | null {
	const { pathname, searchParams } = new URL(address, 'http://scene.invalid');
	const [lon = NaN, lat = NaN] = (searchParams.get('at') ?? '').split(',').map((part) => (part === '' ? NaN : Number(part)));
	if (pathname !== '/' || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
	const accuracy = Number(searchParams.get('accuracy') ?? 0);
	return { point: { lon, lat }, accuracy: accuracy >= 0 && accuracy <= 10_000 ? accuracy : 0, matter: MATTERS.find((id) => id === searchParams.get('matter')) ?? ASSUMED };
}
