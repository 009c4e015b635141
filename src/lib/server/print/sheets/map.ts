import { NOTHING_ASKED, searchFor } from '#ask';
import type { AreaKind } from '#duty';
import { boundsOf } from '#geo';
import { printingWords } from '#i18n/printing';
import { found, refuse, type Outcome } from '../../problem.ts';
import { boundsOfGeometries } from './bounds.ts';
import type { SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import { baseThings, shownAreas } from './scene.ts';

const PROTECTED: readonly AreaKind[] = ['lake', 'zone-1', 'zone-2', 'zone-quasi', 'extent-1000m'];

/** The zones and boundaries alone: round a place, or of all that is known; of one district when it is named. */
export async function mapSheet({ given, standing, origin }: Drawing, district: string | null = null): Promise<Outcome<SheetContent>> {
	const { lang, words, store } = standing;
	const printing = printingWords(lang);
	if ((given.lon === null) !== (given.lat === null)) return refuse([{ field: given.lon === null ? 'lon' : 'lat', message: printing.faults.both }], words);
	const [all, base] = await Promise.all([store.areas({ on: given.at }), baseThings(store, lang)]);
	const areas = shownAreas(all, lang, given.hidden);
	const [chosen] = shownAreas(all.filter(({ properties }) => properties.id === district), lang, []);
	const centre = given.lon === null || given.lat === null ? null : { lon: given.lon, lat: given.lat };
	// what the mechanism is about: all that lies round the lakes is there to show where they lie
	const lakes = all.filter(({ properties }) => PROTECTED.includes(properties.kind));
	const question = { ...NOTHING_ASKED, at: null, on: given.at, hidden: given.hidden };
	return found({
		layout: 'map', title: chosen ? `${chosen.properties.name} · ${printing.layouts.map}` : printing.layouts.map, subtitle: words.panels.product.about,
		maps: [{ caption: '', scene: { areas, base, highlight: chosen ? [chosen.properties.id] : [] } }],
		centre, around: chosen ? boundsOf(chosen) : centre ? null : boundsOfGeometries((lakes.length > 0 ? lakes : all).map(({ geometry }) => geometry)), whole: chosen !== undefined, scale: given.scale, text: [], signatures: false,
		warnings: areas.some(({ properties }) => properties.illustrative) ? [printing.sheet.illustrative] : [],
		link: `${origin}/${searchFor(question, lang === 'zh' ? null : lang)}`, camera: true, basis: district ? [district] : centre ? [`${centre.lon},${centre.lat}`] : []
	});
}
