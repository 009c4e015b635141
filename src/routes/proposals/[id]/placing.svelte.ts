import type { Point } from '#duty';

/** A place that is pointed at on the map, for what is being written beside it. */
export class Placing {
	/** The next tap on the map is the place. */
	active = $state(false);
	point = $state.raw<Point | null>(null);

	place({ lon, lat }: Point): void {
		this.point = { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) };
		this.active = false;
	}

	clear(): void {
		[this.point, this.active] = [null, false];
	}
}
