/** The words of logging an issue: a door of its own (`#i18n/issue-logging`), so that no other page carries them. */
import { issueLogging as en } from './en/issue-logging.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { issueLogging as zh } from './zh/issue-logging.ts';

export type LoggingWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, LoggingWords>> = { zh, en };

/** The words of logging an issue in a language. */
export function loggingWords(lang: Lang): LoggingWords {
	return LANGUAGES[lang];
}
