/** The words of what is read from a file for a proposal: a door of its own (`#i18n/uploads`), so that no other page carries them. */
import { uploads as en } from './en/uploads.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { uploads as zh } from './zh/uploads.ts';

export type UploadWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, UploadWords>> = { zh, en };

/** The words of an upload in a language. */
export function uploadWords(lang: Lang): UploadWords {
	return LANGUAGES[lang];
}
