import type { ClauseId, MatterId, TerritoryId, UnitId } from '#duty';
import type { IssueProgress } from './issue.ts';
import { sightOf } from './rights.ts';
import { CLOSED, type Actor, type IssueSource, type IssueState, type OrganisationId } from './vocabulary.ts';

/** 四(三): the joint check makes a problem list, and from it the plan with measures, unit and deadline. */
export const DOCUMENT_KINDS = ['problem-list', 'rectification-plan'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** An issue as it stood when a document was frozen: ids and what people wrote, no words of ours. Dates are ISO days in China. */
export interface DocumentRow {
	readonly issue: string;
	readonly number: string;
	readonly title: string;
	readonly description: string;
	readonly foundOn: string;
	readonly source: IssueSource;
	readonly lon: number;
	readonly lat: number;
	readonly territory: TerritoryId;
	readonly territorial: readonly UnitId[];
	readonly zone: 'zone-1' | 'zone-2' | 'zone-quasi' | null;
	readonly matter: MatterId;
	/** Who has it. */
	readonly unit: UnitId;
	readonly clause: ClauseId | null;
	readonly assisting: readonly UnitId[];
	/** Of the latest plan; null: there is none yet. */
	readonly measures: string | null;
	readonly due: string;
	readonly dueBasis: IssueProgress['dueBasis'];
	readonly state: IssueState;
	readonly closedOn: string | null;
	readonly rounds: number;
	readonly returns: number;
	/** The answer of the map rests on areas that are not official. */
	readonly illustrative: boolean;
	/** A sample that shows how the product works. */
	readonly demo: boolean;
}

/** What a document is asked for. */
export interface DocumentAsked {
	readonly kind: DocumentKind;
	/** First and last day, ISO. */
	readonly from: string;
	readonly to: string;
	/** null: all that the office seat follows. */
	readonly territory: TerritoryId | null;
}

/** A document as a list of documents shows it. */
export interface DocumentItem extends DocumentAsked {
	readonly id: string;
	/** As it is cited, in Chinese whatever the language. */
	readonly number: string;
	readonly organisation: OrganisationId;
	/** Who froze it, and when: ISO 8601, UTC. */
	readonly by: string;
	readonly at: string;
	readonly count: number;
}

/** A frozen document: nothing in it ever changes. */
export interface IssueDocument extends DocumentItem {
	readonly rows: readonly DocumentRow[];
	/** The end of the chain of steps at that moment: what the rows say can be proven from the steps up to it. */
	readonly chainLength: number;
	readonly chainHash: string;
}

/** Columns in the order of the sheet; the national progress table has the same, with the place and the clause added. */
const FACTS = ['ordinal', 'number', 'foundOn', 'source', 'position', 'territory', 'zone', 'matter', 'problem', 'unit', 'clause', 'assisting'] as const;
export type DocumentColumn = (typeof FACTS)[number] | 'measures' | 'due' | 'state' | 'remark';
export const DOCUMENT_COLUMNS: Readonly<Record<DocumentKind, readonly DocumentColumn[]>> = {
	'problem-list': [...FACTS, 'due', 'state', 'remark'],
	'rectification-plan': [...FACTS, 'measures', 'due', 'state', 'remark']
};

/** Why an issue cannot be issued yet, as an id; the words are elsewhere. */
export type DocumentFault = 'unit' | 'deadline' | 'measures';

export interface DocumentFinding {
	readonly number: string;
	readonly fault: DocumentFault;
}

function faultsOf({ state, dueBasis, measures }: DocumentRow, kind: DocumentKind): readonly DocumentFault[] {
	if (CLOSED.includes(state)) return [];
	const nobody = state === 'logged' || state === 'disputed';
	if (kind === 'problem-list') return nobody ? ['unit'] : [];
	// a term that this product sets by itself is no deadline that anybody has decided on
	return [...(nobody ? ['unit' as const] : []), ...(dueBasis === 'default' ? ['deadline' as const] : []), ...(measures === null ? ['measures' as const] : [])];
}

/** What keeps the rows from being issued: no unit, and in a plan no deadline or no measures. Empty: nothing does. */
export function documentFindings(rows: readonly DocumentRow[], kind: DocumentKind): readonly DocumentFinding[] {
	return rows.flatMap((row) => faultsOf(row, kind).map((fault) => ({ number: row.number, fault })));
}

/** The issues that belong into a document of a kind: a plan has only what is still to be put right. */
export function documentRows(rows: readonly DocumentRow[], kind: DocumentKind): readonly DocumentRow[] {
	return kind === 'problem-list' ? rows : rows.filter(({ state }) => !CLOSED.includes(state));
}

/** Which issues go into a document: those that a unit has, those of whole territories, or both. null: any. */
export interface DocumentScope {
	readonly unit: OrganisationId | null;
	readonly territories: readonly TerritoryId[] | null;
}

/** 四(三): the office issues the list and the plan of its territories; the head of a unit those of its own. null: the actor may issue none. */
export function documentScope(actor: Actor, territory: TerritoryId | null): DocumentScope | null {
	if (actor.role === 'head') return { unit: actor.organisation, territories: territory && [territory] };
	const sight = sightOf(actor);
	if (actor.role !== 'office' || sight === 'all') return null;
	if (territory === null) return { unit: null, territories: sight.territories };
	return sight.territories.includes(territory) ? { unit: null, territories: [territory] } : null;
}

/** May the actor freeze documents at all? */
export function mayFreeze({ role }: Actor): boolean {
	return role === 'office' || role === 'head';
}

/** The quarter that both days lie in, 1 to 4; null where they lie in two. */
export function quarterOf(from: string, to: string): number | null {
	const [first, last] = [from, to].map((day) => Math.ceil(Number(day.slice(5, 7)) / 3));
	return first !== undefined && first === last && from.slice(0, 4) === to.slice(0, 4) ? first : null;
}
