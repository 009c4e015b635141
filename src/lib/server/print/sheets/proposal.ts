import { formatArea, formatDate } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { printingWords } from '#i18n/printing';
import { proposalWords } from '#i18n/proposals';
import { CHANGE_SORTS } from '#map/looks';
import type { AreaFeature } from '#geo';
import { consequenceOf, differenceOf, differingPieces, unitsAffected, type Amounts } from '#proposals';
import type { Geometry } from 'geojson';
import { drawnAreas } from '../../adjustments/decided.ts';
import { changeFaults } from '../../adjustments/shown.ts';
import { examine, noSuchProposal } from '../../adjustments/reading.ts';
import { isIssueId as isProposalId, signInNeeded } from '../../problem-list/reading.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import { boundsOfGeometries } from './bounds.ts';
import type { SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import type { Block } from './flow.ts';
import { baseThings, shownAreas } from './scene.ts';

/** A proposal: what is in force, and what would be, on two maps of one extent and scale. For who has signed in. */
export async function proposalSheet({ given, standing, origin }: Drawing): Promise<Outcome<SheetContent>> {
	const { lang, words, store, actor } = standing;
	const printing = printingWords(lang);
	const { sheet: said, layouts } = printing;
	if (given.proposal === null) return refuse([{ field: 'proposal', message: printing.faults.needed({ layout: layouts.proposal, field: 'proposal' }) }], words);
	if (!actor) return signInNeeded(standing);
	const stored = isProposalId(given.proposal) ? await store.proposals.find(given.proposal) : null;
	if (!stored) return noSuchProposal(standing, given.proposal);
	const [drawn, examination, base] = await Promise.all([drawnAreas(stored, store), examine(stored, standing), baseThings(store, lang)]);
	if (!drawn.ok) return refuse(changeFaults(drawn.faults, lang), words, 'incomplete');
	if (!examination.ok) return refuse(changeFaults(examination.faults, lang), words, 'incomplete');
	const { changed, staying } = drawn;
	const [before, after] = [changed.flatMap((area) => area.before ?? []), changed.flatMap((area) => area.after ?? [])].map((areas) => [...staying, ...areas]) as [AreaFeature[], AreaFeature[]];
	const { ground, measured } = examination.examined;
	const difference = differenceOf(ground, measured);
	const pieces = differingPieces(ground).flatMap(({ piece, sort }) => ground.pieces.slice(piece, piece + 1).map(({ geometry }) => ({ sort, geometry: geometry as Geometry })));
	const moved = changed.flatMap((area) => [area.before, area.after]).flatMap((feature) => (feature ? [feature.geometry as Geometry] : []));
	const seen = pieces.length > 0 ? pieces.map(({ geometry }) => geometry) : moved;
	const ids = changed.filter(({ computed }) => !computed).map(({ id }) => id);
	const amounts = (sums: Partial<Amounts>) => said.amounts(CHANGE_SORTS.flatMap((sort) => ((sums[sort] ?? 0) > 0 ? [said.amount[sort]({ area: formatArea(sums[sort] ?? 0, lang) })] : [])));
	const pair = (term: string, text: string): Block => ({ kind: 'pair', term, text });
	const { item } = stored;
	const nameOf = ({ name, nameEn }: { readonly name: string | null; readonly nameEn: string | null }) => (lang === 'en' && nameEn) || name || said.outsideDistricts;
	return found({
		layout: 'proposal', title: item.title, subtitle: `${layouts.proposal} · ${item.number} · ${proposalWords(lang).states[item.state]}`,
		maps: [
			{ caption: said.before, scene: { areas: shownAreas(before, lang, given.hidden), base, highlight: ids } },
			{
				caption: said.after,
				scene: {
					areas: shownAreas(after, lang, given.hidden), base,
					changes: { pieces, ghosts: changed.flatMap((area) => (area.before && !area.computed ? [area.before] : [])) }
				}
			}
		],
		centre: null, around: seen.length > 0 ? boundsOfGeometries(seen) : null, scale: given.scale, signatures: false,
		text: [
			pair(said.fields.proposer, organisationName(item.organisation, lang)), pair(said.fields.validFrom, formatDate(item.validFrom, lang)), pair(said.difference, amounts(difference)), pair(said.fields.reason, item.reason),
			{ kind: 'heading', text: said.difference },
			...difference.byDistrict.map((district) => pair(nameOf(district), amounts(district))),
			...difference.areas.map((area) => pair(nameOf(area), amounts({ added: area.added, removed: area.removed }))),
			{ kind: 'heading', text: said.units }, { kind: 'text', text: words.panels.list(unitsAffected(consequenceOf(ground)).map((unit) => words.units[unit])) }
		],
		warnings: after.some(({ properties }) => properties.illustrative) ? [said.illustrative] : [],
		link: `${origin}/proposals/${item.id}${lang === 'zh' ? '' : `?lang=${lang}`}`, basis: [item.number, String(item.version)]
	});
}
