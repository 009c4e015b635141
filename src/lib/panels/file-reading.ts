/** Something that was mended in a shape, or could be: as the API tells it. */
export interface FixTold {
	readonly shape: string;
	/** Longitude, latitude. */
	readonly at: readonly number[] | null;
	readonly message: string;
}

/** What a file was understood to hold, as the API tells it; `changes` go into a proposal as they are. */
export interface FileReading {
	readonly name: string;
	/** Metres within which two lines are taken for one. */
	readonly tolerance: number;
	readonly features: number;
	readonly system: { readonly message: string };
	readonly encoding: { readonly message: string } | null;
	readonly shapes: readonly {
		readonly name: string;
		readonly op: 'add' | 'replace' | 'remove';
		readonly area: { readonly id: string; readonly name: string; readonly share: number } | null;
		readonly vertices: number;
		readonly hectares: number;
		readonly message: string;
	}[];
	readonly repairs: readonly FixTold[];
	readonly offers: readonly FixTold[];
	readonly left: readonly { readonly feature: number; readonly message: string }[];
	readonly notes: readonly { readonly id: string; readonly message: string }[];
	readonly lacking: readonly { readonly field: string; readonly message: string }[];
	readonly changes: readonly object[];
}

/** What has to be answered before a file can be read. */
export interface FileQuestion {
	readonly parameter: 'crs' | 'encoding' | 'layer';
	readonly message: string;
	readonly options: readonly { readonly value: string; readonly name: string; readonly sample: string }[];
}

/** Why a file was not read. */
export interface FileRefused {
	readonly detail: string;
	/** Each in words; of a table, row by row. */
	readonly errors: readonly { readonly field: string; readonly message: string }[];
	readonly question: FileQuestion | null;
}
