import { LANGS } from '#i18n/server';
import { ORGANISATIONS } from '#issues';
import { FIGURE_SOURCES, LIMITS, SHARINGS, TRANSITIONS } from '#scenes';
import { parameters } from '../parameters.ts';
import { PRESENTATION_TYPES } from '../presentations/file-endpoint.ts';
import { LARGEST_PICTURE, presentationParameters } from '../presentations/parameters.ts';
import type { Schema } from '../request/reading.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, name, object, orNull, ref, text, truth } from './shape.ts';

const id: Schema = { type: 'string', pattern: '^[\\w-]{1,64}$' };
const moment: Schema = { type: 'string', format: 'date-time' };
const number: Schema = { type: 'number' };
const colour: Schema = { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' };
const line: Schema = { type: 'string', maxLength: LIMITS.line };

const legend = object({
	kind: described('A kind of area, or what else the map drew.', id), name, illustrative: truth, fill: colour, opacity: number, stroke: colour, width: number, dash: list(number),
	hatch: described('The strokes of a tile of 12 × 12 pixels, as a path of straight lines; empty: none.', text),
	shape: described('A spot that is round.', { enum: ['round'] })
}, ['shape']);

const view = object({
	address: described('Where the live map shows the same: path, question and camera.', { type: 'string', pattern: '^/' }), on: described('The day that it speaks of.', isoDate), picture: orNull(ref('PresentationPicture')),
	before: described('What it is compared with.', orNull(ref('PresentationPicture'))), beforeName: text, afterName: text,
	scale: described('A round length of ground, and the share of the picture\'s width that it takes.', orNull(object({ length: name, share: number }))),
	legend: list(legend), facts: list(object({ name, value: line })), sources: list(line), illustrative: truth, dataVersion: text, lead: described('Who led at the place; null: no place was asked about.', orNull(list(ref('Unit')))),
	basis: described('Of a map that the server has drawn: names what it shows beside the areas. Absent: a browser took the picture.', id)
}, ['basis']);

const figures = {
	source: { enum: FIGURE_SOURCES }, from: isoDate, to: isoDate, filter: described('Of `issues-listed`: which.', text), at: moment, caption: name, columns: list(name), rows: list(list({ type: ['string', 'number'] })), chart: described('The column that is drawn as bars.', orNull(count)), about: text,
	page: { type: 'integer', minimum: 1 }, left: described('Rows that come after these.', count)
};

const scene = {
	id, title: name, text, note: described('For the speaker alone.', text), transition: { enum: TRANSITIONS }, seconds: orNull(number), view: described('What a map showed.', orNull(ref('SceneView'))),
	figures: described('A table of live figures, frozen.', orNull(ref('SceneFigures')))
};

const item = {
	id: name, version: described('Counts the changes; whoever saves sends the one that he has seen.', { type: 'integer', minimum: 1 }), title: name, organisation: { enum: ORGANISATIONS }, owner: name, lang: { enum: LANGS },
	sharing: { enum: SHARINGS }, linked: described('There is a link by which it is read without signing in.', truth), count, createdAt: moment, changedAt: moment, own: described('The caller made it, and may change it.', truth)
};

/** Presentations, their scenes and pictures. */
export const presentationSchemas = {
	PresentationItem: object(item),
	Presentations: object({ items: list(ref('PresentationItem')) }),
	NewPresentation: members(presentationParameters.create),
	PresentationPicture: object({ id: name, width: { type: 'integer', minimum: 1 }, height: { type: 'integer', minimum: 1 } }),
	SceneFigures: object(figures, ['filter']),
	SceneView: view,
	MapAsked: members(presentationParameters.map),
	NewScene: described('A scene as it is sent; who made it and when is the server\'s to say.', object({ ...scene, by: text, at: text }, ['by', 'at', 'seconds', 'view', 'figures'])),
	Scene: object({ ...scene, by: name, at: moment }),
	Presentation: object({ ...item, scenes: list(ref('Scene')) }),
	PresentationChange: members(presentationParameters.save, { scenes: described(`All of them in their order, at most ${LIMITS.scenes}. Without it: as they are.`, orNull(list(ref('NewScene')))) }),
	SceneAdded: object({ scene: ref('NewScene') }),
	PresentationLink: object({ key: described('The secret: it is told this once.', name), path: described('Where it is shown with it.', name) }),
	LinkAsked: object({}),
	PresentationRemoved: object({ removed: name }),
	PresentationChanges: object({ version: count, dataVersion: name, items: list(object({ scene: id, changes: list({ enum: ['areas', 'answer', 'figures', 'shown'] }) })) }),
	PictureFile: described(`The bytes of a picture, at most ${LARGEST_PICTURE}: JPEG or PNG.`, { type: 'string', contentEncoding: 'binary' }),
	PictureBytes: described('JPEG, at most 2880 pixels long; SVG where the server has drawn it.', { type: 'string', contentEncoding: 'binary' }),
	PresentationFile: described('The bytes of the file.', { type: 'string' })
};

const PATH = '/api/v1/presentations';
const JSON_TYPE = 'application/json';
const OWN = { method: 'get', parameters: parameters.none, status: 200, live: true, signedIn: true } as const;
const ID = { pathId: { about: 'The presentation.', schema: { type: 'string', pattern: '^[1-9][0-9]*$' }, example: '1' } };
const SENT = ['sign-in-needed', 'forbidden', 'unknown-id', 'too-large', 'unsupported-type'] as const;

/** The operations on them. */
export const presentationOperations: readonly Told[] = [
	{ ...OWN, path: PATH, id: 'presentations', summary: 'The presentations that the caller may read, the last changed first', answer: { [JSON_TYPE]: 'Presentations' }, problems: ['sign-in-needed'] },
	{
		...OWN, path: PATH, method: 'post', id: 'createPresentation', summary: 'Makes a presentation: empty, filled by a template from the data, or a copy of another', body: { [JSON_TYPE]: 'NewPresentation' },
		answer: { [JSON_TYPE]: 'Presentation' }, status: 201, problems: ['sign-in-needed', 'too-large', 'unsupported-type']
	},
	{ ...OWN, path: `${PATH}/figures`, id: 'sceneFigures', summary: 'Figures of the live data, as a scene freezes them', parameters: presentationParameters.figures, answer: { [JSON_TYPE]: 'SceneFigures' }, problems: ['sign-in-needed'] },
	{ ...OWN, ...ID, path: `${PATH}/{id}`, id: 'presentation', summary: 'A presentation with its scenes, for those with the right and for whoever has its link', parameters: presentationParameters.read, answer: { [JSON_TYPE]: 'Presentation' }, problems: ['sign-in-needed', 'unknown-id'] },
	{
		...OWN, ...ID, path: `${PATH}/{id}`, method: 'put', id: 'savePresentation', summary: 'Changes a presentation of one\'s own; who has seen an older version is told so, and gets the one that is', body: { [JSON_TYPE]: 'PresentationChange' },
		answer: { [JSON_TYPE]: 'Presentation' }, problems: [...SENT, 'stale', 'incomplete']
	},
	{ ...OWN, ...ID, path: `${PATH}/{id}`, method: 'delete', id: 'removePresentation', summary: 'Takes a presentation of one\'s own away, with its pictures', answer: { [JSON_TYPE]: 'PresentationRemoved' }, problems: ['sign-in-needed', 'forbidden', 'unknown-id'] },
	{
		...OWN, ...ID, path: `${PATH}/{id}/scenes`, method: 'post', id: 'addScene', summary: 'Adds a scene behind the others, or puts it in place of the one with its id', body: { [JSON_TYPE]: 'SceneAdded' }, answer: { [JSON_TYPE]: 'Presentation' },
		status: 201, problems: [...SENT, 'incomplete']
	},
	{
		...OWN, ...ID, path: `${PATH}/{id}/maps`, method: 'post', id: 'drawSceneMap', summary: 'Draws what an address of the product shows as a map, keeps it with the presentation, and gives the view for a scene', body: { [JSON_TYPE]: 'MapAsked' },
		answer: { [JSON_TYPE]: 'SceneView' }, status: 201, problems: [...SENT, 'too-many', 'incomplete']
	},
	{ ...OWN, ...ID, path: `${PATH}/{id}/link`, method: 'post', id: 'linkPresentation', summary: 'Makes a secret link to read it by; the one before ends', body: { [JSON_TYPE]: 'LinkAsked' }, answer: { [JSON_TYPE]: 'PresentationLink' }, status: 201, problems: SENT },
	{ ...OWN, ...ID, path: `${PATH}/{id}/changes`, id: 'presentationChanges', summary: 'Which scenes show what the live data no longer say', answer: { [JSON_TYPE]: 'PresentationChanges' }, problems: ['sign-in-needed', 'unknown-id'] },
	{
		...OWN, ...ID, path: `${PATH}/{id}/pictures`, method: 'post', id: 'sendPicture', summary: 'Sends a picture, to be shown by a scene; unused, it is removed after a day', body: { 'image/*': 'PictureFile' }, answer: { [JSON_TYPE]: 'PresentationPicture' },
		status: 201, problems: [...SENT, 'too-many']
	},
	{
		...OWN, ...ID, path: `${PATH}/{id}/pictures/{picture}`, id: 'presentationPicture', summary: 'A picture of a scene', parameters: presentationParameters.read, answer: { 'image/jpeg': 'PictureBytes', 'image/svg+xml': 'PictureBytes' }, problems: ['sign-in-needed', 'unknown-id'],
		morePathIds: { picture: { about: 'The picture.', schema: { type: 'string' }, example: '6f1c1f3e-2b8e-4d7c-9f35-0f6d2c1a7b11' } }
	},
	...(['html', 'pdf', 'pptx'] as const).map((form): Told => ({
		...OWN, ...ID, path: `${PATH}/{id}/export.${form}`, id: `presentation${form.toUpperCase()}`, summary: `A presentation as ${form.toUpperCase()}`, parameters: presentationParameters.read,
		answer: { [PRESENTATION_TYPES[form]]: 'PresentationFile' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	}))
];
