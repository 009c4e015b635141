import type { AreaKind } from '#duty';
import type { MultiPolygon } from 'geojson';
import type { AreaFeature } from './area-input.ts';
import type { Driver, Parameter } from './driver.ts';
import type { Queries } from './queries.ts';

/** EPSG codes in which areas are handed out; between the two in degrees nothing is computed. */
export type ItemsEpsg = 4326 | 4490 | 4544 | 4545;

/** Which areas of a kind, of all dates as they are known today, and how they shall be written. */
export interface ItemsQuestion {
	readonly kind: AreaKind;
	/** Ground that an area must touch, its east coordinate first. */
	readonly box?: { readonly shape: MultiPolygon; readonly epsg: ItemsEpsg };
	/** ISO dates: in force on some day from the first to the last; null is open. */
	readonly from?: string | null;
	readonly to?: string | null;
	/** Facts that must be as given. */
	readonly facts?: Readonly<Record<string, string | number | boolean>>;
	readonly limit: number;
	readonly offset: number;
	readonly epsg: ItemsEpsg;
	/** The north coordinate first, as the definition of the system may have it. */
	readonly northFirst: boolean;
}

/** One page; an item's id is the area's id, `@` and its version, as an area may have one for each time. */
export interface Items {
	/** On all pages. */
	readonly matched: number;
	readonly features: readonly AreaFeature[];
}

/** What is known of a kind: where and when. */
export interface KindExtent {
	readonly kind: AreaKind;
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
	readonly validFrom: string;
	/** First day on which none is in force any more; null while one is. */
	readonly validTo: string | null;
	readonly illustrative: boolean;
	readonly licences: readonly string[];
}

/** Asks for one page of the areas of a kind. */
export async function readItems(driver: Driver, queries: Queries, question: ItemsQuestion): Promise<Items> {
	const { kind, box, from, to, facts = {}, limit, offset, epsg, northFirst } = question;
	const parameters: Parameter[] = [
		kind, box ? JSON.stringify(box.shape) : null, box?.epsg ?? 4490, from ?? null, to ?? null, JSON.stringify(facts), limit, offset, epsg, northFirst
	];
	const [page] = await queries.run<Items>(driver, 'area-items', parameters);
	if (!page) throw new Error('area-items: got no row, expected one');
	return page;
}
