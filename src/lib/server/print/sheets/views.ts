import { boundsOf, fromGrid, ZONES, type AreaFeature } from '#geo';
import { hashOf, metresPerPixel } from '#map/looks';
import { groundAround, inZone, scaleFitting, zoneAt, type Box, type MapView } from '#mapsheet';
import type { SheetContent } from './content.ts';
import { areasOf } from './key.ts';

/** Of a place, where nobody has asked for a scale: some nine kilometres across a sheet of A4. */
const PLACE_SCALE = 50_000;

function boundsOfAll(areas: readonly AreaFeature[]) {
	const boxes = areas.map(boundsOf);
	const of = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index]));
	return [of(0, Math.min), of(1, Math.min), of(2, Math.max), of(3, Math.max)] as const;
}

/** What each frame shows: the same ground at the same scale; and whether all that is to be seen fits. @param fit the scale at which ground fits into a frame */
export function viewsIn(frames: readonly Box[], content: Pick<SheetContent, 'around' | 'centre' | 'maps' | 'scale'>, fit = scaleFitting): { readonly views: readonly MapView[]; readonly whole: boolean } {
	const around = content.around ?? (content.centre ? null : boundsOfAll(areasOf(content.maps)));
	const middle = content.centre ?? { lon: ((around?.[0] ?? NaN) + (around?.[2] ?? NaN)) / 2, lat: ((around?.[1] ?? NaN) + (around?.[3] ?? NaN)) / 2 };
	const system = zoneAt(middle);
	const ground = around && groundAround(system, around);
	const centre = content.centre ? inZone(system, content.centre) : (ground?.centre ?? inZone(system, middle));
	const [frame] = frames;
	if (!frame) throw new Error('viewsIn: got no frame, expected one or two');
	const scale = content.scale ?? (ground ? fit(ground, frame) : PLACE_SCALE);
	const whole = !ground || (ground.width * 1000 / scale <= frame.width && ground.height * 1000 / scale <= frame.height);
	return { views: frames.map((each) => ({ system, centre, scale, frame: each })), whole };
}

/** A pixel of the screen in metres, as style sheets have it: at this zoom the map on the screen is as large as on paper. */
const SCREEN_PIXEL = 0.0254 / 96;

/** The part of an address that has the map on the screen look at what the sheet shows. */
export function cameraOf({ system, centre, scale }: MapView): string {
	const middle = fromGrid(centre, ZONES[system].centralMeridian);
	return hashOf({ zoom: Math.log2(metresPerPixel(middle.lat, 0) / (scale * SCREEN_PIXEL)), centre: middle });
}
