import type { Actor, IssueItem } from '#issues';
import { formatDate, formatNumber, type Messages } from '#i18n/server';
import type { FeaturesQuestion, IssueFeatures } from '../problem-list/issue-features.ts';
import type { Moment } from '../problem-list/issues.ts';
import { isIssueId } from '../problem-list/reading.ts';
import { itemShown, thisMoment } from '../problem-list/shown.ts';
import { found, problem, refuse, type Outcome } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { readBox } from './box.ts';
import type { OgcStanding } from './endpoint.ts';
import { html, type Markup } from './html.ts';
import { forSignedIn, ISSUES, signedCollectionLink } from './signed-collections.ts';
import { contentCrs, turningLinks } from './items.ts';
import { addressOf, itemPath, itemsPath, type Link } from './links.ts';
import { alsoAs, factTable, linkRow, table } from './page.ts';
import type { ogcParameters } from './parameters.ts';
import { aboveCollection } from './service.ts';

type IssuesGiven = Given<typeof ogcParameters.issues>;

/** What a point says of its issue: ids, beside each its words, and whatever else fits into a table of a GIS. */
function propertiesOf(item: IssueItem, { words, url }: OgcStanding) {
	const { states, sources, dueBases } = words.issues;
	return {
		number: item.number, title: item.title, state: item.state, stateName: states[item.state].name, matter: item.matter, matterName: words.matters[item.matter].name,
		territory: item.territory, territoryName: words.territories[item.territory], zone: item.zone, zoneName: item.zone && words.kindsShort[item.zone],
		owner: item.owner, ownerName: words.units[item.owner], clause: item.clause, source: item.source, sourceName: sources[item.source], foundOn: item.foundOn,
		due: item.due, originalDue: item.originalDue, dueBasis: item.dueBasis, dueBasisName: dueBases[item.dueBasis], dueProvisional: item.dueProvisional,
		overdue: item.overdue, daysLeft: item.daysLeft, loggedAt: item.loggedAt, changedAt: item.changedAt, closedAt: item.closedAt, accuracy: item.accuracy,
		refusals: item.refusals, returns: item.returns, rounds: item.rounds, agenda: item.agenda, demo: item.demo, page: new URL(`/issues/${item.id}`, url.origin).href
	};
}
type Properties = ReturnType<typeof propertiesOf>;
/** The names of a point's properties. */
export type IssueProperty = keyof Properties;

interface Feature {
	readonly type: 'Feature';
	readonly id: string;
	readonly properties: Properties;
	readonly geometry: IssueFeatures['features'][number]['geometry'];
}

async function featuresFor(question: FeaturesQuestion, actor: Actor, moment: Moment, standing: OgcStanding): Promise<{ matched: number; features: Feature[] }> {
	const { matched, features } = await standing.store.issues.features(actor, question);
	return { matched, features: features.map(({ item, geometry }) => ({ type: 'Feature', id: item.id, properties: propertiesOf(itemShown(item, actor, moment), standing), geometry })) };
}

function questionFrom(given: IssuesGiven, today: string, { words }: OgcStanding): Outcome<FeaturesQuestion> {
	const { bbox, crs, datetime, limit, offset, state, matter, territory, zone, source, number, owner, overdue } = given;
	const facts = { ...(number === null ? {} : { number }), ...(owner === null ? {} : { owner }), ...(overdue === null ? {} : { overdue }) };
	const wanted = { states: state === null ? null : [state], matter, territory, zone, source };
	const asked = { ...datetime, wanted, facts, today, limit, offset, epsg: crs.epsg, northFirst: crs.northFirst };
	if (bbox === null) return found(asked);
	const box = readBox(bbox, given['bbox-crs'], words);
	return box.ok ? found({ ...asked, box: { shape: box.shape, epsg: given['bbox-crs'].epsg } }) : refuse([{ field: 'bbox', message: box.message }], words);
}

function shownFact(name: IssueProperty, value: Properties[IssueProperty], { words: { openData }, lang }: OgcStanding): string | Markup {
	if (value === null) return openData.none;
	if (typeof value === 'boolean') return value ? openData.yes : openData.no;
	if (typeof value === 'number') return formatNumber(value, lang);
	if (name === 'page') return html`<a href="${value}">${value}</a>`;
	return ['foundOn', 'due', 'originalDue'].includes(name) ? formatDate(value, lang) : value;
}

const factName = (name: IssueProperty, { openData }: Messages) => openData.issues.facts[name];

function issueTable(features: readonly Feature[], standing: OgcStanding): Markup {
	const names = ['title', 'stateName', 'ownerName', 'matterName', 'due', 'overdue'] as const;
	const rows = features.map(({ id, properties }) => [
		html`<a href="${addressOf(standing.url, itemPath(ISSUES.id, id))}">${properties.number}</a>`, ...names.map((name) => shownFact(name, properties[name], standing))
	]);
	return table([factName('number', standing.words), ...names.map((name) => factName(name, standing.words))], rows);
}

/** One page of the issues that the caller may see. */
export const readIssueItems = forSignedIn(async (given: IssuesGiven, actor, standing) => {
	const moment = await thisMoment(standing.store);
	const question = questionFrom(given, moment.today, standing);
	if (!question.ok) return question;
	const { own, words, lang } = standing;
	const { matched, features } = await featuresFor(question.body, actor, moment, standing);
	const turning = turningLinks(standing, given, matched);
	const links = [...own, ...turning, signedCollectionLink(ISSUES, standing)];
	const about = words.openData.counted({ matched: formatNumber(matched, lang), returned: formatNumber(features.length, lang) });
	return found({
		json: { type: 'FeatureCollection', numberMatched: matched, numberReturned: features.length, timeStamp: new Date().toISOString(), links, features },
		page: {
			title: words.openData.itemsOf({ kind: words.openData.issues.title }), about, above: [...aboveCollection(standing), signedCollectionLink(ISSUES, standing)],
			sections: [issueTable(features, standing), linkRow(turning), alsoAs(own, words)]
		},
		headers: contentCrs(given.crs)
	});
});

/** One issue. One that the caller may not see is not there. */
export const readIssueItem = forSignedIn(async ({ crs }: Given<typeof ogcParameters.item>, actor, standing) => {
	const { own, words, path, url, store } = standing;
	const id = path.item ?? '';
	const moment = await thisMoment(store);
	const question = { wanted: {}, facts: { id }, today: moment.today, limit: 1, offset: 0, epsg: crs.epsg, northFirst: crs.northFirst };
	const { features: [feature] } = isIssueId(id) ? await featuresFor(question, actor, moment, standing) : { features: [] };
	if (!feature) return { ok: false, problem: problem('unknown-id', words, { detail: words.problems.noItem({ got: id.slice(0, 60), items: itemsPath(ISSUES.id) }) }) };
	const { properties } = feature;
	const rows = (Object.keys(properties) as IssueProperty[]).map((name) => [factName(name, words), shownFact(name, properties[name], standing)] as const);
	const items: Link = { href: addressOf(url, itemsPath(ISSUES.id)), rel: 'items', title: words.openData.items };
	return found({
		json: { ...feature, links: [...own, signedCollectionLink(ISSUES, standing)] },
		page: {
			title: words.issues.number({ number: properties.number }), about: properties.title, above: [...aboveCollection(standing), signedCollectionLink(ISSUES, standing), items],
			sections: [factTable(rows), alsoAs(own, words)]
		},
		headers: contentCrs(crs)
	});
});
