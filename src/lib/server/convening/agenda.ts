import { messages } from '#i18n/server';
import { meetingWords } from '#i18n/meetings';
import { organisationName } from '#i18n/issues';
import { maySee, type Actor } from '#issues';
import type { AgendaItem } from '#meetings';
import type { Standing } from '../endpoint.ts';
import type { CitedIssue } from '../problem-list/issues.ts';
import { isIssueId } from '../problem-list/reading.ts';

/** An agenda as somebody reads it. */
export interface AgendaShown {
	readonly agenda: readonly AgendaItem[];
	/** The places of the issues on it that the reader may not open. */
	readonly closed: readonly number[];
}

/**
 * The agenda as an actor reads it. Who is invited has not to do with every issue on it: of those that a unit may not open its number, its matter and whose it is are
 * all that it reads, whatever the office wrote. The office, which writes the agenda, reads it as it stands.
 */
export async function agendaFor(agenda: readonly AgendaItem[], { store, lang }: Pick<Standing, 'store' | 'lang'>, actor: Actor): Promise<AgendaShown> {
	const refs = agenda.flatMap(({ about, ref }) => (about === 'issue' && ref !== null && isIssueId(ref) ? [ref] : []));
	const cited = new Map((await store.issues.cited(refs)).map((issue) => [issue.id, issue]));
	const writes = actor.role === 'office';
	const { matters } = messages(lang);
	const shortened = ({ number, matter, owner }: CitedIssue) => meetingWords(lang).agendaTitle.closed({ number, matter: matters[matter].name, unit: organisationName(owner, lang) });
	const closedBehind = agenda.map(({ about, ref }) => {
		const issue = about === 'issue' && ref !== null ? cited.get(ref) : undefined;
		return issue && !maySee(actor, issue) ? issue : null;
	});
	return {
		agenda: agenda.map((item, place) => {
			const issue = closedBehind[place];
			return issue && !writes ? { ...item, title: shortened(issue) } : item;
		}),
		closed: closedBehind.flatMap((issue, place) => (issue ? [place] : []))
	};
}
