/**
 * The words of `#i18n` and those that only the server says: refusals of the API, and what is printed at a terminal.
 * A door of its own (`#i18n/server`), so that no page carries them.
 */
import { commands as enCommands } from './en/commands.ts';
import { problems as enProblems } from './en/problems.ts';
import { messages as pageMessages, type Messages as PageMessages } from './index.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { commands as zhCommands } from './zh/commands.ts';
import { problems as zhProblems } from './zh/problems.ts';

export * from './index.ts';

/** Every word of one language. */
export type Messages = PageMessages & Shape<{ problems: typeof zhProblems; commands: typeof zhCommands }>;

const LANGUAGES: Readonly<Record<Lang, Messages>> = {
	zh: { ...pageMessages('zh'), problems: zhProblems, commands: zhCommands },
	en: { ...pageMessages('en'), problems: enProblems, commands: enCommands }
};

/** The words of a language. */
export function messages(lang: Lang): Messages {
	return LANGUAGES[lang];
}
