import { formatDate, messages, type Lang, type Messages } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { objectWords } from '#i18n/objects';
import { proposalPageWords, type ProposalPageWords } from '#i18n/proposal-pages';
import { proposalWords, type ProposalWords } from '#i18n/proposals';
import { reviewFileWords, type ReviewFileWords } from '#i18n/review-file';
import type { ReviewContent } from './content.ts';
import { clauseTable, consequenceTable, issueTable } from './duty-tables.ts';
import { changesTable, districtTable, levelTable, areaTable, sumsSaid } from './ground-tables.ts';
import { mapBlocks } from './map-blocks.ts';
import { objectSources, objectTable } from './object-table.ts';
import { exceptionTable, findingTable, opinionTable, stepTable } from './review-tables.ts';
import type { PaperMap } from './map.ts';
import type { Look } from './looks.ts';

/** A table: what stands in each cell; the widths count only in their proportion. */
export interface ReviewTable {
	readonly columns: readonly { readonly header: string; readonly width: number }[];
	readonly rows: readonly (readonly string[])[];
}

/** Something of the file, in its order. */
export type Block =
	| { readonly kind: 'heading' | 'subheading' | 'text' | 'note'; readonly text: string }
	| ({ readonly kind: 'table' } & ReviewTable)
	/** Side by side, each with what is said of it. */
	| { readonly kind: 'maps'; readonly maps: readonly { readonly map: PaperMap; readonly caption: string; readonly more: string }[]; readonly illustrative: string }
	| { readonly kind: 'legend'; readonly entries: readonly { readonly look: Look; readonly text: string }[] };

/** The file in the words of a language: what either form of it shows. */
export interface ReviewSheet {
	readonly title: string;
	readonly number: string;
	readonly language: string;
	/** When it was made. */
	readonly at: Date;
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly blocks: readonly Block[];
	/** At the foot of every page. */
	readonly foot: string;
	readonly pages: ReviewFileWords['pages'];
}

/** The words that a file needs. */
export interface Saying {
	readonly lang: Lang;
	readonly words: Messages;
	readonly own: ReviewFileWords;
	readonly proposals: ProposalWords;
	readonly pages: ProposalPageWords;
	/** Of an area, by its id. */
	readonly nameOf: (id: string) => string;
}

/** The name of every area that the proposal speaks of. */
function namesIn({ changed, staying, stored }: ReviewContent, lang: Lang, own: ReviewFileWords): (id: string) => string {
	const features = [...staying, ...changed.flatMap(({ before, after }) => [before, after].flatMap((side) => side ?? []))];
	const names = new Map(features.map(({ properties: { id, name, nameEn } }) => [id, (lang === 'en' && nameEn) || name]));
	return (id) => names.get(id) ?? stored.changes.find(({ area }) => area === id)?.name ?? (id === '' ? own.newArea : id);
}

function factsOf({ stored: { item }, basis, review, actor, today }: ReviewContent, number: string, { lang, own, proposals }: Saying): ReviewSheet['facts'] {
	const { head } = own;
	const fact = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
	const date = (day: string | null) => day && formatDate(day, lang);
	return [
		...fact(head.number, number), ...fact(head.unit, organisationName(item.organisation, lang)), ...fact(head.by, item.createdBy), ...fact(head.state, proposals.states[item.state]),
		...fact(head.act, item.actNumber), ...fact(item.effectiveFrom === null ? head.validFrom : head.effectiveFrom, date(basis.validFrom)), ...fact(head.effectiveUntil, date(item.effectiveUntil)),
		...fact(head.opinions, date(review?.dueDate ?? null)), ...fact(head.made, own.made({ date: formatDate(today, lang), unit: organisationName(actor.organisation, lang), by: actor.name }))
	];
}

type Section = keyof ReviewFileWords['sections'];

