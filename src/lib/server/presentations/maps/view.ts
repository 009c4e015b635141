import { listFrom, searchForList } from '#ask/issues';
import { presentationWords } from '#i18n/presentations';
import type { Standing } from '../../endpoint.ts';
import { contentOf } from '../../print/sheets/make.ts';
import { printParameters, type SheetGiven } from '../../print/sheets/parameters.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import { readSearch } from '../../request/search.ts';
import { drawView, type DrawnView } from './draw.ts';
import type { SheetContent } from '../../print/sheets/content.ts';

/** What the server needs to draw what an address shows. */
export type DrawingFor = Pick<Standing, 'store' | 'lang' | 'words' | 'dataVersion' | 'actor'>;

/** An address of ours as a sheet is asked for; null: it shows no map that the server draws. */
export function sheetAsked(address: string): Readonly<Record<string, string>> | null {
	const { pathname, searchParams } = new URL(address, 'http://scene.invalid');
	const [, kind, id, ...rest] = pathname.split('/');
	if (rest.length > 0) return null;
	if (kind === 'issues' && id === undefined) return { layout: 'issues', ...Object.fromEntries([...new URLSearchParams(searchForList(listFrom(searchParams)))].filter(([name]) => name !== 'sort')) };
	if (kind === 'issues' && id) return { layout: 'issue', issue: id };
	if (kind === 'proposals' && id) return { layout: 'proposal', proposal: id };
	if (kind !== '' || id !== undefined) return null;
	const of = (name: string, as = name) => (searchParams.get(name) ? { [as]: searchParams.get(name) ?? '' } : {});
	const [lon, lat] = searchParams.get('at')?.split(',') ?? [];
	const common = { ...of('on', 'at'), ...of('hidden') };
	if (lon && lat) return { layout: 'place', lon, lat, ...of('accuracy'), ...of('matter'), ...common };
	return searchParams.get('unit') ? { layout: 'unit', ...of('unit'), ...common } : { layout: 'map', ...common };
}

async function contentAt(address: string, standing: DrawingFor): Promise<Outcome<{ readonly content: SheetContent; readonly given: SheetGiven }>> {
	const { words, lang } = standing;
	const asked = sheetAsked(address);
	if (!asked) return refuse([{ field: 'address', message: presentationWords(lang).refusals.noMap }], words);
	const search = readSearch(printParameters.sheet, new URLSearchParams(asked), { lang, words });
	if (!search.ok) return refuse(search.faults, words);
	const content = await contentOf({ given: search.given, standing, origin: '' });
	return content.ok ? found({ content: content.body, given: search.given }) : content;
}

/** Draws what an address of ours shows, for whoever may see it. */
export async function drawnView(address: string, standing: DrawingFor): Promise<Outcome<DrawnView>> {
	const outcome = await contentAt(address, standing);
	if (!outcome.ok) return outcome;
	const { content, given } = outcome.body;
	return found(drawView(content, { address, on: given.at, dataVersion: standing.dataVersion, lang: standing.lang }));
}

/** What it shows now, without drawing it; null: it shows nothing any more. */
export async function contentNow(address: string, standing: DrawingFor): Promise<SheetContent | null> {
	const outcome = await contentAt(address, standing);
	return outcome.ok ? outcome.body.content : null;
}
