import { TERRITORIES, type TerritoryId } from '#duty';
import type { Station } from './station.ts';

/**
 * The day of the following month by which a month is to be told. 四(四) says each month and names no day: this one is the product's own, and said to be that wherever a month
 * is called late or missing.
 */
export const DUE_DAY = 10;

/** When something of a station was first sent for a month: ISO days in China; null: never. */
export interface Receipt {
	readonly station: string;
	/** 2026-10 */
	readonly month: string;
	readonly quality: string | null;
	readonly flow: string | null;
}

/** `received`: of every station, in time; `late`: of every one, some after the day; `missing`: the day has passed; `waiting`: it has not; `nothing-owed`: there is no station. */
export type LedgerStanding = 'received' | 'late' | 'missing' | 'waiting' | 'nothing-owed';

/** What a government has told of a month. */
export interface LedgerEntry {
	readonly month: string;
	/** ISO day until which it is to be told. */
	readonly due: string;
	readonly standing: LedgerStanding;
	/** Stations that are to be told of, and those that were. */
	readonly owed: number;
	readonly told: number;
	/** Those that were told of after the day. */
	readonly late: number;
	/** Codes of those that were not. */
	readonly missing: readonly string[];
	/** Codes of rivers told of without their flow. */
	readonly withoutFlow: readonly string[];
}

const monthAfter = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 7);

/** ISO day until which a month is to be told. */
export const dueDayOf = (month: string) => `${monthAfter(month)}-${String(DUE_DAY).padStart(2, '0')}`;

function entryOf(stations: readonly Station[], receipts: ReadonlyMap<string, Receipt>, month: string, today: string): LedgerEntry {
	const due = dueDayOf(month);
	const owed = stations.filter(({ from, to }) => from <= month && (to === null || to >= month));
	const at = ({ code }: Station) => receipts.get(`${code} ${month}`);
	const told = owed.filter((station) => at(station)?.quality);
	const late = told.filter((station) => (at(station)?.quality ?? '') > due).length;
	const missing = owed.filter((station) => !at(station)?.quality).map(({ code }) => code);
	const standing = owed.length === 0 ? 'nothing-owed' : missing.length > 0 ? (today > due ? 'missing' : 'waiting') : late > 0 ? 'late' : 'received';
	return { month, due, standing, owed: owed.length, told: told.length, late, missing, withoutFlow: told.filter((station) => station.water === 'river' && !at(station)?.flow).map(({ code }) => code) };
}

/**
 * What each of the three governments has told of each month of a year that has passed, the latest month first.
 * @param today ISO day in China
 */
export function ledgerOf(stations: readonly Station[], receipts: readonly Receipt[], year: number, today: string): readonly { readonly territory: TerritoryId; readonly months: readonly LedgerEntry[] }[] {
	const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter((month) => month < today.slice(0, 7)).reverse();
	const known = new Map(receipts.map((receipt) => [`${receipt.station} ${receipt.month}`, receipt]));
	return TERRITORIES.map((territory) => {
		const own = stations.filter((station) => station.territory === territory);
		return { territory, months: months.map((month) => entryOf(own, known, month, today)) };
	});
}
