import { determine, insideOf, type Area, type DutyTable, type MatterId, type TerritoryId } from '#duty';
import type { Geometry, LineString, MultiLineString } from 'geojson';
import { tableInForce, wordingsOf } from './answer.ts';
import { describe, describeRole, type Answer, type DescribedRole } from './describe.ts';
import type { Standing } from './endpoint.ts';
import { found, refuse, type Outcome } from './problem.ts';
import type { CutShape } from '#geo/cut';

/** A part of the shape that has one answer everywhere. */
export interface ShapePart extends Omit<Answer, 'point' | 'at' | 'table' | 'tableName' | 'lang' | 'dataVersion' | 'touches'> {
	/** Of the whole shape's length or area, 0 to 1. */
	readonly share: number;
	/** Metres of a line, square metres of a polygon. */
	readonly measure: number;
	readonly geometry: Geometry;
}

export interface ShapeAnswer {
	readonly at: string;
	readonly table: string;
	readonly lang: string;
	readonly dataVersion: string;
	readonly unit: 'metres' | 'squareMetres';
	readonly measure: number;
	/** Territories that the shape touches in scope, the largest share first. */
	readonly touches: readonly TerritoryId[];
	/** Who coordinates where it touches more than one; else nobody. */
	readonly crossing: readonly DescribedRole[];
	readonly parts: readonly ShapePart[];
}

interface Piece {
	readonly covering: readonly Area[];
	readonly measure: number;
	readonly geometries: readonly Geometry[];
}

/** Metres, or square metres: less than this is what rounding leaves between two pieces. */
const NOTHING = 0.001;

const isLine = (shape: CutShape): shape is LineString | MultiLineString => shape.type.endsWith('LineString');

async function piecesOf(shape: CutShape, on: string, { store }: Pick<Standing, 'store'>): Promise<readonly Piece[]> {
	if (isLine(shape)) {
		const parts = await store.partsOfLine(shape, on);
		const covering = await store.covering(parts, on);
		return parts.map(({ measure, geometry }, index) => ({ covering: covering[index] ?? [], measure, geometries: [geometry] }));
	}
	const [parts, areas] = await Promise.all([store.partsOfPolygon(shape, on), store.areas({ on })]);
	const known = new Map(areas.map(({ properties }) => [properties.id, properties]));
	return parts.map(({ areas: ids, measure, geometry }) => ({ covering: ids.flatMap((id) => known.get(id) ?? []), measure, geometries: [geometry] }));
}

/** Pieces with the same areas on them are one part. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
	const parts = new Map<string, Piece>();
	for (const piece of pieces.filter(({ measure }) => measure >= NOTHING)) {
		const key = piece.covering.map(({ id }) => id).join();
		const before = parts.get(key);
		parts.set(key, before ? { ...before, measure: before.measure + piece.measure, geometries: [...before.geometries, ...piece.geometries] } : piece);
	}
	return [...parts.values()].sort((a, b) => b.measure - a.measure);
}

function oneGeometry(geometries: readonly Geometry[]): Geometry {
	const [only] = geometries;
	if (only && geometries.length === 1) return only;
	const coordinates = geometries.flatMap((geometry) => (geometry.type === 'LineString' ? [geometry.coordinates] : []));
	return { type: 'MultiLineString', coordinates };
}

function crossingRoles(table: DutyTable, words: Standing['words'], wordings: ReadonlyMap<string, string>): readonly DescribedRole[] {
	return table.crossing.flatMap(({ role, unit, clause, basis, task }) =>
		(unit === 'government' ? [] : [describeRole({ role, unit, clause, basis, why: 'named', task, concurrent: false }, words, wordings)]));
}

interface ShapeAsked {
	/** ISO date. */
	readonly at: string;
	readonly matter: MatterId | null;
	/** Where in what was sent the coordinates stand. */
	readonly field?: string;
}

/** Answers for every part of a line or a polygon, with its share of the length or area: the largest first. */
export async function answerShape(shape: CutShape, { at, matter, field = 'coordinates' }: ShapeAsked, standing: Pick<Standing, 'store' | 'words' | 'lang' | 'dataVersion'>): Promise<Outcome<ShapeAnswer>> {
	const { store, words, lang, dataVersion } = standing;
	const inForce = tableInForce(at, words);
	if (!inForce.ok) return inForce;
	const fault = await store.shapeFault(shape);
	if (fault) return refuse([{ field, message: `${words.problems.expectedShape({ expected: words.problems.shapes.valid })} (${fault.lon}, ${fault.lat})` }], words);
	const { table } = inForce;
	const [pieces, known, wordings] = await Promise.all([piecesOf(shape, at, standing), store.kinds(at), wordingsOf(standing, table)]);
	const parts = merged(pieces);
	const measure = parts.reduce((sum, part) => sum + part.measure, 0);
	const described = parts.map((part): ShapePart => {
		const place = insideOf(part.covering, known);
		const { scope, territory, territoryName, government, governmentName, withinExtent, zone, areas, duties, flags, notes } =
			describe(determine(place, table, at, matter ?? undefined), place, { lang, dataVersion, wordings });
		return {
			share: part.measure / measure, measure: part.measure, geometry: oneGeometry(part.geometries),
			scope, territory, territoryName, government, governmentName, withinExtent, zone, areas, duties, flags, notes
		};
	});
	const touches = [...new Set(described.flatMap(({ scope, territory }) => (scope === 'in' && territory ? [territory] : [])))];
	const crossing = touches.length > 1 ? crossingRoles(table, words, wordings) : [];
	return found({ at, table: table.id, lang, dataVersion, unit: isLine(shape) ? 'metres' : 'squareMetres', measure, touches, crossing, parts: described });
}
