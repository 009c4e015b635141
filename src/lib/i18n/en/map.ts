import type { Shape } from '../shape.ts';
import type { map as zh } from '../zh/map.ts';

export const map: Shape<typeof zh> = {
	region: 'Map',
	help: 'Responsibility map of the two lakes. Arrow keys move, plus and minus zoom, Enter picks the centre of the map. The answer is given as text outside the map.',
	crosshair: 'Press Enter to pick the centre',
	loading: 'Opening the map…',
	noWebgl: 'This browser cannot show the map (WebGL 2 is needed). Everything else works: type coordinates or search for a place.',
	failed: 'The map did not open. Everything else works: type coordinates or search for a place.',
	illustrative: 'Dashed lines are illustrative. They are not official boundaries and no basis for enforcement.',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	whole: 'Show both lakes',
	baseMap: 'Tianditu base map',
	baseMapCredit: 'Base map: Tianditu, Ministry of Natural Resources',
	scale: ({ length }) => `Scale: ${length}`,
	legend: 'Legend',
	legendOpen: 'Open the legend',
	legendClose: 'Close the legend',
	legendOther: 'Not in view',
	legendEmpty: 'There are no areas to show.',
	legendCount: ({ count }) => (count === 1 ? '1 area' : `${count} areas`),
	legendShow: ({ kind }) => `Show ${kind}`,
	legendIllustrative: 'illustrative',
	legendAccuracy: ({ distance }) => `accuracy ±${distance}`,
	legendSince: ({ date }) => `from ${date}`,
	legendSource: ({ source }) => `Source: ${source}`,
	legendColours: 'The colours of zones are this map’s own; there is no national standard for them.',
	legendDashed: 'Dashed: illustrative line',
	legendSolid: 'Solid: line from a stated source'
};
