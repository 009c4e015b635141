import type { AreaFeature } from '#geo';
import type { AreaVersion, ChangedArea, ChangeFault } from '#proposals';
import type { Store } from '../store/store.ts';
import { approvalOf } from './acts.ts';
import { contentOf, type StoredProposal } from './proposals.ts';

/** The areas that a proposal changes, or why it changes none. */
export type Changing = { readonly ok: true; readonly changed: readonly ChangedArea[] } | { readonly ok: false; readonly faults: readonly ChangeFault[] };

async function versionOf(store: Pick<Store, 'areaVersion'>, key: AreaVersion | undefined): Promise<AreaFeature | null> {
	if (!key) return null;
	const feature = await store.areaVersion(key.id, key.version);
	if (!feature) throw new Error(`versionOf: got no ${key.id} ${key.version}, expected the version that an act has put in force or ended`);
	return feature;
}

/**
 * The changed areas as they are and as they would be; of an approved proposal as they were when it was decided, whatever came into
 * force since: the act has recorded which versions gave way to which.
 */
export async function changedAreas(stored: StoredProposal, store: Store): Promise<Changing> {
	const approval = approvalOf(stored);
	if (!approval) {
		const applying = await store.proposals.applied(contentOf(stored));
		return applying.ok ? { ok: true, changed: applying.applied.changed } : applying;
	}
	const { put, ended } = approval.effect;
	const ids = [...new Set([...ended, ...put].map(({ id }) => id))];
	const changed = await Promise.all(ids.map(async (id): Promise<ChangedArea> => {
		const [before, after] = await Promise.all([ended, put].map((versions) => versionOf(store, versions.find((each) => each.id === id))));
		return { id, before: before ?? null, after: after ?? null, computed: (after ?? before)?.properties.kind === 'extent-1000m' };
	}));
	return { ok: true, changed };
}

/** The areas that a proposal changes, and those in force on its day that stay as they are; or why it changes none. */
export type Drawn = { readonly ok: true; readonly changed: readonly ChangedArea[]; readonly staying: readonly AreaFeature[] } | Extract<Changing, { readonly ok: false }>;

/** All areas on a proposal's day, as its maps show them: what stays, beside what is changed as it is and as it would be. */
export async function drawnAreas(stored: StoredProposal, store: Store): Promise<Drawn> {
	const [changing, inForce] = await Promise.all([changedAreas(stored, store), store.areas({ on: stored.item.effectiveFrom ?? stored.item.validFrom })]);
	if (!changing.ok) return changing;
	const ids = new Set(changing.changed.map(({ id }) => id));
	return { ok: true, changed: changing.changed, staying: inForce.filter(({ properties: { id } }) => !ids.has(id)) };
}
