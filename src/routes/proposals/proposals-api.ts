import type { AreaKind, ClauseId, MatterId, RoleId, UnitId } from '#duty';
import type { Lang } from '#i18n';
import type { AccountRole, IssueState, OrganisationId } from '#issues';
import type { ObjectAffected, ObjectCount, ObjectKind } from '#objects';
import type { Change, EdgeOf, EffectNow, Level, ProposalAction, ProposalState, Review, StepAction, StepDetail } from '#proposals';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { readFrom } from '../read-from.ts';

export type { ObjectAffected } from '#objects';
export { readFrom, type ReadOutcome } from '../read-from.ts';

type Fetch = typeof fetch;

/** A proposal as lists show it. */
export interface ProposalItem {
	readonly id: string;
	readonly number: string;
	readonly version: number;
	readonly state: ProposalState;
	readonly organisation: OrganisationId;
	readonly title: string;
	readonly reason: string;
	/** ISO day. */
	readonly validFrom: string;
	readonly createdBy: string;
	readonly createdAt: string;
	readonly changedAt: string;
	/** Units whose opinion is asked, and those of them that have still to answer. */
	readonly asked: readonly UnitId[];
	readonly awaiting: readonly UnitId[];
	/** ISO day until which opinions are asked. */
	readonly opinionsDue: string | null;
	readonly opinionsOverdue: boolean;
	readonly actNumber: string | null;
	/** ISO days: the first on which the lines hold, and the first on which they hold no more. */
	readonly effectiveFrom: string | null;
	readonly effectiveUntil: string | null;
	/** Whether they hold today. */
	readonly effect: EffectNow;
	/** What the reader may do now. */
	readonly actions: readonly StepAction[];
}

export interface ProposalStep extends Omit<StepDetail, 'sha256'> {
	readonly version: number;
	readonly action: ProposalAction;
	readonly stateBefore: ProposalState | null;
	readonly stateAfter: ProposalState;
	readonly unit: OrganisationId;
	readonly by: string;
	readonly role: AccountRole;
	readonly at: string;
	readonly note: string;
	readonly hash: string;
	/** Where what it speaks of stands in the changes as they are now; null: they have it no more. */
	readonly changeNow?: number | null;
	readonly edgeNow?: EdgeOf | null;
}

/** Something to be looked at, in words. */
export interface Finding {
	readonly severity: 'error' | 'warning';
	readonly check: string;
	readonly message: string;
	readonly areas: readonly string[];
	readonly at?: readonly number[];
	/** Metres. */
	readonly tolerance?: number;
}

export interface FindingsCounted {
	readonly errors: number;
	readonly warnings: number;
}

export interface ListedProposal extends ProposalItem {
	/** null: not worked out yet. */
	readonly findings: FindingsCounted | null;
}

export interface ProposalView extends ProposalItem {
	readonly changes: readonly Change[];
	readonly findings: readonly Finding[];
	/** null: nobody was asked about what is proposed now. */
	readonly review: Review | null;
	readonly steps: readonly ProposalStep[];
}

/** m² on the ellipsoid. */
export interface Amounts {
	readonly added: number;
	readonly removed: number;
	readonly changed: number;
}

export interface AreaDifference {
	readonly id: string;
	readonly name: string;
	readonly before: number | null;
	readonly after: number | null;
	readonly added: number;
	readonly removed: number;
	readonly residual: number;
	/** Metres. */
	readonly shift: number | null;
	readonly noise: number;
}

export interface DifferenceView extends Amounts {
	readonly byDistrict: readonly (Amounts & { readonly district: string | null; readonly name: string | null })[];
	readonly byZone: readonly { readonly from: Level; readonly to: Level; readonly area: number }[];
	readonly areas: readonly AreaDifference[];
}

export interface IssueThere {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly open: boolean;
}

export interface CellView {
	readonly matter: MatterId;
	readonly role: RoleId;
	readonly from: readonly UnitId[];
	readonly to: readonly UnitId[];
	readonly area: number;
	readonly pieces: readonly number[];
	readonly objects: readonly IssueThere[];
	/** Named objects there, by kind. */
	readonly counts: readonly ObjectCount[];
}

export interface ClauseView {
	readonly clause: ClauseId;
	readonly change: 'starts' | 'stops';
	readonly matter: MatterId;
	readonly role: RoleId;
	readonly unit: UnitId;
	readonly duty: string;
	readonly area: number;
	readonly pieces: readonly number[];
	readonly objects: readonly IssueThere[];
	/** Named objects there, by kind. */
	readonly counts: readonly ObjectCount[];
}

export interface ConsequenceView {
	/** Every unit that gains or loses a duty. */
	readonly units: readonly UnitId[];
	readonly cells: readonly CellView[];
	readonly clauses: readonly ClauseView[];
	/** Named objects on the changed ground; their places are those of cells and clauses in these lists. */
	readonly objects: readonly ObjectAffected[];
	/** The loads that were counted. */
	readonly objectSets: readonly ObjectsCounted[];
}

/** A load of named objects that holds on the day of a proposal. */
export interface ObjectsCounted {
	readonly set: string;
	readonly kind: ObjectKind;
	readonly name: string;
	readonly source: string;
	/** Metres. */
	readonly accuracy: number;
	/** ISO day. */
	readonly dataDate: string;
}

