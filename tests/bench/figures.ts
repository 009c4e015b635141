/** One line of what `npm run bench` prints. */
export interface Figure {
	readonly what: string;
	readonly measured: number;
	readonly unit: string;
	/** What it is held to: a goal, or what something else needs in the same run. */
	readonly against: number | null;
	readonly note: string;
}

/** A figure beside a goal. */
export const figure = (what: string, measured: number, unit: string, goal: number | null = null, note = goal === null ? '' : 'goal'): Figure =>
	({ what, measured, unit, against: goal, note });

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const percentile = (share: number) => (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
export const percentile95 = percentile(0.95);
export const percentile99 = percentile(0.99);

const rounded = (value: number) => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))));

/** The figures as a table for people: each with its ratio, because machines are noisy. */
export function printFigures(title: string, figures: readonly Figure[]): void {
	console.log(`\n${title}`);
	console.table(figures.map(({ what, measured, unit, against, note }) => ({
		what, measured: `${rounded(measured)} ${unit}`, against: against === null ? '' : `${rounded(against)} ${unit} (${note})`,
		ratio: against === null ? '' : rounded(measured / against)
	})));
}
