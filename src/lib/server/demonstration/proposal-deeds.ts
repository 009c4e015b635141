import { dateInChina } from '#i18n/server';
import { OFFICES, type UnitId } from '#duty';
import type { Actor, WorkingCalendar } from '#issues';
import type { AreaFeature } from '#geo';
import { consequenceOf, unitsAffected, type StepSaid } from '#proposals';
import { examine } from '../adjustments/reading.ts';
import type { Proposals, ProposalStepAsked, StoredProposal } from '../adjustments/proposals.ts';
import { countFindings } from '../adjustments/shown.ts';
import { answering, changesOf, edgeAt, SAMPLE_PROPOSALS, type ProposalMove, type SampleProposal } from './proposals.ts';
import { workingDayBefore, type Moment } from './schedule.ts';

/** What proposals are made with. */
export interface ProposalMaking {
	readonly proposals: Proposals;
	readonly dataVersion: () => Promise<string>;
	/** Somebody of an organisation who may act for it. */
	readonly personOf: (organisation: Actor['organisation']) => Actor;
}

/** A step, or the drafting, at its moment. */
export interface ProposalDeed {
	readonly on: Moment;
	readonly work: (making: ProposalMaking) => Promise<void>;
}

/** Months from the day on which the samples are made until the lines would hold: far enough that none holds while anybody looks. */
const MONTHS_AHEAD = 9;
/** What the lines are compared with is what holds on the first of a month. */
function firstOfMonthAfter(today: string): string {
	const [year = 0, month = 1] = today.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1 + MONTHS_AHEAD, 1)).toISOString().slice(0, 10);
}

/** In the afternoon, when the issues of that day have been seen to; each proposal at a minute of its own. */
function momentOf(today: string, ago: number, minute: number, calendar: WorkingCalendar): Moment {
	const day = workingDayBefore(today, ago, calendar);
	return { day, at: new Date(`${day}T17:${String(minute).padStart(2, '0')}:00+08:00`) };
}

function actorOf({ by }: ProposalMove, { item }: StoredProposal, personOf: ProposalMaking['personOf']): Actor {
	if (by === 'proposer') return personOf(item.organisation);
	if (by === 'office') return personOf(OFFICES[0]);
	if (typeof by === 'string') return personOf(by);
	const unit = answering(item.asked)[by.asked];
	if (!unit) throw new Error(`actorOf: got ${item.asked.length} units asked, expected one at ${by.asked}`);
	return personOf(unit);
}

function saidOf({ note = '', said = {}, due, along, clause, ago }: ProposalMove, sample: SampleProposal, { changes }: StoredProposal, day: (ago: number) => string): StepSaid {
	const edge = along !== undefined && said.change !== undefined ? { edge: edgeAt(sample, changes, said.change, along) } : {};
	return {
		note: note === '' ? '' : `（演示）${note}`, ...said, ...edge, ...(clause ? { clause } : {}), ...(due === undefined ? {} : { dueDate: day(due) }),
		// the act is of the day before it was recorded
		...(said.actNumber === undefined ? {} : { actDate: day(ago + 1) })
	};
}

async function groundOf(stored: StoredProposal, { proposals, dataVersion }: ProposalMaking): Promise<Pick<ProposalStepAsked, 'findings' | 'affected'>> {
	const examination = await examine(stored, { store: { proposals }, dataVersion: await dataVersion() });
	if (!examination.ok) throw new Error(`groundOf: got ${JSON.stringify(examination.faults)}, expected changes that fit`);
	const affected: readonly UnitId[] = unitsAffected(consequenceOf(examination.examined.ground));
	return { findings: countFindings(examination), affected };
}

/** The deeds by which the sample proposals are drafted and carried on, by the same code as real ones. */
export function proposalDeeds(today: string, areas: readonly AreaFeature[], calendar: WorkingCalendar): readonly ProposalDeed[] {
	const day = (ago: number) => workingDayBefore(today, ago, calendar);
	return SAMPLE_PROPOSALS.flatMap((sample, place): readonly ProposalDeed[] => {
		let id = '';
		const content = { title: `演示·${sample.title}`, reason: `（演示，虚构）${sample.reason}`, validFrom: firstOfMonthAfter(today), changes: changesOf(sample, areas) };
		const draft: ProposalDeed = {
			on: momentOf(today, sample.ago, place, calendar),
			async work(making) {
				const { proposals, personOf } = making;
				const made = await proposals.create(content, personOf(sample.organisation), { key: null, body: '' }, momentOf(today, sample.ago, place, calendar).at);
				if (made.kind !== 'made') throw new Error(`${sample.title}: got ${JSON.stringify(made)}, expected a draft`);
				id = made.id;
				// as whoever drafts one sees at once what the checks find
				const stored = await proposals.find(id);
				if (stored) await groundOf(stored, making);
			}
		};
		return [draft, ...sample.moves.map((move): ProposalDeed => {
			const on = momentOf(today, move.ago, place, calendar);
			return {
				on,
				async work(making) {
					const stored = await making.proposals.find(id);
					if (!stored) throw new Error(`${sample.title}: got no proposal ${id}, expected the sample`);
					const ground = move.action === 'submit' || move.action === 'ask-opinions' ? await groundOf(stored, making) : { findings: null, affected: [] };
					const asked = { action: move.action, version: stored.item.version, said: saidOf(move, sample, stored, day), ...ground, ...(move.action === 'submit' ? {} : { findings: null }) };
					const stepped = await making.proposals.step(id, asked, actorOf(move, stored, making.personOf), on.at);
					if (stepped.kind !== 'done') throw new Error(`${sample.title}: got ${JSON.stringify(stepped)} for ${move.action} on ${dateInChina(on.at)}, expected it done`);
				}
			};
		})];
	});
}
