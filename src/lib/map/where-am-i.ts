import type { Point } from '#duty';

/** Where the device is, or why that is not known. */
export type Whereabouts =
	| { readonly ok: true; readonly point: Point; readonly accuracy: number }
	| { readonly ok: false; readonly reason: 'denied' | 'unavailable' };

const PATIENCE = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 };

/**
 * Asks the device where it is: WGS 84, which is CGCS2000 to well under the metre that a device can tell.
 * The accuracy is the device's own, in whole metres, never under 1.
 */
export function whereAmI(): Promise<Whereabouts> {
	if (!('geolocation' in navigator)) return Promise.resolve({ ok: false, reason: 'unavailable' });
	return new Promise((tell) => {
		navigator.geolocation.getCurrentPosition(
			({ coords }) => tell({
				ok: true, point: { lon: coords.longitude, lat: coords.latitude }, accuracy: Math.max(1, Math.ceil(coords.accuracy))
			}),
			({ code, PERMISSION_DENIED }) => tell({ ok: false, reason: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
			PATIENCE
		);
	});
}
