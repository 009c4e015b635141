import type { Question } from '#ask';
import type { ClauseId, MatterId, RoleId, UnitId } from '#duty';
import type { Lang } from '#i18n';
import type { FeatureCollection } from 'geojson';

/** The ground of a unit, a clause or a finding: what the map shows, and how much it is. */
export interface ShownGround {
	readonly features: FeatureCollection;
	readonly squareMetres: number;
	/** Square metres; without a matter those of the matter that takes most. */
	readonly areaOf: (matter: MatterId | null, role: RoleId) => number | null;
}

interface Places extends FeatureCollection {
	readonly squareMetres: number;
	readonly summary?: readonly { readonly matter: MatterId; readonly role: RoleId; readonly unit: UnitId; readonly squareMetres: number }[];
}

/** Where the server tells the ground that is asked for; null when none is. */
export function groundAddress({ unit, clause, finding, matter }: Question, on: string, lang: Lang): string | null {
	const search = new URLSearchParams({ at: on, lang });
	if (unit) return `/api/v1/units/${unit}/places?${search}`;
	if (clause) return `/api/v1/clauses/${encodeURIComponent(clause)}/places?${search}`;
	if (!finding || !matter) return null;
	return `/api/v1/duties/findings/places?${new URLSearchParams({ kind: finding.kind, matter, territory: finding.territory, at: on, lang })}`;
}

/** Asks where a unit is responsible, a clause binds, or a gap lies; null when the server can't be reached. */
export async function askGround(fetch: typeof globalThis.fetch, address: string): Promise<ShownGround | null> {
	const response = await fetch(address).catch(() => null);
	if (!response?.ok) return null;
	const features = (await response.json()) as Places;
	const areaOf = (matter: MatterId | null, role: RoleId) => {
		const taken = new Map<MatterId, number>();
		for (const sum of features.summary ?? []) if (sum.role === role) taken.set(sum.matter, (taken.get(sum.matter) ?? 0) + sum.squareMetres);
		return matter ? (taken.get(matter) ?? null) : taken.size > 0 ? Math.max(...taken.values()) : null;
	};
	return { features, squareMetres: features.squareMetres, areaOf };
}

/** The clauses' official wording, where it has been imported; none when the server can't be reached. */
export async function askWordings(fetch: typeof globalThis.fetch, on: string): Promise<Partial<Record<ClauseId, string>>> {
	const response = await fetch(`/api/v1/clauses?at=${on}`).catch(() => null);
	if (!response?.ok) return {};
	const { clauses } = (await response.json()) as { clauses: readonly { id: ClauseId; wording?: string }[] };
	return Object.fromEntries(clauses.flatMap(({ id, wording }) => (wording === undefined ? [] : [[id, wording]])));
}
