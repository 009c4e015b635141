import type { MapView, SceneContent } from './scene.ts';

/**
 * Where the parts of a scene stand: on a stage of 64 × 36 units, the same on screen (a unit is an em), in PDF and in PPTX. What is read
 * from ten metres is at least a unit high; nothing stands over anything else.
 */
export const STAGE = { width: 64, height: 36 } as const;

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type Part = 'title' | 'picture' | 'legend' | 'text' | 'facts' | 'figures' | 'foot';

const TITLE: Box = { x: 2, y: 1, width: 60, height: 4 };
const FOOT: Box = { x: 2, y: 33.15, width: 60, height: 2.6 };
const TOP = 5.6;
const ALL: Box = { x: 2, y: TOP, width: 60, height: 27.2 };
const LEGEND: Box = { x: 2, y: 29.1, width: 60, height: 3.9 };
const PICTURE: Box = { x: 2, y: TOP, width: 60, height: 22.9 };
/** The picture beside a text: as wide as it needs to be. */
const MOST_PICTURE = 40;
const LEAST_PICTURE = 20;
const GAP = 1.5;

/** Sizes of type in units: of lines that stand by themselves, and of those that share their room. */
export const SIZES = { title: 2.3, text: 1.9, side: 1.35, fact: 1.2, legend: 1, cell: 1.15, foot: 0.85 } as const;

type Boxes = Readonly<Partial<Record<Part, Box>>>;

/** The height of the text above the facts: in proportion to how much of both there is. */
function shared(box: Box, text: number, facts: number): Pick<Boxes, 'text' | 'facts'> {
	if (facts === 0) return { text: box };
	if (text === 0) return { facts: box };
	const height = Math.max(0.25, Math.min(0.65, text / (text + facts))) * box.height;
	return { text: { ...box, height: height - 0.6 }, facts: { ...box, y: box.y + height, height: box.height - height } };
}

function mapBoxes(view: MapView, text: string): Boxes {
	const facts = view.facts.reduce((sum, { name, value }) => sum + name.length + value.length + 8, 0);
	if (text === '' && facts === 0) return { picture: PICTURE, legend: LEGEND };
	// of a comparison files show both pictures, beside one another
	const width = view.picture && !view.before ? Math.max(LEAST_PICTURE, fitted({ ...PICTURE, width: MOST_PICTURE }, view.picture).width) : MOST_PICTURE;
	const x = PICTURE.x + width + GAP;
	return { picture: { ...PICTURE, width }, legend: LEGEND, ...shared({ ...PICTURE, x, width: PICTURE.width - width - GAP }, text.length, facts) };
}

/** The boxes of what a scene has. */
export function boxesOf({ view, figures, text }: Pick<SceneContent, 'view' | 'figures' | 'text'>): Boxes {
	const always = { title: TITLE, foot: FOOT };
	if (view) return { ...always, ...mapBoxes(view, text) };
	if (!figures) return { ...always, text: ALL };
	if (text === '') return { ...always, figures: ALL };
	return { ...always, text: { ...ALL, width: 18 }, figures: { ...ALL, x: 21.5, width: 40.5 } };
}

/** The box of a picture of these proportions, whole and as large as the room allows. */
export function fitted(room: Box, { width, height }: { readonly width: number; readonly height: number }): Box {
	const scale = Math.min(room.width / width, room.height / height);
	const fit = { width: width * scale, height: height * scale };
	return { ...fit, x: room.x + (room.width - fit.width) / 2, y: room.y + (room.height - fit.height) / 2 };
}
