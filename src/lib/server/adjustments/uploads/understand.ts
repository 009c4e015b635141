import type { AreaKind } from '#duty';
import { areaOf, type AreaFeature } from '#geo';
import { kindOf, type Counterpart, type SaidOfShape } from '#proposals';
import type { MultiPolygon } from 'geojson';
import { areaMeant, changeOf } from './change.ts';
import { draw, MOST_VERTICES, type Made } from './draw.ts';
import { uploadFault, type UploadFault } from './fault.ts';
import { fitShapes, type Fix } from './fit.ts';
import { readUpload } from './read.ts';
import type { LeftOut, Understood, UnderstoodShape, UploadOptions } from './understood.ts';

/** Characters of the changes as JSON: a request holds a megabyte. */
const MOST_TEXT = 950_000;

/** A shape of the file, and what it may take the place of. */
interface Matched {
	readonly made: Made;
	readonly said: SaidOfShape;
	readonly counterpart: Counterpart | null;
}

/** By its name, or by its place in the file. */
const labelOf = ({ members: [{ said, feature }] }: Made) => said.name || `#${feature}`;

/** An area is replaced once: of several shapes that would, the one that shares the most with it; the others are new. */
function matched(shapes: readonly Made[], areas: readonly AreaFeature[], kind: AreaKind | undefined): Matched[] {
	const found = shapes.map((made) => {
		const [{ said: own }] = made.members;
		const said = kind && !kindOf(own) ? { ...own, kind } : own;
		return { made, said, counterpart: areaMeant(made.geometry, said, areas) };
	});
	const holder = new Map<string, number>();
	for (const [index, { counterpart }] of found.entries()) {
		const id = counterpart?.area.properties.id;
		const before = id === undefined ? undefined : holder.get(id);
		if (id !== undefined && (before === undefined || (found[before]?.counterpart?.share ?? 0) < (counterpart?.share ?? 0))) holder.set(id, index);
	}
	return found.map((each, index) => (each.counterpart && holder.get(each.counterpart.area.properties.id) === index ? each : { ...each, counterpart: null }));
}

/** Square metres by which an area that was drawn anew differs at least. */
const DUST = 1;

/** Is it the area in force once more, as a file of all areas has those that stay? */
function isUnchanged({ made: { geometry }, said: { op, name }, counterpart }: Matched): boolean {
	if (op === 'remove' || (op === 'replace' && name !== counterpart?.area.properties.name)) return false;
	return counterpart !== null && (1 - counterpart.share) * areaOf(geometry) < DUST;
}

const verticesOf = ({ coordinates }: MultiPolygon) => coordinates.flat().reduce((sum, ring) => sum + ring.length - 1, 0);

/** The repairs that drawing the shapes has taken. */
const repairsOf = (found: readonly Matched[]): Fix[] => found.flatMap(({ made }) =>
	made.repairs.map(({ what, count, metres2, at }): Fix => ({ what, shape: labelOf(made), count, metres2, at, shift: null, target: null })));

/** What is left of shapes: those that stay as they are in force, or are nothing but slivers, are told apart. */
function sortOut(all: readonly Matched[], areas: readonly AreaFeature[], options: UploadOptions): Pick<Understood, 'shapes' | 'repairs' | 'offers' | 'left'> {
	const leave = ({ made: { members }, said }: Matched, why: LeftOut['why']) => members.map(({ feature }): LeftOut => ({ feature, name: said.name, why }));
	const [same, found] = [all.filter(isUnchanged), all.filter((each) => !isUnchanged(each))];
	// what is taken away is no line that others could be put on, or that needs mending
	const kept = found.filter(({ said: { op } }) => op !== 'remove');
	const fitted = fitShapes(kept.map(({ made, counterpart }) => ({ label: labelOf(made), geometry: made.geometry, replaces: counterpart?.area.properties.id ?? null })), areas, options);
	const fittedOf = (each: Matched) => (each.said.op === 'remove' ? each.made.geometry : fitted.shapes[kept.indexOf(each)]);
	const shapes = found.flatMap((each): UnderstoodShape[] => {
		const { made: { members }, said, counterpart } = each;
		const geometry = fittedOf(each);
		return geometry ? [{ name: said.name, features: members.map(({ feature }) => feature), said, counterpart, geometry, vertices: verticesOf(geometry), squareMetres: areaOf(geometry) }] : [];
	});
	const slivers = found.filter((each) => !fittedOf(each));
	return {
		shapes, repairs: [...repairsOf(found), ...fitted.repairs], offers: fitted.offers,
		left: [...same.flatMap((each) => leave(each, 'unchanged')), ...slivers.flatMap((each) => leave(each, 'sliver'))]
	};
}

/**
 * Reads a file of areas as a proposal would have them, and tells everything that it made of it. Nothing is kept.
 * @param areas in force on the day of the proposal, with their shapes: degrees, EPSG:4490
 * @returns what was understood, or the first thing that stands in the way, with the question that an answer would settle
 */
export async function understand(bytes: Uint8Array, fileName: string, options: UploadOptions, areas: readonly AreaFeature[]): Promise<Understood | UploadFault> {
	const file = await readUpload(bytes, fileName, options);
	if (!('features' in file)) return file;
	const whole = draw(file, options, areas);
	if ('ok' in whole) return whole;
	const { system: { crs, by }, notes } = whole;
	const { shapes, left, ...fixes } = sortOut(matched(whole.made, areas, options.kind), areas, options);
	if (shapes.length === 0) return uploadFault(left.some(({ why }) => why === 'unchanged') ? 'nothing-changed' : 'no-area-left');
	const changes = shapes.map((shape) => changeOf(shape, areas));
	if (JSON.stringify(changes).length > MOST_TEXT) return uploadFault('too-many-vertices', { got: String(shapes.reduce((sum, { vertices }) => sum + vertices, 0)), most: String(MOST_VERTICES) });
	return {
		ok: true, features: file.features.length, system: { crs, by }, encoding: file.encoding, notes, changes, shapes, ...fixes,
		left: [...whole.left, ...left].sort((a, b) => a.feature - b.feature)
	};
}
