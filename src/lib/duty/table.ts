import type { AreaKind, BasisId, ClauseId, MatterId, RoleId, TerritoryId, UnitId } from './vocabulary.ts';

/**
 * Named sets of area kinds that conditions speak of.
 * `extent` is the protected extent of 附二(一): the highest storage level plus 1000 m, and the source-protection zones.
 */
export const AREA_SETS = {
	extent: ['lake', 'extent-1000m', 'zone-1', 'zone-2', 'zone-quasi'],
	zone: ['zone-1', 'zone-2', 'zone-quasi'],
	'zone-2': ['zone-2'],
	park: ['park'],
	basin: ['basin']
} as const satisfies Record<string, readonly AreaKind[]>;
export type AreaSetId = keyof typeof AREA_SETS;

/** A row applies only inside, or only outside, a set of areas. */
export interface Condition {
	readonly set: AreaSetId;
	readonly inside: boolean;
}

/** Why a row rests on inference, as an id; the words are elsewhere. */
export const INFERENCES = ['unified-supervision', 'approvals-beyond-lake-body', 'territorial-responsibility', 'park-facilities-territorial'] as const;
export type InferenceId = (typeof INFERENCES)[number];

/** What the unit has to do, as an id; our own wording of it is elsewhere, in each language. */
export const TASKS = [
	'supervise-extent', 'supervise-basin', 'investigate-incident', 'assist-incident-extent',
	'approve-projects-extent', 'approve-projects', 'permit-discharge',
	'restore-territory', 'restore-organise', 'guide-restoration',
	'manage-water', 'protect-shoreline', 'coordinate-guian-affairs',
	'close-farms-zone-2', 'urge-close-farms-zone-2', 'treat-manure', 'guide-manure',
	'enforce-fishing-ban', 'clear-village-waste', 'inspect-village-waste',
	'supervise-vessels', 'manage-township-boats', 'guide-township-boats', 'restrict-hazmat',
	'police', 'punish-unlicensed', 'build-park-facilities', 'urge-park-facilities', 'provide-park-facilities',
	'treat-rural-sewage', 'guide-rural-sewage', 'standardise-source', 'inspect-source-facilities',
	'territorial-duty', 'park-duty', 'park-hand-over', 'office-track', 'office-coordinate'
] as const;
export type TaskId = (typeof TASKS)[number];

/** `government` stands for the district or township government of the point; the place says which one. */
export type UnitReference = UnitId | 'government';

/** One line of the table: in this cell, this unit holds this role, by this clause. */
export type Row = {
	readonly role: RoleId;
	readonly unit: UnitReference;
	readonly clause: ClauseId;
	readonly task: TaskId;
	readonly when?: Condition;
	/** This row stands beside another clause that covers the same matter at the same place. */
	readonly concurrent?: true;
	/** Only for matters that are offences, or only for those that are not. */
	readonly offence?: boolean;
} & ({ readonly basis: Extract<BasisId, 'explicit'> } | { readonly basis: Extract<BasisId, 'inferred'>; readonly why: InferenceId });

/** Every territory is written: `[]` is written silence. */
export type Cell = readonly Row[];
export type MatterRows = Readonly<Record<TerritoryId, Cell>>;

export interface Notice {
	readonly clause: ClauseId;
	readonly territories: readonly TerritoryId[];
}

export interface MatterEntry {
	/** The clauses of the matter as a whole, in the table's order. */
	readonly clauses: readonly ClauseId[];
	/** The matter is an offence to be pursued: a park committee must hand leads over (附二(十四)). */
	readonly offence: boolean;
	/** Territories that must be told at once (四(四)). */
	readonly notify?: Notice;
	readonly rows: MatterRows;
}

/** A duty table: one issued mechanism, as data, with the dates between which it is in force. */
export interface DutyTable {
	readonly id: string;
	readonly validFrom: string;
	readonly validTo: string | null;
	readonly matters: Readonly<Record<MatterId, MatterEntry>>;
	/** Rows added to every matter. */
	readonly always: MatterRows;
	/** Rows added when the place touches more than one territory. */
	readonly crossing: Cell;
	/** Area kinds that give a place its territory and government, the stronger first. */
	readonly precedence: readonly AreaKind[];
	/** Which government answers for an area, by area code. */
	readonly governments: Readonly<Record<string, UnitId>>;
	/** Units that hold a duty of the mechanism which is tied to no place. */
	readonly placeless: readonly { readonly unit: UnitId; readonly clause: ClauseId }[];
}
