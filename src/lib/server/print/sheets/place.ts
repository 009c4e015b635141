import { NOTHING_ASKED, searchFor } from '#ask';
import { describePoint } from '#geo';
import { formatMetres } from '#i18n/server';
import { printingWords, type PrintingWords } from '#i18n/printing';
import { zoneAt } from '#mapsheet';
import { boundarySentences, extentDecides, flagSentences, leadPhrase, placeName, sortRules, testSentence, type Answer, type Speech } from '#panels/sentences';
import { answerPlace } from '../../answer.ts';
import type { DescribedDuty } from '../../describe.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import type { SheetContent } from './content.ts';
import type { Drawing } from './drawing.ts';
import type { Block } from './flow.ts';
import { baseThings, shownAreas } from './scene.ts';

type Said = PrintingWords['sheet'];

/** Where a place is, in degrees and on the grid of the map. */
export function positionBlocks({ lon, lat, accuracy }: { readonly lon: number; readonly lat: number; readonly accuracy: number }, said: Said, lang: Speech['lang']): readonly Block[] {
	const grid = describePoint({ lon, lat }).grids.find(({ system }) => system === zoneAt({ lon, lat }));
	return [
		{ kind: 'pair', term: said.fields.position, text: said.position({ lat: lat.toFixed(6), lon: lon.toFixed(6), accuracy: accuracy > 0 ? formatMetres(accuracy, lang) : '' }) },
		...(grid ? [{ kind: 'pair', term: said.fields.grid, text: said.grid({ northing: grid.northing, easting: grid.easting }) } as const] : [])
	];
}

const firstClause = (duty: DescribedDuty) => duty.roles.find(({ role }) => role === 'lead')?.clauseName ?? '';

/** Who leads, and every other role, each with its clause. */
export function roleBlocks(duty: DescribedDuty, speech: Speech, said: Said): readonly Block[] {
	return [
		{ kind: 'pair', term: said.fields.lead, text: said.leadText({ lead: leadPhrase(duty, speech), clause: firstClause(duty) }), bold: true },
		...duty.roles.map((role): Block => ({
			kind: 'pair', term: speech.words.roles[role.role], text: said.roleText({ unit: role.name, clause: role.clauseName, basis: role.basisName, duty: role.duty })
		})),
		...duty.roles.flatMap(({ clauseName, wording }): readonly Block[] => (wording === undefined ? [] : [{ kind: 'pair', term: `${clauseName} ${said.fields.wording}`, text: wording }]))
	];
}

/** Flags, the nearest line, and why: the whole of what the screen says of one matter. */
function doubtBlocks(duty: DescribedDuty, answer: Answer, speech: Speech, said: Said): readonly Block[] {
	const { words } = speech;
	const flags = flagSentences(duty, answer, speech);
	const boundary = [...boundarySentences(duty.boundary, answer, speech), ...(extentDecides(duty, answer) ? [words.groundDistanceNote] : [])];
	const reasons = sortRules(duty, answer).here.map((rule) => {
		const unit = rule.unit ? words.units[rule.unit] : words.panels.reasons.localGovernment;
		const what = `${words.panels.reasons.row({ unit, role: words.roles[rule.role] })} ${words.clauses[rule.clause]}`;
		return said.reasonText({ state: words.states[rule.state], what, tests: words.panels.list(rule.tests.map((test) => testSentence(test, answer, speech))) });
	});
	const text = (each: string): Block => ({ kind: 'text', text: each });
	return [
		...(flags.length > 0 ? [{ kind: 'heading', text: said.attention } as const, ...flags.flatMap(({ name, sentence, list }) => [{ kind: 'pair', term: name, text: sentence } as const, ...list.map(text)])] : []),
		{ kind: 'heading', text: said.boundary }, ...boundary.map(text),
		...(reasons.length > 0 ? [{ kind: 'heading', text: said.reasons } as const, ...reasons.map(text)] : [])
	];
}

/** 责任判定单: the answer for a place, with a map of it. */
export async function placeSheet({ given, standing, origin }: Drawing): Promise<Outcome<SheetContent>> {
	const { lang, words, store } = standing;
	const printing = printingWords(lang);
	const said = printing.sheet;
	if (given.lon === null || given.lat === null) {
		return refuse(['lon', 'lat'].map((field) => ({ field, message: printing.faults.needed({ layout: printing.layouts.place, field: 'position' }) })), words);
	}
	const point = { lon: given.lon, lat: given.lat };
	const answered = await answerPlace({ point, accuracy: given.accuracy, on: given.at, matter: given.matter }, standing);
	if (!answered.ok) return answered;
	const answer = answered.body;
	const [areas, base] = await Promise.all([store.areas({ on: given.at }), baseThings(store, lang)]);
	const areaNames = Object.fromEntries(areas.map(({ properties: { id, name, nameEn, accuracy, territory } }) => [id, { name, nameEn, accuracy, territory }]));
	const speech: Speech = { lang, words, areaNames };
	const duty = given.matter ? answer.duties.find(({ matter }) => matter === given.matter) : undefined;
	const where = placeName(answer, speech);
	const matters = answer.duties.map((each): Block => ({ kind: 'pair', term: each.name, text: said.leadText({ lead: leadPhrase(each, speech), clause: firstClause(each) }) }));
	const text: readonly Block[] = [
		{ kind: 'heading', text: said.answer },
		...(duty ? [{ kind: 'pair', term: said.fields.matter, text: duty.name, bold: true } as const, ...roleBlocks(duty, speech, said)] : []),
		{ kind: 'pair', term: said.fields.place, text: where }, ...positionBlocks(answer.point, said, lang),
		{ kind: 'pair', term: said.fields.table, text: answer.tableName },
		...(duty ? doubtBlocks(duty, answer, speech, said) : [{ kind: 'heading', text: said.allMatters } as const, ...matters])
	];
	const boundary = duty?.boundary ? { foot: duty.boundary.foot, distance: formatMetres(duty.boundary.distance, lang) } : null;
	const question = { ...NOTHING_ASKED, at: point, accuracy: given.accuracy, matter: given.matter, on: given.at };
	return found({
		layout: 'place', title: printing.layouts.place, subtitle: duty ? `${duty.name} · ${where}` : where,
		maps: [{ caption: '', scene: { areas: shownAreas(areas, lang, given.hidden), base, highlight: answer.areas.filter(({ kind }) => kind !== 'basin').map(({ id }) => id), place: { point, accuracy: given.accuracy, boundary } } }],
		centre: point, around: null, scale: given.scale, text, signatures: true,
		warnings: areas.some(({ properties }) => properties.illustrative) ? [said.illustrative] : [],
		link: `${origin}/${searchFor(question, lang === 'zh' ? null : lang)}`, basis: []
	});
}
