import type { AreaFeature } from '#geo';
import { kindOf, type SaidOfShape } from '#proposals';
import type { MultiPolygon, Position } from 'geojson';
import type { FileContents, ImportFeature, Note } from '../../import/contents.ts';
import type { Rings } from '../../import/jts-overlay.ts';
import { repair, type Repair } from '../../import/repair.ts';
import { hasHeight, polygonsOf, positionsOf } from '../../import/shapes.ts';
import { MOST_CHANGES } from '../parameters.ts';
import { uploadFault, type UploadFault } from './fault.ts';
import { saidOf } from './said.ts';
import { chooseSystem, type SystemChosen } from './system.ts';
import type { LeftOut, UploadOptions } from './understood.ts';

/** Of all shapes together: what is proposed at once has to fit into one request. */
export const MOST_VERTICES = 30_000;

interface Kept {
	readonly feature: number;
	readonly said: SaidOfShape;
	readonly polygons: Rings[];
}

function sift(features: readonly ImportFeature[]): { readonly kept: Kept[]; readonly left: LeftOut[] } {
	const kept: Kept[] = [];
	const left: LeftOut[] = [];
	for (const [index, { geometry, properties }] of features.entries()) {
		const [said, polygons] = [saidOf(properties), polygonsOf(geometry)];
		if (kindOf(said) === 'extent-1000m') left.push({ feature: index + 1, name: said.name, why: 'computed' });
		else if (polygons) kept.push({ feature: index + 1, said, polygons });
		else left.push({ feature: index + 1, name: said.name, why: geometry ? 'not-a-polygon' : 'no-geometry' });
	}
	return { kept, left };
}

/** Features that say the same of themselves are parts of one area. */
function together(kept: readonly Kept[]): (readonly [Kept, ...Kept[]])[] {
	const groups = new Map<string, [Kept, ...Kept[]]>();
	for (const each of kept) {
		const { id, kind, code, name, op } = each.said;
		// in a patch each feature is one change
		const key = !op && (id || code || name) ? JSON.stringify([id, kind, code, name]) : String(each.feature);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return [...groups.values()];
}

/** One area of the file, in degrees, valid, with what was mended for that. */
export interface Made {
	readonly members: readonly [Kept, ...Kept[]];
	readonly geometry: MultiPolygon;
	readonly repairs: readonly Repair[];
}

function make(members: readonly [Kept, ...Kept[]], system: SystemChosen): Made | UploadFault {
	const label = members[0].said.name || String(members[0].feature);
	try {
		return { members, ...repair(label, system.apply(members.flatMap(({ polygons }) => polygons))) };
	} catch (cause) {
		// JSTS gives up on some tangles with a TopologyException: the matter of whoever drew them, not a defect of ours
		return uploadFault('unrepairable', { area: label, why: cause instanceof Error ? cause.message : String(cause) });
	}
}

/** What a file draws, in degrees. */
export interface Drawn {
	readonly system: SystemChosen;
	readonly made: readonly Made[];
	readonly left: readonly LeftOut[];
	readonly notes: readonly Note[];
}

/** What is drawn, before anything is taken for an area in force. */
export function draw(file: FileContents, options: UploadOptions, areas: readonly AreaFeature[]): Drawn | UploadFault {
	const { kept, left } = sift(file.features);
	const positions: Position[] = positionsOf(kept.flatMap(({ polygons }) => polygons));
	if (kept.length === 0) return uploadFault('no-polygons', { types: [...new Set(file.features.map(({ geometry }) => geometry?.type ?? 'none'))].join(', ') });
	if (positions.length > MOST_VERTICES) return uploadFault('too-many-vertices', { got: String(positions.length), most: String(MOST_VERTICES) });
	const groups = together(kept);
	if (groups.length > MOST_CHANGES) return uploadFault('too-many-shapes', { got: String(groups.length), most: String(MOST_CHANGES) });
	const system = chooseSystem(file, options.crs, positions, areas);
	if (!('apply' in system)) return system;
	const notes: Note[] = [...file.notes.filter(({ id }) => id !== 'encoding-doubtful'), ...system.notes];
	if (kept.some(({ polygons }) => hasHeight(polygons))) notes.push({ id: 'height-dropped', detail: {} });
	const made: Made[] = [];
	for (const members of groups) {
		const one = make(members, system);
		if ('ok' in one) return one;
		if (members.length > 1) notes.push({ id: 'merged', detail: { code: members[0].said.name, features: members.length } });
		if (one.geometry.coordinates.length > 0) made.push(one);
		else left.push({ feature: members[0].feature, name: members[0].said.name, why: 'no-area' });
	}
	return { system, made, left, notes };
}
