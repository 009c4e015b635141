import { TERRITORIES, type AreaKind } from '#duty';
import { areaOf, type AreaFeature } from '#geo';
import { counterpartOf, kindOf, lakeNamed, type Change, type Counterpart, type SaidOfShape } from '#proposals';
import type { MultiPolygon, Position } from 'geojson';
import type { EncodingUsed, FileContents, ImportFeature, Note } from '../../import/contents.ts';
import type { ImportCrs } from '../../import/crs.ts';
import type { Rings } from '../../import/jts-overlay.ts';
import { repair, type Repair } from '../../import/repair.ts';
import { isPointTable, readPointTable } from '../../import/readers/point-table.ts';
import { readFile } from '../../import/readers/read-file.ts';
import { hasHeight, polygonsOf, positionsOf } from '../../import/shapes.ts';
import { MOST_CHANGES } from '../parameters.ts';
import { faultOfFile, faultOfTable, uploadFault, type UploadFault } from './fault.ts';
import { fitShapes, type Fix } from './fit.ts';
import { saidOf } from './said.ts';
import { chooseSystem, type SystemChosen } from './system.ts';

export interface UploadOptions {
	readonly crs?: ImportCrs;
	readonly encoding?: string;
	readonly layer?: string;
	/** Of shapes that say no kind. */
	readonly kind?: AreaKind;
	/** Are slivers and misfits against neighbours mended, or only told of? */
	readonly snap: boolean;
	/** Metres within which two lines are taken for one. */
	readonly tolerance: number;
}

/** One area of the file. */
export interface UnderstoodShape {
	/** As the file names it; '' where it does not. */
	readonly name: string;
	/** The features that it is made of, by their places in the file, from 1. */
	readonly features: readonly number[];
	readonly said: SaidOfShape;
	readonly counterpart: Counterpart | null;
	readonly geometry: MultiPolygon;
	readonly vertices: number;
	/** On the ellipsoid. */
	readonly squareMetres: number;
}

/** A feature that is left out. */
export interface LeftOut {
	readonly feature: number;
	readonly name: string;
	readonly why: 'not-a-polygon' | 'no-geometry' | 'no-area' | 'sliver' | 'computed' | 'unchanged';
}

/** What a file was understood to hold. */
export interface Understood {
	readonly ok: true;
	readonly features: number;
	readonly system: Pick<SystemChosen, 'crs' | 'by'>;
	readonly encoding: EncodingUsed | null;
	readonly shapes: readonly UnderstoodShape[];
	/** What was mended. */
	readonly repairs: readonly Fix[];
	/** What could be mended besides, and is not. */
	readonly offers: readonly Fix[];
	readonly left: readonly LeftOut[];
	readonly notes: readonly Note[];
	/** Ready to be proposed: one for each shape. */
	readonly changes: readonly Change[];
}

/** Bytes that an archive may unpack to. */
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Of all shapes together: what is proposed at once has to fit into one request. */
const MOST_VERTICES = 30_000;
/** Characters of the changes as JSON: a request holds a megabyte. */
const MOST_TEXT = 950_000;

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
		const { id, kind, code, name } = each.said;
		const key = id || code || name ? JSON.stringify([id, kind, code, name]) : String(each.feature);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return [...groups.values()];
}

