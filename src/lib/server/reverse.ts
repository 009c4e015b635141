import type { ClauseId, Duty, MatterId, RoleEntry, RoleId, TerritoryId, UnitId } from '#duty';
import type { Messages } from '#i18n/server';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { describeRole, type DescribedRole } from './describe.ts';
import type { Ground } from './ground.ts';

/** One role that a unit holds on a piece of ground, or a clause gives there. */
export interface Held extends DescribedRole {
	readonly matter: MatterId;
	readonly matterName: string;
}

export interface GroundFacts {
	readonly squareMetres: number;
	readonly territory: TerritoryId | null;
	readonly government: UnitId | null;
	readonly areas: readonly string[];
	readonly illustrative: boolean;
}

export interface HeldFacts extends GroundFacts {
	readonly holds: readonly Held[];
}

/** How much ground each matter, role, unit and clause takes. */
export interface HeldSum {
	readonly matter: MatterId;
	readonly matterName: string;
	readonly role: RoleId;
	readonly unit: UnitId;
	readonly name: string;
	readonly clause: ClauseId;
	readonly clauseName: string;
	readonly squareMetres: number;
}

export type Places = FeatureCollection<MultiPolygon, HeldFacts> & { readonly squareMetres: number; readonly summary: readonly HeldSum[] };

/** Which roles are asked for. */
export type Wanted = (role: RoleEntry, duty: Duty) => boolean;

/** What is known of a piece of ground whatever is asked. */
export function groundFacts({ squareMetres, determination }: Ground): GroundFacts {
	const { territory, government, areas, flags } = determination;
	return { squareMetres, territory, government, areas: areas.map(({ id }) => id), illustrative: flags.includes('illustrative') };
}

function heldOn({ determination }: Ground, wanted: Wanted, words: Messages, wordings: ReadonlyMap<string, string>): readonly Held[] {
	return determination.duties.flatMap((duty) =>
		duty.roles
			.filter((role) => wanted(role, duty))
			.map((role) => ({ matter: duty.matter, matterName: words.matters[duty.matter].name, ...describeRole(role, words, wordings) }))
	);
}

function summarise(features: readonly Feature<MultiPolygon, HeldFacts>[]): readonly HeldSum[] {
	const sums = new Map<string, HeldSum>();
	for (const { properties } of features) {
		for (const { matter, matterName, role, unit, name, clause, clauseName } of properties.holds) {
			const key = [matter, role, unit, clause].join();
			const squareMetres = (sums.get(key)?.squareMetres ?? 0) + properties.squareMetres;
			sums.set(key, { matter, matterName, role, unit, name, clause, clauseName, squareMetres });
		}
	}
	return [...sums.values()];
}

/** The ground where a wanted role is held, with all wanted roles on each piece, and how much it is. */
export function placesWhere(ground: readonly Ground[], wanted: Wanted, words: Messages, wordings: ReadonlyMap<string, string>): Places {
	const features = ground.flatMap((piece): Feature<MultiPolygon, HeldFacts>[] => {
		const holds = heldOn(piece, wanted, words, wordings);
		if (holds.length === 0) return [];
		return [{ type: 'Feature', id: piece.id, geometry: piece.geometry, properties: { ...groundFacts(piece), holds } }];
	});
	const squareMetres = features.reduce((sum, { properties }) => sum + properties.squareMetres, 0);
	return { type: 'FeatureCollection', squareMetres, summary: summarise(features), features };
}
