import type { Duty } from '#duty';
import { formatDate, formatShare, type Messages } from '#i18n/server';
import { issueWords, organisationName } from '#i18n/issues';
import { printingWords, type PrintingWords } from '#i18n/printing';
import { dateInChina } from '#i18n/server';
import { groundShares, isForShape, maySee, storedAnswer, type IssueView } from '#issues';
import type { Geometry } from 'geojson';
import { isIssueId, mayNotSee, noSuchIssue, signInNeeded } from '../../problem-list/reading.ts';
import { issueShown, thisMoment } from '../../problem-list/shown.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import { boundsOfGeometries } from './bounds.ts';
import type { SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import type { Block } from './flow.ts';
import { positionBlocks } from './place.ts';
import { baseThings, shownAreas } from './scene.ts';

type Said = PrintingWords['sheet'];

const rolesOf = ({ roles }: Duty, words: Messages, said: Said): readonly Block[] => roles.map(({ role, unit, clause, basis, task }) => ({
	kind: 'pair', term: words.roles[role], text: said.roleText({ unit: words.units[unit], clause: words.clauses[clause], basis: words.bases[basis].name, duty: words.tasks[task] })
}));

/** Who is responsible as it was found when the issue was logged: that is what it was sent by. */
function responsible(issue: IssueView, lang: Drawing['standing']['lang'], words: Messages, said: Said): readonly Block[] {
	const answer = storedAnswer(issue.determination);
	if (!answer) return [];
	if (!isForShape(answer)) {
		const duty = answer.duties.find(({ matter }) => matter === issue.matter);
		return duty ? [{ kind: 'heading', text: said.roles }, ...rolesOf(duty, words, said)] : [];
	}
	const { shares } = issueWords(lang);
	return [{ kind: 'heading', text: said.shares }, ...groundShares(answer, issue.matter).map(({ lead, scope, share }): Block => ({
		kind: 'pair', term: formatShare(share, lang),
		text: lead.length > 0 ? words.panels.list(lead.map(({ unit, clause }) => shares.holder({ unit: words.units[unit], clause: words.clauses[clause] }))) : scope === 'out' ? shares.outside : shares.nobody
	}))];
}

function steps(issue: IssueView, lang: Drawing['standing']['lang'], said: Said): readonly Block[] {
	const { actions } = issueWords(lang);
	return [{ kind: 'heading', text: said.steps }, ...issue.steps.map(({ at, action, unit, by, note }): Block => ({
		kind: 'pair', term: dateInChina(new Date(at)), text: [said.stepText({ action: actions[action], unit: organisationName(unit, lang), by }), ...(note ? [note] : [])].join('\n')
	}))];
}

function facts(issue: IssueView, { lang, words }: Drawing['standing'], said: Said): readonly Block[] {
	const issues = issueWords(lang);
	const { fields } = said;
	const pair = (term: string, text: string, bold = false): Block => ({ kind: 'pair', term, text, bold });
	return [
		pair(fields.matter, words.matters[issue.matter].name), pair(fields.state, issues.states[issue.state].name), pair(fields.owner, words.units[issue.owner], true),
		pair(fields.due, formatDate(issue.due, lang)), pair(fields.found, said.foundText({ by: issue.foundBy, date: formatDate(issue.foundOn, lang) })), pair(fields.source, issues.sources[issue.source]),
		...positionBlocks(issue, said, lang), ...(issue.description.trim() === '' ? [] : [pair(fields.description, issue.description)])
	];
}

/** An issue: where it lies, whose it is, what has been done. For who may see it. */
export async function issueSheet({ given, standing, origin }: Drawing): Promise<Outcome<SheetContent>> {
	const { lang, words, store, actor } = standing;
	const printing = printingWords(lang);
	const said = printing.sheet;
	if (given.issue === null) return refuse([{ field: 'issue', message: printing.faults.needed({ layout: printing.layouts.issue, field: 'issue' }) }], words);
	if (!actor) return signInNeeded(standing);
	const stored = isIssueId(given.issue) ? await store.issues.find(given.issue) : null;
	if (!stored) return noSuchIssue(standing, given.issue);
	if (!maySee(actor, stored.item)) return mayNotSee(standing);
	const issue = issueShown(stored, actor, await thisMoment(store));
	const [areas, base] = await Promise.all([store.areas({ on: given.at }), baseThings(store, lang)]);
	const shape = issue.geometry.type === 'Point' ? null : (issue.geometry as Geometry);
	const point = { lon: issue.lon, lat: issue.lat };
	const illustrative = areas.some(({ properties }) => properties.illustrative);
	return found({
		layout: 'issue', title: issue.title, subtitle: `${printing.layouts.issue} · ${issueWords(lang).number({ number: issue.number })}`,
		maps: [{ caption: '', scene: { areas: shownAreas(areas, lang, given.hidden), base, drawn: shape, place: { point, accuracy: issue.accuracy, boundary: null } } }],
		centre: shape ? null : point, around: shape && boundsOfGeometries([shape]), scale: given.scale, signatures: true,
		text: [...facts(issue, standing, said), ...responsible(issue, lang, words, said), ...steps(issue, lang, said)],
		warnings: [...(issue.demo ? [said.demo] : []), ...(illustrative ? [said.illustrative] : [])],
		link: `${origin}/issues/${issue.id}${lang === 'zh' ? '' : `?lang=${lang}`}`, basis: [issue.number, String(issue.version)]
	});
}
