import { headersOf } from '../endpoint.ts';
import { plainEntityTag } from '../entity-tag.ts';
import { secure } from '../security.ts';
import { logUnexpected } from '../unexpected.ts';
import type { Lang } from '#i18n/server';
import { answerAtHand, atHand, witness, type AtHand, type Written } from './at-hand.ts';
import { plainQuestion, type PlainQuestion } from './plain-question.ts';

/** Where one place is asked about. */
export const PATH = '/api/v1/responsibility';
/** Before what is asked. */
export const ASKED = `${PATH}?`;

const common = new Map<Lang, readonly string[]>();

/** The headers that every answer in a language has, name and value in turn. */
function commonHeaders(lang: Lang): readonly string[] {
	const known = common.get(lang);
	if (known) return known;
	const headers = new Headers(headersOf(lang, 'a tag'));
	headers.delete('etag');
	headers.append('vary', 'Accept-Encoding');
	secure(headers, false);
	const named = [...headers].flat();
	common.set(lang, named);
	return named;
}

/** The headers of an answer, name and value in turn. */
export const headersOfAnswer = ({ lang, etag, text }: Written): string[] => [...commonHeaders(lang), 'etag', etag, 'content-length', String(text.length)];

const heads = new Map<Lang, string>();

/** The same as they stand in a message, each on its line. */
export function headOfAnswer({ lang, etag, text }: Written): string {
	let head = heads.get(lang);
	if (head === undefined) {
		const named = commonHeaders(lang);
		head = named.reduce((lines, each, i) => lines + each + (i % 2 === 0 ? ': ' : '\r\n'), '');
		heads.set(lang, head);
	}
	return `${head}etag: ${etag}\r\ncontent-length: ${text.length}\r\n`;
}

function written(held: AtHand, question: PlainQuestion): Written {
	const { lon, lat, matter, accuracy, lang } = question;
	const spoken = lang ?? 'zh';
	const etag = plainEntityTag(held.basis.dataVersion, PATH, `${lon}~${lat}~${matter ?? ''}~${held.basis.on}~${accuracy}~${lang ?? ''}`, spoken);
	return { lon, lat, lang: spoken, etag, text: answerAtHand(held, question, spoken) };
}

/** Its text in one piece: joined as it is, it would be put together anew whenever it is sent. */
const flat = (answer: Written): Written => ({ ...answer, text: Buffer.from(answer.text, 'latin1').toString('latin1') });

function answerFrom(held: AtHand, search: string): Written | null {
	const known = held.answers.get(search);
	if (known) return known;
	const question = plainQuestion(search);
	if (!question) return null;
	const answer = written(held, question);
	// what is asked about once is not worth the room, nor the work of clearing it away
	if (held.asked.get(search)) held.answers.set(search, flat(answer));
	else held.asked.set(search, true);
	return answer;
}

/** The answer of today to a question as it stands behind the `?`, from what is at hand; null: this is not the way to answer it. */
export function answerTo(search: string): Written | null {
	try {
		const held = atHand();
		const answer = held && answerFrom(held, search);
		if (answer) witness(held, answer);
		return answer;
	} catch (error) {
		// the long way meets it again, and says it in words
		logUnexpected(error, 'at hand');
		return null;
	}
}
