import { NOTHING_ASKED, searchFor } from '#ask';
import type { Geometry } from 'geojson';
import { formatArea } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { tableInForce, wordingsOf } from '../../answer.ts';
import { groundOn } from '../../ground.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import { placesWhere } from '../../reverse.ts';
import type { SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import type { Block } from './flow.ts';
import { boundsOfGeometries } from './bounds.ts';
import { baseThings, shownAreas } from './scene.ts';

/** All ground that a unit holds, and in which roles. */
export async function unitSheet({ given, standing, origin }: Drawing): Promise<Outcome<SheetContent>> {
	const { lang, words, store, dataVersion } = standing;
	const printing = printingWords(lang);
	const said = printing.sheet;
	const { unit, at } = given;
	if (unit === null) return refuse([{ field: 'unit', message: printing.faults.needed({ layout: printing.layouts.unit, field: 'unit' }) }], words);
	const inForce = tableInForce(at, words);
	if (!inForce.ok) return inForce;
	const [ground, wordings, areas, base] = await Promise.all([
		groundOn(store, inForce.table, at, dataVersion), wordingsOf(standing, inForce.table), store.areas({ on: at }), baseThings(store, lang)
	]);
	const places = placesWhere(ground, (role) => role.unit === unit, words, wordings);
	if (places.features.length === 0) return refuse([{ field: 'unit', message: printing.faults.noPlaces({ unit: words.units[unit] }) }], words);
	const held: readonly Geometry[] = places.features.map(({ geometry }) => geometry);
	const duties = places.summary.map(({ matterName, role, clauseName, squareMetres }): Block => ({
		kind: 'pair', term: matterName, text: said.holdingText({ role: words.roles[role], clause: clauseName, area: formatArea(squareMetres, lang) })
	}));
	return found({
		layout: 'unit', title: `${words.units[unit]} · ${printing.layouts.unit}`, subtitle: words.tables[inForce.table.id]?.name ?? inForce.table.id,
		maps: [{ caption: '', scene: { areas: shownAreas(areas, lang, given.hidden), base, held } }],
		centre: null, around: boundsOfGeometries(held), scale: given.scale, signatures: false,
		text: [{ kind: 'heading', text: said.duties }, { kind: 'pair', term: said.fields.area, text: formatArea(places.squareMetres, lang), bold: true }, ...duties],
		warnings: areas.some(({ properties }) => properties.illustrative) ? [said.illustrative] : [],
		link: `${origin}/${searchFor({ ...NOTHING_ASKED, unit, on: at }, lang === 'zh' ? null : lang)}`, basis: []
	});
}
