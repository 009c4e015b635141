import type { WorkingCalendar } from './calendar.ts';
import type { Issue } from './issue.ts';
import { isOverdue } from './step.ts';
import type { IssueAction, OrganisationId } from './vocabulary.ts';

/** What a digest tells, most pressing first. */
export const DIGEST_SECTIONS = ['overdue', 'due-soon', 'sent', 'refused', 'returned', 'answered', 'to-check', 'requests', 'agenda', 'supervise'] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

/** Working days before a deadline from which its owner is told. */
const SOON = 3;

/**
 * The steps of supervision in their order, and the working days past the deadline from which each is proposed. The
 * mechanism names the steps (五(三)), no days: those are this product's, and a proposal is never more than that.
 */
export const SUPERVISION_STEPS = [
	{ action: 'remind', fromDays: 1 },
	{ action: 'notify', fromDays: 5 },
	{ action: 'summon', fromDays: 10 }
] as const satisfies readonly { readonly action: IssueAction; readonly fromDays: number }[];
export type SupervisionAction = (typeof SUPERVISION_STEPS)[number]['action'];

/** An open issue as a digest looks at it. */
export interface DigestIssue extends Issue {
	readonly title: string;
	/** Steps since the digest before this one, in their order. */
	readonly recent: readonly { readonly action: IssueAction; readonly toUnit: string | null }[];
	/** Steps of supervision since the deadline has passed. */
	readonly supervised: readonly SupervisionAction[];
}

/** One issue in a digest. */
export interface DigestEntry {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly owner: OrganisationId;
	readonly due: string;
	/** Working days until the deadline, negative once it is past. */
	readonly daysLeft: number;
	/** The deadline lies in a year whose working days are not announced yet. */
	readonly provisional: boolean;
	/** The step of supervision that is proposed. */
	readonly proposal?: SupervisionAction;
}

/** What an organisation must be told on a day. */
export interface Digest {
	/** ISO day in China. */
	readonly day: string;
	/** Most pressing first; sections without issues are left out. */
	readonly sections: readonly { readonly section: DigestSection; readonly count: number; readonly issues: readonly DigestEntry[] }[];
}

export interface DigestDay {
	readonly today: string;
	readonly calendar: WorkingCalendar;
}

/** How many issues a section names; the count tells of all. */
const MOST = 50;

/** Working days until the deadline, negative once it is past. */
export function daysLeft(due: string, { today, calendar }: DigestDay): number {
	return due >= today ? calendar.between(today, due) : -calendar.between(due, today);
}

/** The next step of supervision that nobody has taken yet, once its day has come; null: none is due. */
export function proposedStep(issue: Pick<DigestIssue, 'due' | 'state' | 'supervised'>, day: DigestDay): SupervisionAction | null {
	if (!isOverdue(issue, day.today)) return null;
	const next = SUPERVISION_STEPS.find(({ action }) => !issue.supervised.includes(action));
	return next && -daysLeft(issue.due, day) >= next.fromDays ? next.action : null;
}

const SUPERVISION = 'gy-supervision';

/** Who is proposed to act on an overdue issue: its office, and in Guiyang and Gui'an the supervision bureau (附二(十三)). */
function supervises(organisation: OrganisationId, { office, territory }: Issue): boolean {
	return office.some((unit) => unit === organisation) || (organisation === SUPERVISION && territory !== 'anshun');
}

/** Who checks what was submitted: whoever oversees; where nobody does, the office. */
function checks(organisation: OrganisationId, { oversee, office, owner }: Issue): boolean {
	const overseers = oversee.filter((unit) => unit !== owner);
	return (overseers.length > 0 ? overseers : office).some((unit) => unit === organisation);
}

/** Handed to the organisation since the last digest: logged, handed over, decided or reopened. */
const SENDING: readonly IssueAction[] = ['log', 'transfer', 'decide-unit', 'reopen'];

/** What gives more time or a pause, or refuses it. */
const ANSWERING: readonly IssueAction[] = ['extend', 'suspend', 'decline'];

/** Does an issue belong in a section of an organisation's digest? */
const belongs: Readonly<Record<DigestSection, (organisation: OrganisationId, issue: DigestIssue, day: DigestDay) => boolean>> = {
	overdue: (organisation, issue, { today }) => issue.owner === organisation && isOverdue(issue, today),
	'due-soon': (organisation, issue, day) =>
		issue.owner === organisation && issue.state !== 'suspended' && issue.due >= day.today && daysLeft(issue.due, day) <= SOON,
	sent: (organisation, { owner, recent }) => owner === organisation && recent.some(({ action }) => SENDING.includes(action)),
	refused: (organisation, { owner, recent }) => owner === organisation && recent.some(({ action }) => action === 'refuse'),
	returned: (organisation, { owner, state, recent }) => owner === organisation && state === 'in-progress' && recent.some(({ action }) => action === 'return'),
	answered: (organisation, { owner, recent }) => owner === organisation && recent.some(({ action }) => ANSWERING.includes(action)),
	'to-check': (organisation, issue) => issue.state === 'submitted' && checks(organisation, issue),
	requests: (organisation, { office, request }) => request !== null && office.some((unit) => unit === organisation),
	agenda: (organisation, { agenda, parties, recent }) => agenda && parties.some((party) => party === organisation) && recent.some(({ action }) => action === 'agenda'),
	supervise: (organisation, issue, day) => supervises(organisation, issue) && proposedStep(issue, day) !== null
};

function entryOf(issue: DigestIssue, section: DigestSection, day: DigestDay): DigestEntry {
	const { id, number, title, owner, due } = issue;
	const proposal = section === 'supervise' ? proposedStep(issue, day) : null;
	return { id, number, title, owner, due, daysLeft: daysLeft(due, day), provisional: due > day.calendar.knownUntil, ...(proposal ? { proposal } : {}) };
}

/** What an organisation must be told of these open issues today. */
export function digestFor(organisation: OrganisationId, issues: readonly DigestIssue[], day: DigestDay): Digest {
	const sections = DIGEST_SECTIONS.flatMap((section) => {
		const entries = issues.filter((issue) => belongs[section](organisation, issue, day)).map((issue) => entryOf(issue, section, day));
		entries.sort((a, b) => a.daysLeft - b.daysLeft || (a.number < b.number ? -1 : 1));
		return entries.length > 0 ? [{ section, count: entries.length, issues: entries.slice(0, MOST) }] : [];
	});
	return { day: day.today, sections };
}
