import { dateInChina, formatDate, formatNumber } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { proposalPageWords } from '#i18n/proposal-pages';
import { proposalWords } from '#i18n/proposals';
import { effectOn } from '#proposals';
import type { ChangeFeature, ChangesQuestion } from '../adjustments/features.ts';
import { isDemonstration } from '../opened.ts';
import { isIssueId as isProposalId } from '../problem-list/reading.ts';
import { found, problem, refuse, type Outcome } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { readBox } from './box.ts';
import type { OgcStanding } from './endpoint.ts';
import { html, type Markup } from './html.ts';
import { contentCrs, turningLinks } from './items.ts';
import { addressOf, itemPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, linkRow, table } from './page.ts';
import { CHANGE_FACTS, type ogcParameters } from './parameters.ts';
import { aboveCollection } from './service.ts';
import { forSignedIn, PROPOSALS, signedCollectionLink } from './signed-collections.ts';

type ChangesGiven = Given<typeof ogcParameters.proposals>;

/** What an area says of its change and of the proposal: ids, beside each its words. */
function propertiesOf({ item, change, told }: ChangeFeature, { words, lang, url }: OgcStanding) {
	return {
		number: item.number, title: item.title, version: item.version, state: item.state, stateName: proposalWords(lang).states[item.state], unit: item.organisation, unitName: organisationName(item.organisation, lang),
		change, op: told.op, opName: proposalPageWords(lang).one.op[told.op], area: told.area ?? null, kind: told.kind, kindName: words.kindsShort[told.kind], name: told.name,
		validFrom: item.validFrom, effectiveFrom: item.effectiveFrom, effectiveUntil: item.effectiveUntil, effect: effectOn(item, dateInChina(new Date())), actNumber: item.actNumber,
		opinionsDue: item.opinionsDue, awaiting: item.awaiting.length, createdAt: item.createdAt, changedAt: item.changedAt, illustrative: told.illustrative, demo: isDemonstration(), page: new URL(`/proposals/${item.id}`, url.origin).href
	};
}
type Properties = ReturnType<typeof propertiesOf>;
/** The names of a change's properties. */
export type ChangeProperty = keyof Properties;

interface Feature {
	readonly type: 'Feature';
	/** The proposal's id and the place of the change, from 1. */
	readonly id: string;
	readonly properties: Properties;
	readonly geometry: ChangeFeature['geometry'];
}

async function featuresFor(question: ChangesQuestion, standing: OgcStanding): Promise<{ matched: number; features: Feature[] }> {
	const { matched, features } = await standing.store.proposals.features(question);
	return { matched, features: features.map((each) => ({ type: 'Feature', id: `${each.item.id}.${each.change}`, properties: propertiesOf(each, standing), geometry: each.geometry })) };
}

function questionFrom(given: ChangesGiven, { words }: OgcStanding): Outcome<ChangesQuestion> {
	const { bbox, crs, datetime, limit, offset } = given;
	const names = Object.keys(CHANGE_FACTS) as (keyof typeof CHANGE_FACTS)[];
	const facts = Object.fromEntries(names.flatMap((name) => (given[name] === null ? [] : [[name, given[name]]])));
	const asked = { ...datetime, facts, limit, offset, epsg: crs.epsg, northFirst: crs.northFirst };
	if (bbox === null) return found(asked);
	const box = readBox(bbox, given['bbox-crs'], words);
	return box.ok ? found({ ...asked, box: { shape: box.shape, epsg: given['bbox-crs'].epsg } }) : refuse([{ field: 'bbox', message: box.message }], words);
}

function shownFact(name: ChangeProperty, value: Properties[ChangeProperty], { words: { openData }, lang }: OgcStanding): string | Markup {
	if (value === null) return openData.none;
	if (typeof value === 'boolean') return value ? openData.yes : openData.no;
	if (typeof value === 'number') return formatNumber(value, lang);
	if (name === 'page') return html`<a href="${value}">${value}</a>`;
	return ['validFrom', 'effectiveFrom', 'effectiveUntil', 'opinionsDue'].includes(name) ? formatDate(value, lang) : value;
}

function changeTable(features: readonly Feature[], standing: OgcStanding): Markup {
	const { facts } = standing.words.openData.proposals;
	const names = ['title', 'stateName', 'opName', 'name', 'kindName', 'validFrom'] as const;
	const rows = features.map(({ id, properties }) => [
		html`<a href="${addressOf(standing.url, itemPath(PROPOSALS.id, id))}">${properties.number}</a>`, ...names.map((name) => shownFact(name, properties[name], standing))
	]);
	return table([facts.number, ...names.map((name) => facts[name])], rows);
}

/** One page of what proposals change. */
export const readChangeItems = forSignedIn(async (given: ChangesGiven, _actor, standing) => {
	const question = questionFrom(given, standing);
	if (!question.ok) return question;
	const { own, words, lang } = standing;
	const { matched, features } = await featuresFor(question.body, standing);
	const turning = turningLinks(standing, given, matched);
	const above = signedCollectionLink(PROPOSALS, standing);
	return found({
		json: { type: 'FeatureCollection', numberMatched: matched, numberReturned: features.length, timeStamp: new Date().toISOString(), links: [...own, ...turning, above], features },
		page: {
			title: words.openData.itemsOf({ kind: words.openData.proposals.title }), about: words.openData.counted({ matched: formatNumber(matched, lang), returned: formatNumber(features.length, lang) }),
			above: [...aboveCollection(standing), above], sections: [changeTable(features, standing), linkRow(turning), alsoAs(own, words)]
		},
		headers: contentCrs(given.crs)
	});
});

/** The proposal and the change that a feature's id names. */
function keyOf(id: string): { readonly id: string; readonly change: number } | null {
	const [, proposal = '', change = ''] = /^(\d+)\.([1-9]\d{0,3})$/.exec(id) ?? [];
	return isProposalId(proposal) ? { id: proposal, change: Number(change) } : null;
}

/** One change. */
export const readChangeItem = forSignedIn(async ({ crs }: Given<typeof ogcParameters.item>, _actor, standing) => {
	const { own, words, path, url } = standing;
	const facts = keyOf(path.item ?? '');
	const { features: [feature] } = facts ? await featuresFor({ facts, limit: 1, offset: 0, epsg: crs.epsg, northFirst: crs.northFirst }, standing) : { features: [] };
	if (!feature) return { ok: false, problem: problem('unknown-id', words, { detail: words.problems.noItem({ got: (path.item ?? '').slice(0, 60), items: itemsPath(PROPOSALS.id) }) }) };
	const { properties } = feature;
	const rows = (Object.keys(properties) as ChangeProperty[]).map((name) => [words.openData.proposals.facts[name], shownFact(name, properties[name], standing)] as const);
	const [above, items]: [Link, Link] = [signedCollectionLink(PROPOSALS, standing), { href: addressOf(url, itemsPath(PROPOSALS.id)), rel: 'items', title: words.openData.items }];
	return found({
		json: { ...feature, links: [...own, above] },
		page: { title: properties.number, about: properties.title, above: [...aboveCollection(standing), above, items], sections: [factTable(rows), alsoAs(own, words)] },
		headers: contentCrs(crs)
	});
});
