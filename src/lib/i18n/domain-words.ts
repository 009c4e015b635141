import type {
	AreaKind, AreaSetId, BasisId, ClauseId, FlagId, InferenceId, MatterId, RoleId, State, TaskId, TerritoryId, UnitId
} from '#duty';

/** A name, and one full sentence that says what it means. */
export interface NameAndAbout {
	readonly name: string;
	readonly about: string;
}

/** A set of areas, by itself and as the answer to "where": `inside` and `outside` stand alone or after a place. */
export interface SetWords {
	readonly name: string;
	readonly inside: string;
	readonly outside: string;
	/** Said where the data hold no area of the set. */
	readonly unknown: string;
}

/** The words of the domain: one for every id of the public vocabulary. */
export interface DomainWords {
	/** Official full names. */
	readonly units: Readonly<Record<UnitId, string>>;
	/** For labels and tables. */
	readonly unitsShort: Readonly<Record<UnitId, string>>;
	readonly territories: Readonly<Record<TerritoryId, string>>;
	readonly kinds: Readonly<Record<AreaKind, string>>;
	readonly kindsShort: Readonly<Record<AreaKind, string>>;
	readonly matters: Readonly<Record<MatterId, NameAndAbout>>;
	readonly roles: Readonly<Record<RoleId, string>>;
	readonly rolesAbout: Readonly<Record<RoleId, string>>;
	readonly bases: Readonly<Record<BasisId, NameAndAbout>>;
	readonly flags: Readonly<Record<FlagId, NameAndAbout>>;
	/** How a clause is cited. */
	readonly clauses: Readonly<Record<ClauseId, string>>;
	/** What a clause is about, in a few words. */
	readonly clauseSubjects: Readonly<Record<ClauseId, string>>;
	/** The duty in our own words; never the document's sentence. */
	readonly tasks: Readonly<Record<TaskId, string>>;
	/** Why a role rests on its basis. */
	readonly inferences: Readonly<Record<'named' | InferenceId, string>>;
	readonly sets: Readonly<Record<AreaSetId, SetWords>>;
	/** The three states of a rule. */
	readonly states: Readonly<Record<State, string>>;
	/** A duty table, by its id. */
	readonly tables: Readonly<Record<string, NameAndAbout>>;
	readonly scopes: { readonly in: NameAndAbout; readonly out: NameAndAbout };
	/** How we read the 1000 m along the ground. */
	readonly groundDistanceNote: string;
	/** Shown wherever an area that is no official data decides. */
	readonly illustrativeWarning: string;
	readonly measures: {
		readonly squareMetres: (holes: { value: string }) => string;
		readonly hectares: (holes: { value: string }) => string;
		readonly squareKilometres: (holes: { value: string }) => string;
		readonly lessThan: (holes: { value: string }) => string;
		readonly moreThan: (holes: { value: string }) => string;
	};
}
