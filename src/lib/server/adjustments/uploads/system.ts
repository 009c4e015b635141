import type { AreaFeature } from '#geo';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import type { FileContents } from '../../import/contents.ts';
import { isDegrees, plausibleCrs, toDegrees, axisOrder, type ImportCrs } from '../../import/crs.ts';
import { chooseTransform, type Transform } from '../../import/shapes.ts';
import { faultOfFile, type UploadFault } from './fault.ts';

/** The way to degrees, and who said which system it is: the person, the file, or the one zone in which the numbers land in the basin. */
export type SystemChosen = Omit<Transform, 'by'> & { readonly by: 'declared' | 'file' | 'basin' };

/** Degrees: a tenth of a millimetre, with fewer digits to send. */
const DIGITS = 1e9;
const rounded = (position: Position): Position => position.slice(0, 2).map((degrees) => Math.round(degrees * DIGITS) / DIGITS);

function landsIn(basin: AreaFeature, crs: ImportCrs, positions: readonly Position[]): boolean {
	const swap = axisOrder(crs, positions) === 'north-first';
	const convert = toDegrees(crs);
	return positions.some(([x = NaN, y = NaN]) => booleanPointInPolygon(swap ? convert(y, x) : convert(x, y), basin.geometry));
}

/** Of the readings of metres that nobody named: the one that lands in the basin, if it is the only one. The next zone is 300 km away. */
function onlyOneInBasin(positions: readonly Position[], areas: readonly AreaFeature[]): ImportCrs | null {
	const basin = areas.find(({ properties }) => properties.kind === 'basin');
	const plausible = plausibleCrs(positions);
	if (!basin || plausible.some(isDegrees)) return null;
	const [only, another] = plausible.filter((crs) => landsIn(basin, crs, positions));
	return another === undefined ? (only ?? null) : null;
}

/** The way from the file's system to degrees in EPSG:4490: as declared, as the file says, or by the basin; never a guess. */
export function chooseSystem(file: FileContents, declared: ImportCrs | undefined, positions: readonly Position[], areas: readonly AreaFeature[]): SystemChosen | UploadFault {
	const silent = declared === undefined && file.crs === 'unknown' && file.foreignCrs === null;
	const only = silent ? onlyOneInBasin(positions, areas) : null;
	const transform = chooseTransform(file, declared ?? only ?? undefined, positions);
	if (!transform.ok) return faultOfFile(transform);
	const { apply } = transform;
	return {
		...transform, by: only ? 'basin' : transform.by,
		apply: (polygons) => apply(polygons).map((rings) => rings.map((ring) => ring.map(rounded)))
	};
}
