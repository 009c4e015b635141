import { MEETING_KINDS, type Meeting, type MeetingKind } from './meeting.ts';

/** Months between two meetings of a kind, by 四(一)2: the plenary each half-year, the special each quarter. */
export const CADENCE: Readonly<Record<MeetingKind, number>> = { plenary: 6, special: 3 };

/** How a period stands: `missed` when it has passed without one; `due` is the running one without any; `unrecorded` lies before the first that this product knows. */
export type PeriodStanding = 'held' | 'planned' | 'due' | 'missed' | 'unrecorded';

export interface Period {
	readonly kind: MeetingKind;
	readonly year: number;
	/** From 1: of the halves or of the quarters of the year. */
	readonly part: number;
	/** ISO days, the first and the last. */
	readonly from: string;
	readonly to: string;
	readonly standing: PeriodStanding;
	/** The meetings in it, without those that were cancelled. */
	readonly meetings: readonly string[];
}

type Known = Pick<Meeting, 'id' | 'kind' | 'heldOn' | 'state'>;

const two = (number: number) => String(number).padStart(2, '0');
const lastDay = (year: number, month: number) => `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

function standingOf(inIt: readonly Known[], period: { readonly from: string; readonly to: string }, today: string, first: string | null): PeriodStanding {
	if (inIt.some(({ state }) => state === 'held')) return 'held';
	if (period.to < today) return first === null || period.to < first ? 'unrecorded' : 'missed';
	return inIt.length > 0 ? 'planned' : 'due';
}

/**
 * The periods of a year in which meetings are to be held, and how each stands. Periods that have not begun are left out.
 * @param today ISO day in China
 */
export function cadenceOf(meetings: readonly Known[], year: number, today: string): readonly Period[] {
	const counted = meetings.filter(({ state }) => state !== 'cancelled');
	return MEETING_KINDS.flatMap((kind) => {
		const ofKind = counted.filter((meeting) => meeting.kind === kind);
		const first = ofKind.map(({ heldOn }) => heldOn).sort()[0] ?? null;
		const months = CADENCE[kind];
		return Array.from({ length: 12 / months }, (_, index): Period => {
			const [from, to] = [`${year}-${two(index * months + 1)}-01`, lastDay(year, (index + 1) * months)];
			const inIt = ofKind.filter(({ heldOn }) => heldOn >= from && heldOn <= to);
			return { kind, year, part: index + 1, from, to, standing: standingOf(inIt, { from, to }, today, first), meetings: inIt.map(({ id }) => id) };
		}).filter(({ from, meetings: known }) => from <= today || known.length > 0);
	});
}
