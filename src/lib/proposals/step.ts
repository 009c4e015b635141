import type { ClauseId, Point, UnitId } from '#duty';
import { edgeCorners, edgeRing, edgeSaid, MOST_EDGE_CORNERS, nameOfChange } from './edge.ts';
import { PROPOSAL_STEPS, STEP_MEMBERS, type StepAction, type StepMember } from './life.ts';
import type { Edge, EdgeSaid, Ending, ChangeNamed, Lines, Opinion, Proposal, ProposalContent } from './proposal.ts';

/** What a step says beside its action. A place has both lon and lat, or neither. Days are ISO. */
export interface StepSaid extends Partial<ProposalContent> {
	readonly note: string;
	readonly units?: readonly UnitId[];
	readonly dueDate?: string;
	readonly opinion?: Opinion;
	readonly change?: number;
	readonly clause?: ClauseId;
	readonly lon?: number;
	readonly lat?: number;
	/** Of the line that `change` draws. */
	readonly edge?: Edge;
	readonly actNumber?: string;
	readonly actDate?: string;
	readonly effectiveFrom?: string;
	readonly lines?: Lines;
	readonly effectiveUntil?: string;
	readonly ending?: Ending;
}

/** What a step lacks or has wrong, as an id; the words are elsewhere. */
export const STEP_FAULTS = ['missing', 'not-taken', 'nothing-revised', 'past', 'not-yet', 'before-act', 'before-proposed', 'before-effect', 'no-such-change', 'half-a-place', 'no-such-edge', 'edge-too-long', 'place-and-edge'] as const;

export interface ProposalStepFault {
	readonly field: StepMember | 'note' | 'action';
	readonly fault: (typeof STEP_FAULTS)[number];
}

/** The first day on which an approval makes the lines hold: the one that it names, else the one that was proposed. */
export const effectiveFromOf = ({ effectiveFrom }: Pick<StepSaid, 'effectiveFrom'>, { validFrom }: Pick<ProposalContent, 'validFrom'>): string => effectiveFrom ?? validFrom;

function dayFaults(action: StepAction, said: StepSaid, { validFrom }: ProposalContent, proposal: Proposal, today: string): readonly ProposalStepFault[] {
	const { dueDate, actDate, effectiveUntil } = said;
	const faults: ProposalStepFault[] = [];
	if (dueDate !== undefined && dueDate < today) faults.push({ field: 'dueDate', fault: 'past' });
	if (actDate !== undefined && actDate > today) faults.push({ field: 'actDate', fault: 'not-yet' });
	const from = effectiveFromOf(said, { validFrom });
	if (action === 'approve' && from < validFrom) faults.push({ field: 'effectiveFrom', fault: 'before-proposed' });
	// no line holds before the act that fixes it
	else if (action === 'approve' && actDate !== undefined && from < actDate) faults.push({ field: 'effectiveFrom', fault: 'before-act' });
	if (effectiveUntil !== undefined && effectiveUntil < (proposal.effectiveFrom ?? '')) faults.push({ field: 'effectiveUntil', fault: 'before-effect' });
	return faults;
}

function edgeFaults({ edge, change, lon }: StepSaid, { changes }: ProposalContent): readonly ProposalStepFault[] {
	if (!edge) return [];
	if (change === undefined) return [{ field: 'change', fault: 'missing' }];
	const drawn = changes[change];
	if (!drawn) return [];
	const corners = edgeRing(drawn, edge)?.length ?? 0;
	if (Math.max(edge.from, edge.to) >= corners || edge.from === edge.to) return [{ field: 'edge', fault: 'no-such-edge' }];
	if (edgeCorners(edge, corners) > MOST_EDGE_CORNERS) return [{ field: 'edge', fault: 'edge-too-long' }];
	return lon === undefined ? [] : [{ field: 'edge', fault: 'place-and-edge' }];
}

/**
 * Everything that a step lacks or says wrongly, for a step that is allowed (life.ts).
 * @param today ISO day in China
 */
export function stepFaults(action: StepAction, said: StepSaid, content: ProposalContent, proposal: Proposal, today: string): readonly ProposalStepFault[] {
	const { needs, takes } = PROPOSAL_STEPS[action];
	const says = (member: StepMember | 'note') => (member === 'note' ? said.note.trim() !== '' : said[member] !== undefined);
	const faults: ProposalStepFault[] = needs.filter((member) => !says(member)).map((field) => ({ field, fault: 'missing' }));
	// who does not simply agree says why
	if (said.opinion !== undefined && said.opinion !== 'agree' && !says('note')) faults.push({ field: 'note', fault: 'missing' });
	const given = STEP_MEMBERS.filter(says);
	faults.push(...given.filter((member) => !needs.includes(member) && !takes.includes(member)).map((field): ProposalStepFault => ({ field, fault: 'not-taken' })));
	if (action === 'revise' && given.length === 0) faults.push({ field: 'action', fault: 'nothing-revised' });
	if (said.change !== undefined && said.change >= content.changes.length) faults.push({ field: 'change', fault: 'no-such-change' });
	if (says('lon') !== says('lat')) faults.push({ field: says('lon') ? 'lat' : 'lon', fault: 'half-a-place' });
	return [...faults, ...edgeFaults(said, content), ...dayFaults(action, said, content, proposal, today)];
}

type Kept = Omit<StepSaid, 'note' | 'lon' | 'lat' | 'edge' | keyof ProposalContent> & { readonly spot?: Point; readonly edge?: EdgeSaid; readonly changed?: ChangeNamed };

/** What of a step is kept in its detail: all that it says, but for the note and for what a revision writes. */
export function saidInDetail({ note: _note, title: _title, reason: _reason, validFrom: _from, changes: _changes, lon, lat, edge, ...said }: StepSaid, { changes }: ProposalContent): Kept {
	const about = said.change === undefined ? undefined : changes[said.change];
	const drawn = about && edge && edgeSaid(about, edge);
	return { ...said, ...(about ? { changed: nameOfChange(about) } : {}), ...(drawn ? { edge: drawn } : {}), ...(lon !== undefined && lat !== undefined ? { spot: { lon, lat } } : {}) };
}
