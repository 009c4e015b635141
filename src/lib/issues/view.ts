import type { ClauseId, MatterId, TerritoryId, UnitId } from '#duty';
import type { FigureId } from './figures.ts';
import type { IssueFacts, IssueProgress } from './issue.ts';
import type { AccountRole, IssueAction, IssueState, OrganisationId } from './vocabulary.ts';

/** A photo or paper that a step carries; the bytes are at `/api/v1/issues/{issue}/attachments/{id}`, a photo's small form with `?size=small`. */
export interface AttachmentView {
	readonly id: string;
	readonly kind: 'photo' | 'paper';
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: number;
	/** Pixels; null for papers. */
	readonly width: number | null;
	readonly height: number | null;
	/** When the camera says that it was taken. */
	readonly takenAt: string | null;
}

/** A step, as everyone with a right to the issue sees it. */
export interface StepView {
	/** In the chain of all steps. */
	readonly place: number;
	readonly version: number;
	readonly action: IssueAction;
	readonly stateBefore: IssueState | null;
	readonly stateAfter: IssueState;
	/** Where the person belonged then. */
	readonly unit: OrganisationId;
	readonly by: string;
	readonly role: AccountRole;
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly note: string;
	readonly toUnit?: UnitId;
	readonly clause?: ClauseId;
	readonly dueDate?: string;
	/** The issue's deadline after it. */
	readonly due: string;
	readonly evidence: readonly string[];
	readonly hash: string;
}

/** An issue in a list. Dates are ISO days in China, moments ISO 8601 in UTC. */
export interface IssueItem extends IssueFacts, Omit<IssueProgress, 'submittedBy' | 'parties'> {
	readonly title: string;
	readonly foundOn: string;
	readonly lon: number;
	readonly lat: number;
	/** Metres. */
	readonly accuracy: number;
	readonly zone: 'zone-1' | 'zone-2' | 'zone-quasi' | null;
	/** Of the leading unit's duty; null where nobody leads. */
	readonly clause: ClauseId | null;
	readonly overdue: boolean;
	/** Working days until the deadline; negative once it is past. */
	readonly daysLeft: number;
	/** The deadline lies in a year whose working days are not announced yet. */
	readonly dueProvisional: boolean;
	readonly loggedAt: string;
	readonly changedAt: string;
	readonly closedAt: string | null;
	/** A sample that shows how the product works; never a real issue. */
	readonly demo: boolean;
	/** What the caller may do now. */
	readonly actions: readonly IssueAction[];
}

/** An issue, whole. */
export interface IssueView extends IssueItem {
	readonly description: string;
	readonly foundBy: string;
	readonly loggedBy: string;
	readonly geometry: { readonly type: string; readonly coordinates: unknown };
	/** The map's answer as it was when the issue was logged: for a point an Answer, for a line or polygon a ShapeAnswer. */
	readonly determination: Readonly<Record<string, unknown>>;
	readonly steps: readonly StepView[];
	readonly attachments: readonly AttachmentView[];
	/** Which organisations have opened it, and when first. */
	readonly seen: readonly { readonly organisation: OrganisationId; readonly firstAt: string }[];
}

/** A filter of the list; the same names in the address of the page and of the API. */
export interface IssueFilter {
	readonly state: IssueState | 'open' | 'closed' | null;
	/** Owner, or any of lead, oversee, support, territorial. */
	readonly unit: UnitId | null;
	readonly matter: MatterId | null;
	readonly territory: TerritoryId | null;
	readonly zone: 'zone-1' | 'zone-2' | 'zone-quasi' | null;
	readonly source: IssueFacts['source'] | null;
	/** `overdue`, or due within so many days. */
	readonly due: 'overdue' | 'week' | 'month' | null;
	readonly q: string | null;
	/** west, south, east, north in degrees */
	readonly bbox: readonly [number, number, number, number] | null;
	/** What a figure of the unit has counted, from one day to another: these four go together. */
	readonly figure: FigureId | null;
	readonly from: string | null;
	readonly to: string | null;
}

export const SORTS = ['-logged', 'logged', 'due', '-due', '-changed', 'number'] as const;
export type IssueSort = (typeof SORTS)[number];
