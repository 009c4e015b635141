/** What a person sees and does, said by names and roles, so that no test knows how a page is built. */
import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Determination, Duty, MatterId, RoleEntry, UnitId } from '#duty';
import { messages, type Lang } from '#i18n';

/** What the API adds to the core's answer: words, and the data's version. */
export interface ApiAnswer extends Determination {
	readonly duties: readonly (Duty & { readonly roles: readonly (RoleEntry & { readonly name: string; readonly duty: string })[] })[];
	readonly dataVersion: string;
}

export const zh = messages('zh');
export const en = messages('en');

/** Places of the bundled data, by what is to be seen there. Degrees, CGCS2000. */
export const PLACES = {
	/** Guiyang, inside the extent, second zone: two clauses at once. */
	lake: '106.41,26.52',
	/** Guiyang, outside the extent and all zones. */
	upland: '106.45,26.6',
	anshun: '106.3,26.3',
	guian: '106.4,26.38',
	/** Outside the basin, in Anshun. */
	beyond: '106,26.25'
} as const;

/** A camera on the lakes, for the address's hash. */
export const ON_THE_LAKE = '#11/26.50000/106.40000';

/** The map's canvas: a region that takes clicks and keys. */
export const mapOf = (page: Page, lang: Lang = 'zh'): Locator => page.getByRole('region', { name: messages(lang).map.region, exact: true });

/** Waits until the map can be clicked and the browser holds the areas. */
export async function mapReady(page: Page, lang: Lang = 'zh'): Promise<Locator> {
	const map = mapOf(page, lang);
	await map.waitFor({ timeout: 30_000 });
	// the legend lists what is held; on a phone it is folded, and so in no role
	await page.locator('input[type=checkbox]').first().waitFor({ state: 'attached' });
	await page.waitForLoadState('networkidle');
	return map;
}

/** Text without any space: where lines break is not what is said. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** All that is written beside the map, also what the browser has not laid out yet because it is out of sight. */
export const textBeside = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? '';

/** The section that says who leads. */
export const leadOf = (page: Page): Locator => page.getByRole('main').getByRole('region', { name: /^(牵头单位|Lead units?)/ });

/** The lead units that are shown, in order, without spaces; empty where none is. */
export async function leadNames(page: Page): Promise<string[]> {
	const lead = leadOf(page);
	await lead.waitFor();
	return (await lead.getByRole('heading', { level: 3 }).allTextContents()).map((name) => unspaced(name));
}

/** Clicks the map at a share of its width and height, and waits until the address holds the place. */
export async function clickMap(page: Page, x: number, y: number, lang: Lang = 'zh'): Promise<string> {
	const box = await mapOf(page, lang).boundingBox();
	if (!box) throw new Error('clickMap: got no map on the page, expected one');
	const before = placeIn(page.url());
	await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
	await page.waitForURL((url) => placeIn(url.href) !== null && placeIn(url.href) !== before);
	return placeIn(page.url()) ?? '';
}

/** The place that an address asks for, "lon,lat". */
export const placeIn = (url: string): string | null => new URL(url).searchParams.get('at');

/** What the API answers for the question of an address. */
export async function askApi(url: string, lang: Lang = 'zh'): Promise<ApiAnswer> {
	const search = new URL(url).searchParams;
	const [lon = '', lat = ''] = (search.get('at') ?? '').split(',');
	const asked = new URLSearchParams({ lon, lat, lang, accuracy: search.get('accuracy') ?? '0' });
	const response = await fetch(`${inject('address')}/api/v1/responsibility?${asked}`);
	if (!response.ok) throw new Error(`askApi: got ${response.status}, expected an answer for ${asked}`);
	return (await response.json()) as ApiAnswer;
}

/** The units that lead on a matter, in the order of acting. */
export const leadsOf = ({ duties }: Determination, matter: MatterId = 'water-pollution'): readonly UnitId[] =>
	duties.find((duty) => duty.matter === matter)?.roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit) ?? [];
