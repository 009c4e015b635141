import { isCalendarDate, type TerritoryId } from '#duty';
import type { MultiPolygon } from 'geojson';
import { fault, type EncodingUsed, type Fault, type FileContents, type Note, type ReadOptions } from './contents.ts';
import type { ImportCrs } from './crs.ts';
import { identify, labelOf, type FieldChoice, type Identity, type Unidentified } from './identify.ts';
import type { Rings } from './jts-overlay.ts';
import { KNOWN_AREAS, type ImportKind } from './known-areas.ts';
import { readFile } from './readers/read-file.ts';
import { repair, type Repair } from './repair.ts';
import { chooseTransform, hasHeight, polygonsOf, positionsOf } from './shapes.ts';

export interface ImportOptions extends FieldChoice, ReadOptions {
	/** An area kind; of `extent-1000m` the answer is the fault `kind-computed`. */
	readonly kind: string;
	readonly crs?: ImportCrs;
	readonly source: string;
	readonly licence: string;
	/** Metres. */
	readonly accuracy: number;
	/** ISO date. */
	readonly validFrom: string;
	readonly illustrative: boolean;
}

export interface PreparedArea {
	readonly kind: ImportKind;
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	readonly territory: TerritoryId | null;
	readonly source: string;
	readonly licence: string;
	readonly accuracy: number;
	readonly illustrative: boolean;
	readonly validFrom: string;
	readonly validTo: null;
	/** EPSG:4490, valid, shells anticlockwise. */
	readonly geometry: MultiPolygon;
}

export interface Dropped {
	/** Place in the file, from 1. */
	readonly feature: number;
	readonly reason: Unidentified | 'not-a-polygon' | 'no-geometry' | 'no-area';
	/** A name or code to recognise it by; '' when it has none. */
	readonly label: string;
}

export interface ImportReport {
	/** Areas prepared, and features read. */
	readonly count: number;
	readonly features: number;
	/** Degrees: west, south, east, north. */
	readonly bounds: readonly [number, number, number, number];
	readonly crs: ImportCrs;
	readonly crsBy: 'declared' | 'file';
	readonly encoding: EncodingUsed | null;
	readonly repairs: readonly Repair[];
	readonly dropped: readonly Dropped[];
	readonly notes: readonly Note[];
}

export interface Prepared {
	readonly ok: true;
	readonly areas: readonly PreparedArea[];
	readonly report: ImportReport;
}

interface Kept {
	readonly identity: Identity;
	readonly polygons: Rings[];
	readonly feature: number;
}

function isKind(kind: string): kind is ImportKind {
	return Object.hasOwn(KNOWN_AREAS, kind);
}

function checkOptions(options: ImportOptions): ImportKind | Fault {
	if (options.kind === 'extent-1000m') return fault('kind-computed', { kind: options.kind });
	if (!isKind(options.kind)) return fault('kind-unknown', { kind: options.kind, kinds: Object.keys(KNOWN_AREAS) });
	if (!isCalendarDate(options.validFrom)) return fault('validity', { validFrom: options.validFrom });
	if (!(Number.isFinite(options.accuracy) && options.accuracy >= 0)) return fault('accuracy', { accuracy: String(options.accuracy) });
	return options.kind;
}

function missingField(file: FileContents, options: FieldChoice): Fault | null {
	const fields = [...new Set(file.features.flatMap((feature) => Object.keys(feature.properties)))];
	const lower = fields.map((field) => field.toLowerCase());
	const wanted = [options.nameField, options.codeField, options.territoryField].filter((field) => field !== undefined);
	const missing = wanted.find((field) => !lower.includes(field.toLowerCase()));
	return missing === undefined ? null : fault('field-missing', { field: missing, fields });
}

/** Which features are kept, and why the others are not. */
function sift(file: FileContents, kind: ImportKind, options: ImportOptions): { kept: Kept[]; dropped: Dropped[] } {
	const kept: Kept[] = [];
	const dropped: Dropped[] = [];
	for (const [index, feature] of file.features.entries()) {
		const drop = (reason: Dropped['reason']) => dropped.push({ feature: index + 1, reason, label: labelOf(feature, options) });
		const polygons = polygonsOf(feature.geometry);
		const identity = identify(feature, index, kind, options);
		if (!polygons) drop(feature.geometry ? 'not-a-polygon' : 'no-geometry');
		else if (typeof identity === 'string') drop(identity);
		else kept.push({ identity, polygons, feature: index + 1 });
	}
	return { kept, dropped };
}

