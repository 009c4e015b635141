import type { Area } from '#duty';

/** What a fact of an area is in a file with typed columns. */
export type ColumnType = 'text' | 'date' | 'integer' | 'real' | 'truth';

export interface Column {
	readonly name: keyof Area;
	/** In a Shapefile, whose names hold ten characters at most. */
	readonly short: string;
	readonly type: ColumnType;
}

/** All facts of an area, in the order in which files have them. */
export const COLUMNS: readonly Column[] = [
	{ name: 'id', short: 'id', type: 'text' },
	{ name: 'kind', short: 'kind', type: 'text' },
	{ name: 'code', short: 'code', type: 'text' },
	{ name: 'name', short: 'name', type: 'text' },
	{ name: 'nameEn', short: 'nameEn', type: 'text' },
	{ name: 'territory', short: 'territory', type: 'text' },
	{ name: 'version', short: 'version', type: 'integer' },
	{ name: 'validFrom', short: 'validFrom', type: 'date' },
	{ name: 'validTo', short: 'validTo', type: 'date' },
	{ name: 'source', short: 'source', type: 'text' },
	{ name: 'licence', short: 'licence', type: 'text' },
	{ name: 'accuracy', short: 'accuracy', type: 'real' },
	{ name: 'illustrative', short: 'illustrat', type: 'truth' }
];
