import type { Lang, Messages } from '#i18n/server';
import { uploadWords, type UploadWords } from '#i18n/uploads';
import { problem, type Problem, type ProblemId } from '../../problem.ts';
import type { Fault } from '../../request/reading.ts';
import type { Question, UploadFault } from './fault.ts';
import { encodingName } from './shown.ts';

const MEGABYTE = 1024 * 1024;

/** What is said of a file of more bytes than are read. */
export const fileTooLarge = (lang: Lang, most: number): string => uploadWords(lang).fileTooLarge({ most: most / MEGABYTE });

type Sentence = string | ((holes: Readonly<Record<string, string>>) => string);

const KINDS: Readonly<Partial<Record<UploadFault['reason'], ProblemId>>> = { 'unknown-format': 'unsupported-type', 'file-too-large': 'too-large' };

/** The parameters at which other reasons than questions lie; else it is the file. */
const FIELDS: Readonly<Partial<Record<UploadFault['reason'], string>>> = { 'unknown-encoding': 'encoding', 'layer-missing': 'layer', 'out-of-region': 'crs', 'crs-unsupported': 'crs' };

function sentenceOf({ reason, detail }: UploadFault, words: UploadWords): string {
	if (reason === 'file-too-large') return words.tooLarge({ bytes: detail['bytes'] ?? '', most: detail['most'] ?? '' });
	const sentence = words.faults[reason] as Sentence;
	return typeof sentence === 'string' ? sentence : sentence(detail);
}

function questionShown({ parameter, options }: Question, { systems, questions }: UploadWords): NonNullable<Problem['question']> {
	const named: Readonly<Record<string, string>> = systems;
	return { parameter, message: questions[parameter], options: options.map(({ value, sample }) => ({ value, name: parameter === 'crs' ? (named[value] ?? value) : parameter === 'encoding' ? encodingName(value) : value, sample })) };
}

/** Why a file was not understood, as a problem; a question comes with the answers that can be given. */
export function refusalOf(fault: UploadFault, words: UploadWords, messages: Messages): Problem {
	const told = sentenceOf(fault, words);
	const { question, reason } = fault;
	const rows = fault.rows.map(({ row, fault: why, got }): Fault => ({ field: `rows[${row}]`, message: words.tableRows[why]({ row, got }) }));
	const errors = rows.length > 0 ? rows : [{ field: question?.parameter ?? FIELDS[reason] ?? 'body', message: told }];
	const kind = question ? 'incomplete' : (KINDS[reason] ?? 'invalid-request');
	const whole = problem(kind, messages, { errors, detail: told });
	return question ? { ...whole, question: questionShown(question, words) } : whole;
}
