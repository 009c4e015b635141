import { OPINIONS, PROPOSAL_STEPS, type StepAction, type StepMember } from '#proposals/steps';
import type { ClauseId, Point, UnitId } from '#duty';
import type { EdgeOf, Ending, Lines, Opinion } from '#proposals';
import type { ProposalView } from '../proposals-api.ts';

/** A field of a step's form: what the step may say; longitude and latitude are one place. What a revision says is drawn in the editor. */
export type StepField = Exclude<StepMember, 'title' | 'reason' | 'validFrom' | 'changes' | 'lon' | 'lat'> | 'place' | 'note';

/** In the order in which a person thinks of them: first what is said, then on what it rests, then why. */
const ORDER: readonly StepField[] = ['opinion', 'change', 'clause', 'place', 'edge', 'units', 'dueDate', 'ending', 'actNumber', 'actDate', 'effectiveFrom', 'lines', 'effectiveUntil', 'note'];

export interface FieldAsked {
	readonly field: StepField;
	/** The step cannot be taken without it. */
	readonly needed: boolean;
}

/** The fields of a step, as its line of the table of steps says; a note can go with any. */
export function fieldsOf(action: StepAction): readonly FieldAsked[] {
	const { needs, takes } = PROPOSAL_STEPS[action];
	const said = (field: StepField) => field === 'note' || takes.some((each) => each === (field === 'place' ? 'lon' : field));
	const needed = (field: StepField) => needs.some((each) => each === field);
	return ORDER.filter((field) => needed(field) || said(field)).map((field) => ({ field, needed: needed(field) }));
}

/** What somebody has filled in; '' and null: nothing. Days are ISO. */
export interface Filled {
	readonly note: string;
	readonly opinion: Opinion | '';
	readonly change: number | null;
	readonly clause: ClauseId | null;
	readonly place: Point | null;
	/** A piece of the line of a change, which is then the change that is meant. */
	readonly edge: EdgeOf | null;
	readonly units: readonly UnitId[];
	readonly dueDate: string;
	readonly ending: Ending | '';
	readonly actNumber: string;
	readonly actDate: string;
	readonly effectiveFrom: string;
	readonly lines: Lines;
	readonly effectiveUntil: string;
}

/** What a form begins with: the days that were proposed. Lines are illustrative until somebody says otherwise. */
export function startOf({ validFrom, opinionsDue }: Pick<ProposalView, 'validFrom' | 'opinionsDue'>): Filled {
	return {
		note: '', opinion: '', change: null, clause: null, place: null, edge: null, units: [], dueDate: opinionsDue ?? '', ending: '', actNumber: '', actDate: '', effectiveFrom: validFrom, lines: 'illustrative', effectiveUntil: ''
	};
}

const isFilled = (value: unknown) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0);

/** What the step says beside its action and version, as the API takes it: only what is filled in, and only what this step says. */
export function saidOf(action: StepAction, filled: Filled): Readonly<Record<string, unknown>> {
	const said = Object.fromEntries(fieldsOf(action).map(({ field }) => [field, filled[field]] as const).filter(([field, value]) => field !== 'place' && field !== 'edge' && isFilled(value)));
	const { place, edge } = filled;
	const says = (wanted: StepField) => fieldsOf(action).some(({ field }) => field === wanted);
	const { change, ...along } = edge ?? {};
	return { ...said, ...(place && says('place') ? { lon: place.lon, lat: place.lat } : {}), ...(edge && says('edge') ? { change, edge: along } : {}) };
}

/** Who does not simply agree says why. */
export const needsNote = (action: StepAction, { opinion }: Filled): boolean =>
	fieldsOf(action).some(({ field, needed }) => field === 'note' && needed) || (opinion !== '' && opinion !== OPINIONS[0]);
