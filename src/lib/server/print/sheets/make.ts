import type { Sheet } from '#mapsheet';
import { inRegion, REGION } from '#geo';
import { printingWords } from '#i18n/printing';
import { dateInChina } from '#i18n/server';
import { refuse, type Outcome } from '../../problem.ts';
import { compose, type Composed } from './compose.ts';
import type { LayoutId, SheetAsked, SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import { issueSheet } from './issue.ts';
import { issuesSheet } from './issues.ts';
import { mapSheet } from './map.ts';
import type { SheetGiven } from './parameters.ts';
import { placeSheet } from './place.ts';
import { proposalSheet } from './proposal.ts';
import { unitSheet } from './unit.ts';

const LAYOUT_SHEETS: Readonly<Record<LayoutId, (drawing: Drawing) => Promise<Outcome<SheetContent>>>> = {
	place: placeSheet, issue: issueSheet, issues: (drawing) => issuesSheet(drawing), unit: unitSheet, proposal: proposalSheet, map: (drawing) => mapSheet(drawing)
};

/** The sheet as it is asked for, or as its layout is best read. */
export function sheetOf({ paper, orientation }: Pick<SheetGiven, 'paper' | 'orientation'>, layout: LayoutId): Sheet {
	return { paper, orientation: orientation ?? (layout === 'map' || layout === 'unit' || layout === 'issues' ? 'landscape' : 'portrait') };
}

/** What stands on the sheet beside its content. */
export function askedOf({ given, standing }: Drawing, layout: LayoutId): SheetAsked {
	return { sheet: sheetOf(given, layout), lang: standing.lang, on: given.at, today: dateInChina(new Date()), dataVersion: standing.dataVersion, approval: given.approval };
}

/** What a sheet shows, or why there is none. */
export const contentOf = (drawing: Drawing): Promise<Outcome<SheetContent>> => LAYOUT_SHEETS[drawing.given.layout](drawing);

export interface Made {
	readonly content: SheetContent;
	readonly composed: Composed;
}

/** Makes a sheet, or says why not. */
export async function makeSheet(drawing: Drawing): Promise<Outcome<Made>> {
	const content = await contentOf(drawing);
	if (!content.ok) return content;
	const { centre } = content.body;
	// far from the meridians of the region no ruler would agree with the ground
	if (centre && !inRegion(centre)) {
		const { lang, words } = drawing.standing;
		return refuse([{ field: inRegion({ ...centre, lat: REGION.south }) ? 'lat' : 'lon', message: printingWords(lang).faults.region(REGION) }], words);
	}
	return { ok: true, body: { content: content.body, composed: compose(content.body, askedOf(drawing, content.body.layout)) } };
}
