import { dateInChina } from '#i18n';
import { interiorPoint } from '#geo';
import { accountWords } from '#i18n/accounts';
import { isDemonstration, store, tiandituKey } from '#server';
import type { AreaKind } from '#duty';
import type { LayoutServerLoad } from './$types';

/** Kinds of which one place each is worth trying. */
const EXAMPLES: readonly AreaKind[] = ['zone-1', 'extent-1000m', 'guian-town', 'park'];

async function readDirectory(on: string) {
	const areas = await store().areas({ on });
	const names = Object.fromEntries(areas.map(({ properties: { id, name, nameEn, accuracy, territory } }) => [id, { name, nameEn, accuracy, territory }]));
	const examples = EXAMPLES.flatMap((kind) => {
		const area = areas.find(({ properties }) => properties.kind === kind);
		const at = area && interiorPoint(area.geometry);
		return area && at ? [{ area: area.properties.id, at }] : [];
	});
	return { names, examples };
}

let kept: { readonly key: string; readonly directory: ReturnType<typeof readDirectory> } | null = null;

/** The areas' names are read once for a data version and a day: an answer speaks of areas that it does not lie in. */
async function directory(dataVersion: string) {
	const on = dateInChina(new Date());
	const key = `${dataVersion} ${on}`;
	if (kept?.key !== key) {
		kept = { key, directory: readDirectory(on) };
		kept.directory.catch(() => (kept = null));
	}
	return kept.directory;
}

export const load: LayoutServerLoad = async ({ locals }) => {
	const dataVersion = await store().dataVersion();
	const { names, examples } = await directory(dataVersion);
	const band = isDemonstration() ? { zh: accountWords('zh').demonstration.band, en: accountWords('en').demonstration.band } : null;
	return { band, chosen: locals.lang ?? ('zh' as const), tianditu: tiandituKey(), dataVersion, names, examples, signedIn: locals.actor?.name ?? null };
};
