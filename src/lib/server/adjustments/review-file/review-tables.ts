import { organisationName } from '#i18n/issues';
import type { Review } from '#proposals';
import type { ReviewContent } from './content.ts';
import type { ReviewTable, Saying } from './sheet.ts';

/** Of a degree: a decimetre on the ground. */
const DEGREES = 6;
const HASH = 16;

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const placeText = (lon: number, lat: number) => `${lon.toFixed(DEGREES)}, ${lat.toFixed(DEGREES)}`;

/** What the checks find, each with where it shows. */
export function findingTable({ findings }: ReviewContent, { own, pages: { checks }, words, nameOf }: Saying): ReviewTable {
	const { columns, none } = own;
	return {
		columns: [{ header: columns.severity, width: 8 }, { header: columns.area, width: 26 }, { header: columns.finding, width: 66 }, { header: columns.place, width: 22 }],
		rows: findings.map(({ severity, areas, message, at }) => {
			const [lon, lat] = at ?? [];
			return [checks[severity], words.panels.list(areas.map(nameOf)), message, lon === undefined || lat === undefined ? none : placeText(lon, lat)];
		})
	};
}

/** The exceptions that were noted: by whoever wrote the content that holds. */
export function exceptionTable({ stored }: ReviewContent, { own, proposals, lang, nameOf }: Saying): ReviewTable {
	const { columns, none } = own;
	const author = stored.steps.find(({ version }) => version === stored.contentVersion);
	const by = author ? `${organisationName(author.unit, lang)} ${author.by}` : none;
	return {
		columns: [{ header: columns.area, width: 24 }, { header: columns.rule, width: 34 }, { header: columns.reason, width: 44 }, { header: columns.by, width: 24 }],
		rows: stored.changes.flatMap(({ area, name, exceptions }) => (exceptions ?? []).map(({ rule, reason }) => [area ? nameOf(area) : (name ?? own.newArea), proposals.standard.rules[rule], reason, by]))
	};
}

/** On what of the proposal something is said. */
function onText(change: number | null, { stored }: ReviewContent, { own, nameOf }: Saying): string {
	const told = change === null ? undefined : stored.changes[change];
	if (change === null || !told) return own.whole;
	return own.change({ ordinal: String(change + 1), area: told.area ? nameOf(told.area) : (told.name ?? own.newArea) });
}

/** The opinions that hold. */
export function opinionTable(content: ReviewContent, { opinions }: Review, saying: Saying): ReviewTable {
	const { own: { columns, none }, proposals, pages, words, lang } = saying;
	return {
		columns: [
			{ header: columns.unit, width: 24 }, { header: columns.on, width: 22 }, { header: columns.opinion, width: 10 }, { header: columns.note, width: 44 }, { header: columns.clause, width: 10 }, { header: columns.place, width: 18 },
			{ header: columns.who, width: 16 }, { header: columns.at, width: 15 }
		],
		rows: opinions.map(({ unit, opinion, change, note, clause, spot, edge, by, at }) => [
			organisationName(unit, lang), onText(change, content, saying), proposals.opinions[opinion], note || none, clause ? words.clauses[clause] : none, edge ? pages.edge.piece({ from: String(edge.from + 1), to: String(edge.to + 1) }) : spot ? placeText(spot.lon, spot.lat) : none, by, CHINA.format(new Date(at))
		])
	};
}

/** Every step, with the version of the content that holds after it. */
export function stepTable({ stored: { steps } }: ReviewContent, saying: Saying): ReviewTable {
	const { own: { columns, none }, proposals, pages, lang } = saying;
	return {
		columns: [
			{ header: columns.version, width: 6 }, { header: columns.step, width: 16 }, { header: columns.state, width: 16 }, { header: columns.who, width: 30 }, { header: columns.at, width: 16 }, { header: columns.note, width: 44 }, { header: columns.hash, width: 18 }
		],
		rows: steps.map(({ version, action, stateAfter, unit, by, at, note, content, hash, opinion, actNumber }) => {
			const told = [opinion ? proposals.opinions[opinion] : '', actNumber ?? '', note, content === version ? pages.steps.content({ version: String(content) }) : ''].filter((part) => part !== '');
			return [String(version), proposals.actions[action], proposals.states[stateAfter], `${organisationName(unit, lang)} ${by}`, CHINA.format(new Date(at)), told.join(saying.own.listed) || none, hash.slice(0, HASH)];
		})
	};
}
