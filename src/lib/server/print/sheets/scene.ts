import type { AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import type { Lang } from '#i18n/server';
import type { BaseThing } from '#mapsheet';
import { named } from '../../describe.ts';
import type { Store } from '../../store/store.ts';

/** Areas named in a language, without the kinds that are hidden. */
export function shownAreas(areas: readonly AreaFeature[], lang: Lang, hidden: readonly AreaKind[]): AreaFeature[] {
	return areas.filter(({ properties }) => !hidden.includes(properties.kind)).map((area) => ({ ...area, properties: named(area.properties, lang) }));
}

/** Rivers, towns and places, named in a language. */
export async function baseThings(store: Pick<Store, 'baseFeatures'>, lang: Lang): Promise<BaseThing[]> {
	const features = await store.baseFeatures();
	return features.map(({ properties, geometry }) => {
		const { nameEn, source = '', licence = '' } = properties as { readonly nameEn?: unknown; readonly source?: string; readonly licence?: string };
		const english = typeof nameEn === 'string' && nameEn !== '' ? nameEn : properties.name;
		return { kind: properties.kind, name: lang === 'en' ? english : properties.name, source: [source, licence].filter((part) => part !== '').join(' · '), geometry };
	});
}
