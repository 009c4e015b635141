import { CLAUSES, type ClauseId } from '#duty';

export type LawFault =
	| { readonly reason: 'no-part' | 'no-annex' | 'no-annex-part' }
	| { readonly reason: 'missing-clause'; readonly clause: string }
	| {
		readonly reason: 'duplicate-clause' | 'unknown-clause' | 'out-of-order' | 'empty-clause';
		readonly clause: string;
		/** Line of the text, from 1. */
		readonly line: number;
	};

export interface Law {
	readonly ok: true;
	/** Each clause with its number and heading, its paragraphs joined by a line feed; indentation is no wording. */
	readonly clauses: ReadonlyMap<ClauseId, string>;
	/** Paragraphs behind the last clause that were not taken for its wording: a web page's foot, for the operator to look at. */
	readonly rest: readonly string[];
}

interface Item {
	readonly clause: string;
	readonly line: number;
	readonly paragraphs: string[];
}

const DIGITS = '一二三四五六七八九十';
const PART = /^([一二三四五六七八九十]{1,3})、/u;
const ITEM = /^(?:[(（]\s*([一二三四五六七八九十]{1,3})\s*[)）]|([㈠-㈩]))\s*(.*)$/su;
/** Alone on its line; "附件:…" with a title behind it is only the pointer to the annex. */
const ANNEX = /^附\s*件\s*[0-9一]?\s*[::]?$/u;
const FOOT = /^[(（【]?\s*(?:来源|稿源|信息来源|责任编辑|编辑|审核|抄送|主送|扫一扫|分享|打印|关闭|上一篇|下一篇|相关|主办|版权)/u;

/** 一 to 二十九 as a number; 0 for what isn't one. */
function toNumber(text: string): number {
	const [tens = '', units] = text.includes('十') ? text.split('十') : ['', text];
	const unit = units ? DIGITS.indexOf(units) + 1 : 0;
	if (!text.includes('十')) return text.length === 1 ? unit : 0;
	return (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + unit;
}

/** The number as our clause ids write it, however the document writes it. */
function itemNumber(match: RegExpExecArray): string {
	const [, written, enclosed] = match;
	return enclosed ? DIGITS[enclosed.charCodeAt(0) - 0x3220] ?? '' : written ?? '';
}

interface Walk {
	annex: boolean;
	/** '四', '附二', or null in any other part. */
	part: string | null;
	readonly seen: Set<string>;
	readonly items: Item[];
	item: Item | null;
}

function enterPart(walk: Walk, number: string): void {
	walk.part = walk.annex ? (number === '二' ? '附二' : null) : number === '四' ? '四' : null;
	if (walk.part) walk.seen.add(walk.part);
	walk.item = null;
}

function takeLine(walk: Walk, text: string, line: number): void {
	if (ANNEX.test(text)) {
		walk.annex = true;
		walk.part = null;
		walk.item = null;
		return;
	}
	const part = PART.exec(text);
	if (part) {
		enterPart(walk, part[1] ?? '');
		return;
	}
	const item = walk.part ? ITEM.exec(text) : null;
	if (item) {
		walk.item = { clause: `${walk.part}(${itemNumber(item)})`, line, paragraphs: [text] };
		walk.items.push(walk.item);
	} else walk.item?.paragraphs.push(text);
}

/** Nothing in the document marks the end of the last clause: it is as long as its like, or ends where a page's foot begins. */
function cutRest(items: readonly Item[]): string[] {
	const last = items.at(-1);
	if (!last) return [];
	const others = items.filter((item) => item.clause.startsWith('附二') && item !== last);
	const single = others.length > 0 && others.every((item) => item.paragraphs.length === 1);
	const foot = last.paragraphs.findIndex((paragraph) => FOOT.test(paragraph));
	const end = single ? 1 : foot < 0 ? last.paragraphs.length : foot;
	return last.paragraphs.splice(end);
}

function findFaults(items: readonly Item[], known: readonly string[]): LawFault[] {
	const faults: LawFault[] = [];
	const seen = new Map<string, number>();
	let previous = { part: '', number: 0 };
	for (const { clause, line, paragraphs } of items) {
		const [part = '', number = ''] = clause.slice(0, -1).split('(');
		const current = { part, number: toNumber(number) };
		const title = ITEM.exec(paragraphs[0] ?? '')?.[3] ?? '';
		if (seen.has(clause)) faults.push({ reason: 'duplicate-clause', clause, line });
		else if (!known.includes(clause)) faults.push({ reason: 'unknown-clause', clause, line });
		else if (previous.part === part && current.number < previous.number) faults.push({ reason: 'out-of-order', clause, line });
		if (title.trim() === '' && paragraphs.length === 1) faults.push({ reason: 'empty-clause', clause, line });
		seen.set(clause, line);
		previous = current;
	}
	const missing = known.filter((clause) => !seen.has(clause));
	return [...faults, ...missing.map((clause): LawFault => ({ reason: 'missing-clause', clause }))];
}

/**
 * Splits the official document at its clause numbers: the items of part four, and of part two of the annex. Takes it only
 * when it has exactly the clauses that the duty table rests on, each once and in order.
 * @param text one paragraph a line; blank lines and indentation don't matter
 * @param known the clauses expected
 * @returns the wording by clause, character for character, or everything that does not fit
 */
export function parseLaw(text: string, known: readonly ClauseId[] = CLAUSES): Law | { readonly ok: false; readonly faults: readonly LawFault[] } {
	const walk: Walk = { annex: false, part: null, seen: new Set(), items: [], item: null };
	for (const [index, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/u).entries()) {
		const paragraph = raw.replace(/^\uFEFF/u, '').trim();
		if (paragraph !== '') takeLine(walk, paragraph, index + 1);
	}
	if (!walk.seen.has('四')) return { ok: false, faults: [{ reason: 'no-part' }] };
	if (!walk.annex) return { ok: false, faults: [{ reason: 'no-annex' }] };
	if (!walk.seen.has('附二')) return { ok: false, faults: [{ reason: 'no-annex-part' }] };
	const rest = cutRest(walk.items);
	const faults = findFaults(walk.items, known);
	if (faults.length > 0) return { ok: false, faults };
	const clauses = new Map(walk.items.map((item) => [item.clause as ClauseId, item.paragraphs.join('\n')]));
	return { ok: true, clauses, rest };
}
