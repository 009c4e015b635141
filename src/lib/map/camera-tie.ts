import type { Map as MapLibre } from 'maplibre-gl';

const SILENT = { silent: true };

/** Ties a map that lies over another to it: it looks where the other looks, always. Both are given as `furnish`. */
export class CameraTie {
	#leader: MapLibre | null = null;
	#follower: MapLibre | null = null;

	readonly #follow = (): void => {
		const { lng, lat } = this.#leader?.getCenter() ?? {};
		if (this.#leader && this.#follower && lng !== undefined && lat !== undefined) this.#follower.jumpTo({ center: [lng, lat], zoom: this.#leader.getZoom() }, SILENT);
	};

	readonly leader = (map: MapLibre): (() => void) => {
		this.#leader = map;
		const heard = map.on('move', this.#follow);
		this.#follow();
		return () => {
			heard.unsubscribe();
			this.#leader = null;
		};
	};

	readonly follower = (map: MapLibre): (() => void) => {
		this.#follower = map;
		this.#follow();
		return () => { this.#follower = null; };
	};
}
