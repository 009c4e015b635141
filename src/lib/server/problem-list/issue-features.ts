import type { ItemsQuestion } from '../store/area-items.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import type { StoredItem, Wanted } from './issues.ts';
import { withRequests } from './requests.ts';

/** Which issues, as points, and how they shall be written. */
export interface FeaturesQuestion extends Pick<ItemsQuestion, 'box' | 'from' | 'to' | 'limit' | 'offset' | 'epsg' | 'northFirst'> {
	readonly wanted: Wanted;
	/** Facts that must be as given, beside what the filter asks. */
	readonly facts: { readonly id?: string; readonly number?: string; readonly owner?: string; readonly overdue?: boolean };
	/** ISO day. */
	readonly today: string;
}

export interface IssueFeatures {
	/** On all pages. */
	readonly matched: number;
	readonly features: readonly { readonly item: StoredItem; readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } }[];
}

/** Degrees, and the ISO moment of the first. */
export interface IssueExtent {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
	readonly since: string;
}

/** Asks for one page of issues as points. @param sight who asks, as the database has it */
export async function readIssueFeatures(driver: Driver, queries: Queries, sight: string, question: FeaturesQuestion): Promise<IssueFeatures> {
	const { wanted, facts, today, from, to, box, limit, offset, epsg, northFirst } = question;
	const [page] = await queries.run<{ matched: number; features: readonly { item: Omit<StoredItem, 'request'>; geometry: IssueFeatures['features'][number]['geometry'] }[] }>(driver, 'issue-features', [
		sight, JSON.stringify(wanted), JSON.stringify(facts), today, box ? JSON.stringify(box.shape) : null, box?.epsg ?? 4490, from ?? null, to ?? null,
		limit, offset, epsg, northFirst
	]);
	if (!page) throw new Error('issue-features: got no row, expected one');
	const items = await withRequests(driver, queries, page.features.map(({ item }) => item));
	return { matched: page.matched, features: page.features.map(({ geometry }, at) => ({ item: items[at] as StoredItem, geometry })) };
}