/** An open issue on the changed ground, or one that was answered by lines that hold no more: who leads, as stored and as asked again. */
export interface IssueAsked {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly matter: MatterId;
	readonly state: IssueState;
	readonly open: boolean;
	readonly owner: UnitId;
	readonly lead: readonly UnitId[];
	/** null: none of it is in scope. */
	readonly leadThen: readonly UnitId[] | null;
	readonly differs: boolean;
	readonly lon: number;
	readonly lat: number;
	readonly meanwhile: boolean;
}

export interface IssuesAsked {
	/** ISO day for which it is asked who leads. */
	readonly on: string;
	/** Days on which answers were given by other lines than those known now for them. */
	readonly meanwhile: { readonly from: string; readonly until: string } | null;
	readonly items: readonly IssueAsked[];
}

/** What changes that are no proposal yet would mean. */
export interface CheckedView extends DifferenceView {
	readonly findings: readonly Finding[];
	readonly cells: readonly Pick<CellView, 'matter' | 'role' | 'from' | 'to' | 'area'>[];
}

/** A piece of ground on which something differs. */
export interface PieceProperties {
	readonly change: 'added' | 'removed' | 'changed';
	readonly area: number;
}

/** A changed area as it is and as it would be. */
export interface SideProperties {
	readonly id: string;
	readonly kind: AreaKind;
	readonly side: 'before' | 'after';
	readonly computed: boolean;
}

export interface ProposalPage {
	readonly items: readonly ListedProposal[];
	readonly next: string | null;
	readonly total: number;
}

export const PROPOSALS = '/api/v1/proposals';
const GEOJSON = 'application/geo+json';

/** The shapes that the map of a proposal needs; null when they cannot be had. */
export interface ProposalShapes {
	/** All areas in force on its day. */
	readonly inForce: FeatureCollection;
	readonly sides: FeatureCollection<MultiPolygon, SideProperties>;
	readonly differing: FeatureCollection<MultiPolygon, PieceProperties>;
	/** Every piece that a cell or a clause speaks of, by its place (`id`). */
	readonly speaking: FeatureCollection<MultiPolygon>;
}

export async function readShapes(fetch: Fetch, { id, validFrom, effectiveFrom }: Pick<ProposalItem, 'id' | 'validFrom' | 'effectiveFrom'>, lang: Lang): Promise<ProposalShapes | null> {
	const [inForce, sides, differing, speaking] = await Promise.all([
		readFrom<FeatureCollection>(fetch, `/api/v1/areas?at=${effectiveFrom ?? validFrom}`, lang, GEOJSON),
		readFrom<ProposalShapes['sides']>(fetch, `${PROPOSALS}/${id}/areas`, lang, GEOJSON),
		readFrom<ProposalShapes['differing']>(fetch, `${PROPOSALS}/${id}/difference`, lang, GEOJSON),
		readFrom<ProposalShapes['speaking']>(fetch, `${PROPOSALS}/${id}/consequence`, lang, GEOJSON)
	]);
	if (inForce.kind !== 'found' || sides.kind !== 'found' || differing.kind !== 'found' || speaking.kind !== 'found') return null;
	return { inForce: inForce.body, sides: sides.body, differing: differing.body, speaking: speaking.body };
}

/** What became of something that was sent. */
export type SendResult<T> =
	| { readonly kind: 'done'; readonly body: T }
	| { readonly kind: 'refused'; readonly why: string; readonly errors: readonly { readonly field: string; readonly message: string }[] }
	/** Others have taken steps meanwhile: the proposal as it is now. */
	| { readonly kind: 'stale'; readonly now: ProposalView | null }
	| { readonly kind: 'forbidden' | 'too-large' | 'signed-out' | 'unreachable' };

interface Told {
	readonly detail?: string;
	readonly errors?: readonly { readonly field: string; readonly message: string }[];
	readonly proposal?: ProposalView;
}

/** Sends a body to the API. @param key the same key again makes nothing twice */
export async function send<T>(fetch: Fetch, path: string, body: object, more: { readonly lang: Lang; readonly key?: string; readonly signal?: AbortSignal }): Promise<SendResult<T>> {
	const headers = { 'content-type': 'application/json', ...(more.key ? { 'idempotency-key': more.key } : {}) };
	const response = await fetch(`${path}?lang=${more.lang}`, { method: 'POST', headers, body: JSON.stringify(body), ...(more.signal ? { signal: more.signal } : {}) }).catch(() => null);
	if (!response) return { kind: 'unreachable' };
	if (response.ok) return { kind: 'done', body: (await response.json()) as T };
	if (response.status === 401) return { kind: 'signed-out' };
	if (response.status === 403) return { kind: 'forbidden' };
	if (response.status === 413) return { kind: 'too-large' };
	const told = (await response.json().catch(() => ({}))) as Told;
	if (response.status === 409) return { kind: 'stale', now: told.proposal ?? null };
	return response.status < 500 ? { kind: 'refused', why: told.detail ?? '', errors: told.errors ?? [] } : { kind: 'unreachable' };
}
