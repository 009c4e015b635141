import { determine, insideOf, type Area, type DutyTable, type KnownKind, type MatterId, type Point, type UnitId } from '#duty';
import type { AreaIndex } from '#geo';
import type { CutOn } from '#batch';
import type { CutShape } from '#geo/cut';
import { placeAsGround, responsibleFor, type GroundAnswer } from '#issues';
import type { Geometry } from 'geojson';

/** What is needed of an issue to ask anew who leads. */
export interface AskedAgain extends Point {
	readonly matter: MatterId;
	readonly geometry: Geometry;
}

/** Where it is asked. */
export interface Lines {
	readonly index: Pick<AreaIndex, 'covering' | 'kinds'>;
	readonly cut: CutOn;
	readonly table: DutyTable;
	/** ISO day. */
	readonly on: string;
}

const isPoint = ({ geometry }: AskedAgain) => geometry.type === 'Point';

const leadIn = (ground: GroundAnswer, matter: MatterId): readonly UnitId[] | null => responsibleFor(ground, matter)?.lead ?? null;

/** Of all parts of a line or polygon; null where no unit can have it. */
async function leadAlong({ geometry, matter }: AskedAgain, known: readonly KnownKind[], { cut, table, on }: Lines): Promise<readonly UnitId[] | null> {
	const shape = geometry as CutShape;
	const made = await cut(shape, on);
	if (!made.ok) return null;
	const parts = made.parts.map(({ covering, measure }) => ({ ...determine(insideOf(covering, known), table, on, matter), measure }));
	return leadIn({ unit: shape.type.endsWith('LineString') ? 'metres' : 'squareMetres', touches: [], crossing: [], parts }, matter);
}

/**
 * Who leads on each issue by the lines as they are given, as if it were logged anew; nothing is reassigned by this.
 * @returns in the order of the issues; null where none of it is in scope
 */
export async function leadsAgain(issues: readonly AskedAgain[], lines: Lines): Promise<readonly (readonly UnitId[] | null)[]> {
	const { index, table, on } = lines;
	const points = issues.filter(isPoint);
	const [known, covering] = await Promise.all([index.kinds(on), index.covering(points.map(({ lon, lat }) => ({ lon, lat })), on)]);
	const at = new Map<AskedAgain, readonly Area[]>(points.map((issue, place) => [issue, covering[place] ?? []]));
	return Promise.all(issues.map((issue) => {
		const areas = at.get(issue);
		return areas ? leadIn(placeAsGround(determine(insideOf(areas, known), table, on, issue.matter)), issue.matter) : leadAlong(issue, known, lines);
	}));
}
