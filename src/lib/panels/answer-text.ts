import type { Duty, RoleEntry } from '#duty';
import { formatMetres } from '#i18n';
import { placeName, type Answer, type Speech } from './answer.ts';
import { boundarySentences, extentDecides, flagSentences, leadPhrase, sortRules, testSentence } from './sentences.ts';

interface Copied {
	readonly answer: Answer;
	readonly duty: Duty;
	/** The address that reopens the answer. */
	readonly address: string;
}

function roleLine(entry: RoleEntry, { words }: Speech): string {
	return words.panels.text.role({
		role: words.roles[entry.role], unit: words.units[entry.unit], clause: words.clauses[entry.clause],
		basis: words.bases[entry.basis].name, duty: words.tasks[entry.task]
	});
}

function reasonLines(duty: Duty, answer: Answer, speech: Speech): string[] {
	const { words } = speech;
	return sortRules(duty, answer).here.map((rule) => {
		const unit = rule.unit ? words.units[rule.unit] : words.panels.reasons.localGovernment;
		const what = `${words.panels.reasons.row({ unit, role: words.roles[rule.role] })} ${words.clauses[rule.clause]}`;
		const tests = words.panels.list(rule.tests.map((test) => testSentence(test, answer, speech)));
		return words.panels.text.reason({ state: words.states[rule.state], what, tests });
	});
}

function sourceLines({ areas }: Answer, { words, lang }: Speech): string[] {
	return areas.map((area) => words.panels.text.area({
		name: (lang === 'en' && area.nameEn) || area.name, kind: words.kinds[area.kind], version: area.version, from: area.validFrom,
		accuracy: formatMetres(area.accuracy, lang), source: area.source
	}));
}

function headLines({ answer, duty }: Copied, speech: Speech): string[] {
	const { text, coordinates } = speech.words.panels;
	const { lon, lat } = answer.point;
	const accuracy = answer.point.accuracy > 0 ? coordinates.accuracy({ metres: formatMetres(answer.point.accuracy, speech.lang) }) : coordinates.exact;
	return [
		text.heading,
		text.point({ lat: lat.toFixed(6), lon: lon.toFixed(6), accuracy }),
		text.place({ place: placeName(answer, speech) }),
		text.matter({ matter: speech.words.matters[duty.matter].name }),
		text.date({ date: answer.at })
	];
}

/** The whole answer as plain text, for a message or a file note: nothing that the screen warns of is left out. */
export function answerText(copied: Copied, speech: Speech): string {
	const { answer, duty, address } = copied;
	const { text, answer: said, confirmation } = speech.words.panels;
	const versions = [confirmation.table({ table: answer.table })];
	if (answer.dataVersion) versions.push(confirmation.dataVersion({ version: answer.dataVersion }));
	const blocks = [
		headLines(copied, speech),
		[text.lead({ lead: leadPhrase(duty, speech) }), ...duty.roles.map((entry) => roleLine(entry, speech))],
		flagSentences(duty, answer, speech).flatMap(({ name, sentence, list }) => [text.flag({ name, sentence }), ...list.map((line) => `  ${line}`)]),
		[...boundarySentences(duty.boundary, answer, speech), ...(extentDecides(duty, answer) ? [speech.words.groundDistanceNote] : [])],
		reasonLines(duty, answer, speech),
		answer.areas.length > 0 ? sourceLines(answer, speech) : [said.noAreas],
		[...versions, text.link({ address })]
	];
	return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}
