/** The words of the problem list: a door of its own (`#i18n/issues`), so that the map's first page does not carry them. */
import type { OrganisationId } from '#issues';
import { issues as en } from './en/issues.ts';
import { messages } from './index.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { issues as zh } from './zh/issues.ts';

export type IssueWords = Shape<typeof zh>;

const LANGUAGES: Readonly<Record<Lang, IssueWords>> = { zh, en };

/** The words of the problem list in a language. */
export function issueWords(lang: Lang): IssueWords {
	return LANGUAGES[lang];
}

/** The official name of where somebody belongs. */
export function organisationName(id: OrganisationId, lang: Lang): string {
	const { procuratorates, leadingGroup } = LANGUAGES[lang];
	if (id === 'leading-group') return leadingGroup;
	return id in procuratorates ? procuratorates[id as keyof typeof procuratorates] : messages(lang).units[id as keyof IssueUnits];
}

type IssueUnits = ReturnType<typeof messages>['units'];
