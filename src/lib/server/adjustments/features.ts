import type { AreaKind } from '#duty';
import type { Operation } from '#proposals';
import type { MultiPolygon } from 'geojson';
import type { ItemsQuestion } from '../store/area-items.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import type { ProposalItem } from './proposals.ts';

/** Which changes of proposals, and how they shall be written. */
export interface ChangesQuestion extends Pick<ItemsQuestion, 'box' | 'from' | 'to' | 'limit' | 'offset' | 'epsg' | 'northFirst'> {
	/** Facts that must be as given. */
	readonly facts: { readonly id?: string; readonly change?: number; readonly number?: string; readonly state?: string; readonly unit?: string; readonly op?: string; readonly kind?: string };
}

/** A change of a proposal, with the line that it draws or takes away. */
export interface ChangeFeature {
	readonly item: ProposalItem;
	/** From 1. */
	readonly change: number;
	readonly told: { readonly op: Operation; readonly area?: string; readonly kind: AreaKind; readonly name: string | null; /** Not the line of an act. */ readonly illustrative: boolean };
	readonly geometry: MultiPolygon;
}

export interface ChangeFeatures {
	/** On all pages. */
	readonly matched: number;
	/** Of all of them: degrees, and the ISO moment of the first; null when there are none. */
	readonly extent: { readonly west: number; readonly south: number; readonly east: number; readonly north: number; readonly since: string } | null;
	readonly features: readonly ChangeFeature[];
}

/** Asks for one page of what proposals change. */
export async function readChangeFeatures(driver: Driver, queries: Queries, { facts, box, from, to, limit, offset, epsg, northFirst }: ChangesQuestion): Promise<ChangeFeatures> {
	const [page] = await queries.run<ChangeFeatures>(driver, 'proposal-features', [
		JSON.stringify(facts), box ? JSON.stringify(box.shape) : null, box?.epsg ?? 4490, from ?? null, to ?? null, limit, offset, epsg, northFirst
	]);
	if (!page) throw new Error('proposal-features: got no row, expected one');
	return page;
}
