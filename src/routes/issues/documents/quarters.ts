/** A quarter of a year and its days, ISO. */
export interface Quarter {
	readonly year: string;
	/** 1 to 4. */
	readonly quarter: number;
	readonly from: string;
	readonly to: string;
}

const two = (month: number) => String(month).padStart(2, '0');

/** The quarter of a day and those before it, the latest first. @param today ISO */
export function quartersUntil(today: string, count: number): readonly Quarter[] {
	const last = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
	return Array.from({ length: count }, (_, back) => {
		const year = Math.floor((last - back) / 4);
		const quarter = ((last - back) % 4) + 1;
		const end = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
		return { year: String(year), quarter, from: `${year}-${two(quarter * 3 - 2)}-01`, to: end };
	});
}
