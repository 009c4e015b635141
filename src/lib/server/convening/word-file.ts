import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { MEMBER_UNITS } from '#duty';
import { dateInChina, formatDate, type Lang } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { meetingWords, type MeetingWords } from '#i18n/meetings';
import { decisionsCarriedOut } from '#meetings';
import type { StoredMeeting } from './meetings.ts';

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
/** Half points. */
const SIZE = 24;
/** Twentieths of a point. */
const AFTER = 120;

const lines = (text: string, bold = false) => text.split('\n').map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));
const paragraph = (text: string, bold = false) => new Paragraph({ children: lines(text, bold), spacing: { after: AFTER } });
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 2 * AFTER, after: AFTER } });
const fact = (name: string, value: string) => new Paragraph({ children: [...lines(`${name}  `, true), ...lines(value)], spacing: { after: AFTER / 2 } });

function tableOf(headers: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table {
	const row = (texts: readonly string[], header: boolean) => new TableRow({
		tableHeader: header, cantSplit: true,
		children: texts.map((text, index) => new TableCell({
			width: { size: widths[index] ?? 0, type: WidthType.PERCENTAGE }, ...(header ? { shading: { fill: 'E6F0F4' } } : {}), children: [new Paragraph({ children: lines(text, header) })]
		}))
	});
	return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(headers, true), ...rows.map((each) => row(each, false))] });
}

function factsOf({ meeting }: StoredMeeting, words: MeetingWords, lang: Lang): Paragraph[] {
	const { facts, allUnits } = words.page;
	const { units, guests, heldOn, time } = meeting;
	return [
		fact(words.word.number, meeting.number), fact(facts.kind, words.kinds[meeting.kind]), fact(facts.day, words.word.at({ day: formatDate(heldOn, lang), time: time ?? '' })),
		fact(facts.place, meeting.place), fact(facts.chair, words.chairs[meeting.chair]),
		fact(facts.units, MEMBER_UNITS.every((unit) => units.includes(unit)) ? allUnits : units.map((unit) => organisationName(unit, lang)).join(lang === 'zh' ? '、' : ', ')),
		...(guests.length > 0 ? [fact(facts.guests, guests.map(({ kind, who }) => `${words.guestKinds[kind]}: ${who}`).join('; '))] : [])
	];
}

function agendaOf({ meeting: { agenda } }: StoredMeeting, words: MeetingWords): Paragraph[] {
	if (agenda.length === 0) return [paragraph(words.page.noAgenda)];
	return agenda.flatMap(({ title, minutes }, index) => [paragraph(`${index + 1}. ${title}`, true), ...(minutes ? [paragraph(minutes)] : [])]);
}

function decisionsOf({ meeting, steps }: StoredMeeting, words: MeetingWords, lang: Lang): (Paragraph | Table)[] {
	if (meeting.decisions.length === 0) return [paragraph(words.page.noDecisions)];
	const { decision, ofItem, done: told, open } = words.page;
	const done = decisionsCarriedOut(meeting, steps);
	return [tableOf(['', decision.text, decision.unit, decision.due, decision.state], meeting.decisions.map(({ text, unit, due, item }, index) => {
		const carried = done[index];
		const state = carried ? told({ day: formatDate(dateInChina(new Date(carried.at)), lang), by: organisationName(carried.unit as typeof unit, lang), note: carried.note }) : open;
		return [String(index + 1), item === null ? text : `${text}（${ofItem({ place: item + 1 })}）`, organisationName(unit, lang), formatDate(due, lang), state];
	}), [6, 40, 18, 14, 22])];
}

function footerOf({ meeting, steps }: StoredMeeting, words: MeetingWords): Footer {
	const proof = words.word.proof({ number: meeting.number, hash: steps.at(-1)?.hash.slice(0, 16) ?? '' });
	return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 16, children: [`${proof}  `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });
}

/** A meeting for Word: its notice and agenda, and once it was held its minutes and decisions with what has become of them. */
export async function meetingWordFile(stored: StoredMeeting, lang: Lang): Promise<Uint8Array> {
	const words = meetingWords(lang);
	const { meeting } = stored;
	const held = meeting.state === 'held';
	const { facts } = words.page;
	const document = new Document({
		title: `${meeting.number} ${meeting.title}`, styles: { default: { document: { run: { font: FONT, size: SIZE, language: { value: 'en-GB', eastAsia: 'zh-CN' } } } } },
		sections: [{
			footers: { default: footerOf(stored, words) },
			children: [
				new Paragraph({ text: meeting.title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
				new Paragraph({ text: held ? words.word.minutes : words.word.notice, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, spacing: { after: AFTER } }),
				...factsOf(stored, words, lang),
				heading(facts.agenda), ...agendaOf(stored, words),
				...(held ? [heading(facts.minutes), paragraph(meeting.minutes), heading(facts.decisions), ...decisionsOf(stored, words, lang)] : [])
			]
		}]
	});
	return Packer.toBuffer(document);
}