function boundsOf(areas: readonly PreparedArea[]): [number, number, number, number] {
	const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = Number.NaN, lat = Number.NaN] of areas.flatMap((area) => positionsOf(area.geometry.coordinates))) {
		bounds[0] = Math.min(bounds[0], lon);
		bounds[1] = Math.min(bounds[1], lat);
		bounds[2] = Math.max(bounds[2], lon);
		bounds[3] = Math.max(bounds[3], lat);
	}
	return bounds;
}

function nothingKept(file: FileContents, dropped: readonly Dropped[], kind: ImportKind): Fault {
	if (dropped.every(({ reason }) => reason === 'not-a-polygon' || reason === 'no-geometry')) {
		return fault('no-polygons', { types: [...new Set(file.features.map((feature) => feature.geometry?.type ?? 'none'))] });
	}
	return fault('nothing-matched', { kind, names: dropped.map(({ label }) => label).slice(0, 10), known: KNOWN_AREAS[kind].areas.map((area) => area.name) });
}

interface Made {
	readonly area: PreparedArea;
	readonly repairs: Repair[];
}

/** All polygons of one code become one area. */
function toArea({ code, name, nameEn, territory }: Identity, polygons: readonly Rings[], kind: ImportKind, options: ImportOptions): Made | Fault {
	const { source, licence, accuracy, illustrative, validFrom } = options;
	try {
		const { geometry, repairs } = repair(`${kind}-${code}`, polygons);
		return { area: { kind, code, name, nameEn, territory, source, licence, accuracy, illustrative, validFrom, validTo: null, geometry }, repairs };
	} catch (cause) {
		// JSTS gives up on some tangles with a TopologyException: the operator's matter, not a defect of ours.
		return fault('unrepairable', { area: `${kind}-${code}`, why: cause instanceof Error ? cause.message : String(cause) });
	}
}

function groupByCode(kept: readonly Kept[]): [Kept, ...Kept[]][] {
	const groups = new Map<string, [Kept, ...Kept[]]>();
	for (const one of kept) {
		const group = groups.get(one.identity.code);
		if (group) group.push(one);
		else groups.set(one.identity.code, [one]);
	}
	return [...groups.values()];
}

function assemble(file: FileContents, kind: ImportKind, options: ImportOptions): Prepared | Fault {
	const { kept, dropped } = sift(file, kind, options);
	if (kept.length === 0) return nothingKept(file, dropped, kind);
	const transform = chooseTransform(file, options.crs, positionsOf(kept.flatMap((one) => one.polygons)));
	if (!transform.ok) return transform;
	const notes: Note[] = [...file.notes, ...transform.notes, ...kept.map((one) => one.identity.note).filter((note) => note !== null)];
	if (kept.some((one) => hasHeight(one.polygons))) notes.push({ id: 'height-dropped', detail: {} });
	const areas: PreparedArea[] = [];
	const repairs: Repair[] = [];
	for (const members of groupByCode(kept)) {
		const { identity } = members[0];
		const made = toArea(identity, transform.apply(members.flatMap((one) => one.polygons)), kind, options);
		if ('ok' in made) return made;
		repairs.push(...made.repairs);
		if (made.area.geometry.coordinates.length > 0) areas.push(made.area);
		else dropped.push(...members.map((one) => ({ feature: one.feature, reason: 'no-area' as const, label: identity.code })));
		if (members.length > 1) notes.push({ id: 'merged', detail: { code: identity.code, features: members.length } });
	}
	if (areas.length === 0) return fault('no-polygons', { types: ['polygons without area'] });
	areas.sort((a, b) => (a.code < b.code ? -1 : 1));
	return {
		ok: true, areas,
		report: { count: areas.length, features: file.features.length, bounds: boundsOf(areas), crs: transform.crs, crsBy: transform.by, encoding: file.encoding, repairs, dropped, notes }
	};
}

/**
 * Turns an operator's file into areas ready for the store, and tells everything that it did to them. Reads only the
 * bytes given; changes nothing.
 * @returns areas in EPSG:4490 with the report, or the first thing that stands in the way
 */
export async function prepareImport(bytes: Uint8Array, fileName: string, options: ImportOptions): Promise<Prepared | Fault> {
	const kind = checkOptions(options);
	if (typeof kind !== 'string') return kind;
	const file = await readFile(bytes, fileName, options);
	if (!file.ok) return file;
	return missingField(file, options) ?? assemble(file, kind, options);
}
