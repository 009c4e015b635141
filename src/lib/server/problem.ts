import type { Messages } from '#i18n/server';
import type { Fault } from './request/reading.ts';

/** Every kind of problem that the API answers with, and its status. */
export const PROBLEMS = {
	'invalid-request': 400,
	'sign-in-needed': 401,
	forbidden: 403,
	'not-found': 404,
	'unknown-id': 404,
	'method-not-allowed': 405,
	'not-acceptable': 406,
	stale: 409,
	'too-large': 413,
	'too-long': 414,
	'unsupported-type': 415,
	'before-first-mechanism': 422,
	incomplete: 422,
	'too-many': 429,
	unexpected: 500,
	'store-unavailable': 503
} as const;
export type ProblemId = keyof typeof PROBLEMS;

/** A refusal as RFC 9457 has it. */
export interface Problem {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly detail: string;
	readonly errors: readonly Fault[];
	/** By which an operator finds an unexpected error in the log. */
	readonly id?: string;
	/** Somebody else was first: the issue as it is now. */
	readonly issue?: object;
	/** The same of a proposal. */
	readonly proposal?: object;
	/** The same of a meeting. */
	readonly meeting?: object;
	/** The same of a presentation. */
	readonly presentation?: object;
	/** What has to be answered by a parameter before a file can be read. */
	readonly question?: { readonly parameter: string; readonly message: string; readonly options: readonly { readonly value: string; readonly name: string; readonly sample: string }[] };
}

/** Where all kinds of problem are listed; the fragment names one. */
export const PROBLEMS_PATH = '/api/v1/problems';

/** A problem in words; with faults and no detail of its own, the faults are the detail. */
export function problem(id: ProblemId, words: Messages, { detail, errors = [] }: { detail?: string; errors?: readonly Fault[] } = {}): Problem {
	const [first] = errors;
	const messages = new Set(errors.map(({ message }) => message));
	const told = detail ?? (first && messages.size === 1 ? first.message : words.problems.several({ count: errors.length }));
	return { type: `${PROBLEMS_PATH}#${id}`, title: words.problems.titles[id], status: PROBLEMS[id], detail: told, errors };
}

/** The request is refused because of these fields. */
export function refuse(errors: readonly Fault[], words: Messages, id: ProblemId = 'invalid-request'): Refused {
	return { ok: false, problem: problem(id, words, { errors }) };
}

export interface Refused {
	readonly ok: false;
	readonly problem: Problem;
}

/** Who asks has not the right to. */
export function forbid(detail: string, words: Messages): Refused {
	return { ok: false, problem: problem('forbidden', words, { detail }) };
}

/** Somebody else was sooner: what was asked rests on a version that is no longer the last. With it goes the thing as it is now. */
export function overtaken(versions: { readonly given: number; readonly now: number }, now: Pick<Problem, 'issue' | 'proposal' | 'meeting' | 'presentation'>, words: Messages): Refused {
	return { ok: false, problem: { ...problem('stale', words, { detail: words.problems.staleVersion(versions) }), ...now } };
}

/** What an operation returns: a body, or why there is none. */
export type Outcome<Body> = { readonly ok: true; readonly body: Body; /** Where it is not the operation's own. */ readonly status?: number } | Refused;

export const found = <Body>(body: Body): Outcome<Body> => ({ ok: true, body });

/** The problem as a response; never kept by a cache. */
export function problemResponse(told: Problem, lang: string, headers: Readonly<Record<string, string>> = {}): Response {
	return new Response(JSON.stringify(told), {
		status: told.status,
		headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store', ...headers }
	});
}

/** The language tag of what is written in a language of ours. */
export function contentLanguage(lang: string): string {
	return lang === 'zh' ? 'zh-CN' : lang;
}
