/** The words of water quality: a door of its own (`#i18n/monitoring`), so that no other page carries them. */
import { monitoring as en } from './en/monitoring.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { monitoring as zh } from './zh/monitoring.ts';

export type MonitoringWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, MonitoringWords>> = { zh, en };

/** The words of water quality in a language. */
export function monitoringWords(lang: Lang): MonitoringWords {
	return LANGUAGES[lang];
}
