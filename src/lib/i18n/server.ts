/**
 * The words of `#i18n` and those that only the server says: refusals of the API, what is wrong with a row of many, the
 * pages of the open data, and what is printed at a terminal.
 * A door of its own (`#i18n/server`), so that no page carries them.
 */
import { batch as enBatch } from './en/batch.ts';
import { commands as enCommands } from './en/commands.ts';
import { issues as enIssues } from './en/issues.ts';
import { openData as enOpenData } from './en/open-data.ts';
import { problems as enProblems } from './en/problems.ts';
import { messages as pageMessages, type Messages as PageMessages } from './index.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { batch as zhBatch } from './zh/batch.ts';
import { commands as zhCommands } from './zh/commands.ts';
import { issues as zhIssues } from './zh/issues.ts';
import { openData as zhOpenData } from './zh/open-data.ts';
import { problems as zhProblems } from './zh/problems.ts';

export * from './index.ts';

/** Every word of one language. */
export type Messages = PageMessages & Shape<{ problems: typeof zhProblems; commands: typeof zhCommands; batch: typeof zhBatch; openData: typeof zhOpenData; issues: typeof zhIssues }>;

const LANGUAGES: Readonly<Record<Lang, Messages>> = {
	zh: { ...pageMessages('zh'), problems: zhProblems, commands: zhCommands, batch: zhBatch, openData: zhOpenData, issues: zhIssues },
	en: { ...pageMessages('en'), problems: enProblems, commands: enCommands, batch: enBatch, openData: enOpenData, issues: enIssues }
};

/** The words of a language. */
export function messages(lang: Lang): Messages {
	return LANGUAGES[lang];
}