function sectionsOf(content: ReviewContent, saying: Saying): readonly (readonly [Section, readonly Block[]])[] {
	const { own, pages } = saying;
	const text = (said: string): Block => ({ kind: 'text', text: said });
	const note = (said: string): Block => ({ kind: 'note', text: said });
	const sub = (said: string): Block => ({ kind: 'subheading', text: said });
	const table = (told: ReviewTable, empty: string): Block => (told.rows.length > 0 ? { kind: 'table', ...told } : text(empty));
	const { issues, findings, review, actor, consequence, difference, objectSets } = content;
	const asked = review && saying.words.panels.list(review.asked.map((unit) => saying.words.units[unit]));
	return [
		['reason', [text(content.stored.item.reason)]],
		['changes', [table(changesTable(content, saying), own.none)]],
		['maps', mapBlocks(content, saying)],
		['difference', [
			note(pages.difference.about), sub(own.difference.byDistrict), table(districtTable(content, saying), pages.difference.nothing), ...sumsSaid(content, saying).map(note),
			...(difference.byZone.length > 0 ? [sub(own.difference.byZone), table(levelTable(content, saying), pages.difference.nothing)] : []),
			sub(own.difference.byArea), table(areaTable(content, saying), pages.difference.nothing), note(pages.difference.noiseAbout)
		]],
		['consequence', consequence.cells.length > 0 ? [note(own.matrix), table(consequenceTable(content, saying), pages.consequence.none)] : [text(pages.consequence.none)]],
		['clauses', [note(pages.clauses.about), table(clauseTable(content, saying), pages.clauses.none)]],
		['issues', [note(own.issuesAbout({ unit: organisationName(actor.organisation, saying.lang) })), table(issueTable(issues, saying), own.noIssues)]],
		['objects', objectSets.length > 0
			? [note(objectWords(saying.lang).consequence.about({ day: formatDate(content.basis.validFrom, saying.lang) })), table(objectTable(content, saying), objectWords(saying.lang).consequence.none), ...objectSources(content, saying).map(note)]
			: [text(objectWords(saying.lang).consequence.noSets)]],
		['findings', [
			...(findings.length > 0 ? [note(pages.checks.about)] : []), table(findingTable(content, saying), own.noFindings), sub(own.exceptions), table(exceptionTable(content, saying), own.noExceptions)
		]],
		['opinions', review && asked !== null ? [
			text(own.due({ date: formatDate(review.dueDate, saying.lang), units: asked })), table(opinionTable(content, review, saying), own.noOpinions),
			text(review.awaiting.length > 0 ? own.awaiting({ units: saying.words.panels.list(review.awaiting.map((unit) => saying.words.units[unit])) }) : own.allHeard)
		] : [text(own.notAsked)]],
		['steps', [note(own.stepsAbout), table(stepTable(content, saying), own.none)]]
	];
}

/** The file in the words of a language. @param at when it is made */
export function reviewSheet(content: ReviewContent, lang: Lang, at: Date): ReviewSheet {
	const own = reviewFileWords(lang);
	const saying: Saying = { lang, words: messages(lang), own, proposals: proposalWords(lang), pages: proposalPageWords(lang), nameOf: namesIn(content, lang, own) };
	const { item, steps } = content.stored;
	const number = own.number({ number: item.number, version: String(item.version) });
	const last = steps.at(-1);
	if (!last) throw new Error(`reviewSheet: got no steps of ${item.number}, expected one at least`);
	const sections = sectionsOf(content, saying).flatMap(([name, told], index): Block[] =>
		[{ kind: 'heading', text: own.heading({ ordinal: own.ordinals[index] ?? String(index + 1), name: own.sections[name] }) }, ...told]);
	const blocks: Block[] = [...(content.demo ? [{ kind: 'text', text: own.demo } as const] : []), ...sections];
	return {
		title: own.title({ title: item.title }), number, language: lang === 'zh' ? 'zh-CN' : 'en-GB', at, facts: factsOf(content, number, saying), blocks,
		foot: own.foot({ number, data: content.basis.dataVersion.slice(0, 12), place: String(last.place), hash: last.hash }), pages: own.pages
	};
}
