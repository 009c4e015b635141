/** The words of the meetings: a door of its own (`#i18n/meetings`), so that no other page carries them. */
import { meetings as en } from './en/meetings.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { meetings as zh } from './zh/meetings.ts';

export type MeetingWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, MeetingWords>> = { zh, en };

/** The words of the meetings in a language. */
export function meetingWords(lang: Lang): MeetingWords {
	return LANGUAGES[lang];
}
