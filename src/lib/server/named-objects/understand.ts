import { saidOfObject, isStill, movedObject, objectGeometry, positionsOfObject, sortObjects, type NamedObject, type ObjectGeometry, type ObjectRead, type RowFault } from '#objects';
import type { AreaFeature } from '#geo';
import type { MultiPolygon, Position } from 'geojson';
import { uploadFault, type UploadFault } from '../adjustments/uploads/fault.ts';
import { readUpload } from '../adjustments/uploads/read.ts';
import { chooseSystem, type SystemChosen } from '../adjustments/uploads/system.ts';
import type { EncodingUsed, FileContents, ImportFeature, Note } from '../import/contents.ts';
import { axisOrder, plausibleCrs, type ImportCrs } from '../import/crs.ts';
import { isSupported } from '../import/crs-names.ts';
import { readPlaceTable, type PlaceTable } from '../import/readers/point-table.ts';
import { repair } from '../import/repair.ts';

/** Of one load. */
export const MOST_OBJECTS = 20_000;
const MOST_VERTICES = 200_000;

export interface ObjectFileOptions {
	readonly crs?: ImportCrs;
	readonly encoding?: string;
	readonly layer?: string;
}

/** What a file was understood to hold. */
export interface ObjectsUnderstood {
	readonly ok: true;
	/** Rows or features in the file. */
	readonly features: number;
	/** A table: faults are told by its rows. */
	readonly tabular: boolean;
	readonly system: Pick<SystemChosen, 'crs' | 'by'>;
	readonly encoding: EncodingUsed | null;
	readonly notes: readonly Note[];
	readonly objects: readonly ObjectRead[];
	/** Rows that cannot be taken, in their order. */
	readonly faults: readonly RowFault[];
	/** How many polygons were mended. */
	readonly repaired: number;
}

/** A row with a shape in the file's own system. */
interface Drawn {
	readonly row: number;
	readonly feature: ImportFeature;
	readonly geometry: ObjectGeometry;
	readonly positions: readonly Position[];
}

const isTable = (file: FileContents): file is PlaceTable => 'rows' in file;
const textOf = ([x, y]: Position = []) => `${x}, ${y}`;

/** Each row with its shape, or what is wrong with it. */
function drawnIn(file: FileContents): { readonly drawn: readonly Drawn[]; readonly faults: readonly RowFault[] } {
	const faults: RowFault[] = isTable(file) ? file.unread.map(({ row, got }) => ({ row, fault: 'unread', got })) : [];
	const drawn = file.features.flatMap((feature, index): Drawn[] => {
		const row = isTable(file) ? (file.rows[index] ?? index + 1) : index + 1;
		const geometry = objectGeometry(feature.geometry);
		const fault = geometry ? (isStill(geometry) ? 'still' : null) : feature.geometry?.type === 'GeometryCollection' ? 'collection' : 'no-shape';
		if (fault) faults.push({ row, fault, got: '' });
		return geometry && !fault ? [{ row, feature, geometry, positions: positionsOfObject(geometry) }] : [];
	});
	return { drawn, faults };
}

/** A single mistyped place must not keep the system of all others from being known: rows that lie in no reading in the region are set apart. */
function siftOutside(drawn: readonly Drawn[], { crs: stated }: FileContents, declared: ImportCrs | undefined): { readonly within: readonly Drawn[]; readonly faults: readonly RowFault[] } {
	const crs = declared ?? (stated !== 'unknown' && isSupported(stated) ? stated : null);
	const lands = ({ positions }: Drawn) => (crs === null ? plausibleCrs(positions).length > 0 : axisOrder(crs, positions) !== null);
	const within = drawn.filter(lands);
	// where nothing lands, it is the file that is at fault, and not each of its rows
	if (within.length === 0) return { within: drawn, faults: [] };
	return { within, faults: drawn.filter((each) => !within.includes(each)).map(({ row, positions }) => ({ row, fault: 'outside', got: textOf(positions[0]) })) };
}

const single = ({ coordinates }: MultiPolygon): ObjectGeometry => (coordinates.length === 1 && coordinates[0] ? { type: 'Polygon', coordinates: coordinates[0] } : { type: 'MultiPolygon', coordinates });

/** A polygon as the database can measure it; null where nothing of it is left. */
function mended(label: string, geometry: ObjectGeometry): { readonly geometry: ObjectGeometry; readonly repairs: number } | null {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return { geometry, repairs: 0 };
	try {
		const { geometry: valid, repairs } = repair(label, geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
		return valid.coordinates.length === 0 ? null : { geometry: single(valid), repairs: repairs.length };
	} catch {
		// JSTS gives up on some tangles: no area that anybody could measure
		return null;
	}
}

/** Objects in degrees, and what keeps others from being one. */
function objectsFrom(drawn: readonly Drawn[], { apply }: SystemChosen): Pick<ObjectsUnderstood, 'objects' | 'faults' | 'repaired'> {
	const faults: RowFault[] = [];
	let repaired = 0;
	const toDegrees = (position: Position): Position => apply([[[position]]])[0]?.[0]?.[0] ?? [];
	const read = drawn.flatMap(({ row, feature, geometry }): ObjectRead[] => {
		const shape = mended(String(row), movedObject(geometry, toDegrees));
		if (!shape) {
			faults.push({ row, fault: 'no-area', got: '' });
			return [];
		}
		if (shape.repairs > 0) repaired += 1;
		const object: NamedObject = { ...saidOfObject(feature.properties), geometry: shape.geometry };
		return [{ row, object }];
	});
	const { kept, faults: unnamed } = sortObjects(read);
	return { objects: kept, faults: [...faults, ...unnamed], repaired };
}

/**
 * Reads a file of objects and tells everything that it made of it. Nothing is kept.
 * @param areas in force, by which the system of metres that nobody named is told
 * @returns what was understood, or the first thing that stands in the way, with the question that an answer would settle
 */
export async function understandObjects(bytes: Uint8Array, fileName: string, options: ObjectFileOptions, areas: readonly AreaFeature[]): Promise<ObjectsUnderstood | UploadFault> {
	const file = await readUpload(bytes, fileName, options, readPlaceTable);
	if (!('features' in file)) return file;
	const { drawn, faults } = drawnIn(file);
	const features = file.features.length + (isTable(file) ? file.unread.length : 0);
	const vertices = drawn.reduce((sum, { positions }) => sum + positions.length, 0);
	if (features > MOST_OBJECTS) return uploadFault('too-many-shapes', { got: String(features), most: String(MOST_OBJECTS) });
	if (vertices > MOST_VERTICES) return uploadFault('too-many-vertices', { got: String(vertices), most: String(MOST_VERTICES) });
	const { within, faults: outside } = siftOutside(drawn, file, options.crs);
	const positions = within.flatMap((each) => each.positions);
	const system = chooseSystem(file, options.crs, positions, areas);
	if (!('apply' in system)) return system;
	const made = objectsFrom(within, system);
	const height = positions.some((position) => position.length > 2);
	return {
		ok: true, features, tabular: isTable(file), system, encoding: file.encoding, ...made,
		notes: [...file.notes.filter(({ id }) => id !== 'encoding-doubtful'), ...system.notes, ...(height ? [{ id: 'height-dropped' as const, detail: {} }] : [])],
		faults: [...faults, ...outside, ...made.faults].sort((a, b) => a.row - b.row)
	};
}
