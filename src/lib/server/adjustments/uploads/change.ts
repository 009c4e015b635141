import { TERRITORIES, type AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import { counterpartOf, kindOf, lakeNamed, type Change, type Counterpart, type SaidOfShape } from '#proposals';
import type { MultiPolygon } from 'geojson';
import type { UnderstoodShape } from './understood.ts';

const CODE = /^[0-9A-Za-z][0-9A-Za-z-]*$/u;
const LONGEST_NAME = 100;

/** The area in force that a shape is about: the one that a patch names, else the one that it most likely replaces. */
export function areaMeant(shape: MultiPolygon, said: SaidOfShape, areas: readonly AreaFeature[]): Counterpart | null {
	if (said.op === undefined) return counterpartOf(shape, said, areas);
	const named = said.op === 'add' ? undefined : areas.find(({ properties: { id } }) => id === said.id);
	return named ? counterpartOf(shape, said, [named]) : null;
}

const territoryOf = ({ territory }: SaidOfShape) => TERRITORIES.find((each) => each === territory);

/** A new area; what it lacks is left for whoever proposes it. @param code that it can have */
function added(said: SaidOfShape, kind: AreaKind | null, code: string | undefined): Omit<Change, 'geometry'> {
	const territory = territoryOf(said);
	return { op: 'add', ...(kind && { kind }), ...(code !== undefined && { code }), ...(said.name !== '' && { name: said.name.slice(0, LONGEST_NAME) }), ...(territory && { territory }) };
}

/** A change as a patch says it: of an area in force only what is another than before. */
function patched({ said, geometry }: UnderstoodShape, areas: readonly AreaFeature[]): Change {
	const { op = 'replace', id, name, nameEn = '', exceptions = [] } = said;
	const noted = exceptions.length > 0 ? { exceptions } : {};
	if (op === 'add') return { ...added(said, kindOf(said), CODE.test(said.code) ? said.code : undefined), ...(nameEn !== '' && { nameEn: nameEn.slice(0, LONGEST_NAME) }), geometry, ...noted };
	if (op === 'remove') return { op, area: id, ...noted };
	const old = areas.find(({ properties }) => properties.id === id)?.properties;
	const other = (text: string, before: string | undefined) => text !== '' && old !== undefined && text !== before;
	return { op, area: id, ...(other(name, old?.name) && { name: name.slice(0, LONGEST_NAME) }), ...(other(nameEn, old?.nameEn) && { nameEn: nameEn.slice(0, LONGEST_NAME) }), geometry, ...noted };
}

/** A change as it would be proposed. */
export function changeOf(shape: UnderstoodShape, areas: readonly AreaFeature[]): Change {
	const { said, counterpart, geometry } = shape;
	if (said.op !== undefined) return patched(shape, areas);
	if (counterpart) return { op: 'replace', area: counterpart.area.properties.id, geometry };
	const kind = kindOf(said);
	const usable = CODE.test(said.code) ? said.code : lakeNamed(said.name, areas)?.properties.code;
	const taken = areas.some(({ properties }) => properties.kind === kind && properties.code === usable);
	return { ...added(said, kind, usable !== undefined && !taken ? usable : undefined), geometry };
}