interface Made {
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

/** An area is replaced once: of several shapes that would, the one that shares the most with it; the others are new. */
function matched(shapes: readonly Made[], areas: readonly AreaFeature[], kind: AreaKind | undefined): { readonly made: Made; readonly said: SaidOfShape; readonly counterpart: Counterpart | null }[] {
	const found = shapes.map((made) => {
		const [{ said: own }] = made.members;
		const said = kind && !kindOf(own) ? { ...own, kind } : own;
		return { made, said, counterpart: counterpartOf(made.geometry, said, areas) };
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
function isUnchanged({ made: { geometry }, counterpart }: { readonly made: Made; readonly counterpart: Counterpart | null }): boolean {
	return counterpart !== null && (1 - counterpart.share) * areaOf(geometry) < DUST;
}

/** A change as it would be proposed; what a new area lacks is left for whoever proposes it. */
function changeOf({ said, counterpart, geometry }: UnderstoodShape, areas: readonly AreaFeature[]): Change {
	if (counterpart) return { op: 'replace', area: counterpart.area.properties.id, geometry };
	const kind = kindOf(said);
	const lake = lakeNamed(said.name, areas)?.properties.code;
	const usable = /^[0-9A-Za-z][0-9A-Za-z-]*$/u.test(said.code) ? said.code : lake;
	const taken = areas.some(({ properties }) => properties.kind === kind && properties.code === usable);
	const territory = TERRITORIES.find((each) => each === said.territory);
	return { op: 'add', ...(kind && { kind }), ...(usable && !taken && { code: usable }), ...(said.name !== '' && { name: said.name.slice(0, 100) }), ...(territory && { territory }), geometry };
}

function encodingQuestion(notes: readonly Note[], { encoding }: UploadOptions): UploadFault | null {
	const doubt = notes.find(({ id }) => id === 'encoding-doubtful');
	if (!doubt || encoding !== undefined) return null;
	const { used, reads, other, otherReads } = doubt.detail;
	const options = [{ value: String(used), sample: String(reads) }, { value: String(other), sample: String(otherReads) }];
	return uploadFault('which-encoding', {}, { parameter: 'encoding', options });
}

async function read(bytes: Uint8Array, fileName: string, options: UploadOptions): Promise<FileContents | UploadFault> {
	const given = { ...(options.encoding === undefined ? {} : { encoding: options.encoding }), ...(options.layer === undefined ? {} : { layer: options.layer }), mostUnpacked: MOST_UNPACKED };
	const file = await (isPointTable(bytes, fileName) ? readPointTable(bytes, fileName, given) : readFile(bytes, fileName, given));
	if (file.ok) return encodingQuestion(file.notes, options) ?? file;
	return 'columns' in file ? faultOfTable(file) : faultOfFile(file);
}

const verticesOf = ({ coordinates }: MultiPolygon) => coordinates.flat().reduce((sum, ring) => sum + ring.length - 1, 0);

/** What is drawn, before anything is taken for an area in force. */
function drawn(file: FileContents, options: UploadOptions, areas: readonly AreaFeature[]): { readonly system: SystemChosen; readonly made: Made[]; readonly left: LeftOut[]; readonly notes: Note[] } | UploadFault {
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

/**
 * Reads a file of areas as a proposal would have them, and tells everything that it made of it. Nothing is kept.
 * @param areas in force on the day of the proposal, with their shapes: degrees, EPSG:4490
 * @returns what was understood, or the first thing that stands in the way, with the question that an answer would settle
 */
export async function understand(bytes: Uint8Array, fileName: string, options: UploadOptions, areas: readonly AreaFeature[]): Promise<Understood | UploadFault> {
	const file = await read(bytes, fileName, options);
	if (!('features' in file)) return file;
	const whole = drawn(file, options, areas);
	if ('ok' in whole) return whole;
	const { system, made, left, notes } = whole;
	const all = matched(made, areas, options.kind);
	for (const { made: { members }, said } of all.filter(isUnchanged)) left.push(...members.map(({ feature }): LeftOut => ({ feature, name: said.name, why: 'unchanged' })));
	const found = all.filter((each) => !isUnchanged(each));
	if (found.length === 0) return uploadFault(all.length > 0 ? 'nothing-changed' : 'no-area-left');
	const fitted = fitShapes(found.map(({ made: { geometry, members }, counterpart }) => ({ label: members[0].said.name || `#${members[0].feature}`, geometry, replaces: counterpart?.area.properties.id ?? null })), areas, options);
	const shapes = found.flatMap(({ made: { members }, said, counterpart }, index): UnderstoodShape[] => {
		const geometry = fitted.shapes[index];
		if (!geometry) {
			left.push({ feature: members[0].feature, name: said.name, why: 'sliver' });
			return [];
		}
		return [{ name: said.name, features: members.map(({ feature }) => feature), said, counterpart, geometry, vertices: verticesOf(geometry), squareMetres: areaOf(geometry) }];
	});
	if (shapes.length === 0) return uploadFault('no-area-left');
	const changes = shapes.map((shape) => changeOf(shape, areas));
	if (JSON.stringify(changes).length > MOST_TEXT) return uploadFault('too-many-vertices', { got: String(shapes.reduce((sum, { vertices }) => sum + vertices, 0)), most: String(MOST_VERTICES) });
	const repairs = found.flatMap(({ made: { repairs: done, members } }): Fix[] =>
		done.map(({ what, count, metres2, at }) => ({ what, shape: members[0].said.name || `#${members[0].feature}`, count, metres2, at, shift: null, target: null })));
	return {
		ok: true, features: file.features.length, system: { crs: system.crs, by: system.by }, encoding: file.encoding, shapes,
		repairs: [...repairs, ...fitted.repairs], offers: fitted.offers, left: left.sort((a, b) => a.feature - b.feature), notes, changes
	};
}
