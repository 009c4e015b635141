import type { TerritoryId, UnitId } from '#duty';
import type { Actor } from '#issues';
import { QUANTITIES, type ItemId, type TargetClass, type WaterKind } from './items.ts';
import type { Value } from './classify.ts';

/** A monitored section or spot (断面、点位), as the office has entered it. */
export interface Station {
	/** Its code, for life. */
	readonly code: string;
	readonly name: string;
	readonly water: WaterKind;
	/** The lake or river on which it lies. */
	readonly body: string;
	/** Degrees, EPSG:4490. */
	readonly lon: number;
	readonly lat: number;
	/** The government that tells of it (四(四)). */
	readonly territory: TerritoryId;
	/** The unit that sends its readings. */
	readonly unit: UnitId;
	/** The class that it is to reach; null: none is set. */
	readonly target: TargetClass | null;
	/** The months from which and until which it is to be told of: 2026-01; null: still. */
	readonly from: string;
	readonly to: string | null;
}

/** One measurement that holds. */
export interface Reading {
	readonly station: string;
	/** A day, or a month where no day is known: 2026-10-15, 2026-10. */
	readonly on: string;
	readonly item: ItemId;
	/** In the item's own unit; of what was below the limit of detection that limit. */
	readonly value: number;
	readonly below: boolean;
}

export const monthOf = (on: string) => on.slice(0, 7);

/** May the actor enter stations? The office may. */
export function mayEnterStations({ role }: Actor): boolean {
	return role === 'office';
}

/** May the actor send readings, of whichever stations? */
export function maySendReadings({ role }: Actor): boolean {
	return role === 'office' || role === 'officer' || role === 'head';
}

/** May the actor send readings of a station? Its unit may, and the office for it. */
export function mayReport(actor: Actor, { unit }: Pick<Station, 'unit'>): boolean {
	return maySendReadings(actor) && (actor.role === 'office' || actor.organisation === unit);
}

const rounded = (value: number) => Number(value.toPrecision(6));

function meanOf(item: ItemId, readings: readonly Reading[]): Value {
	const sum = readings.reduce((total, { value }) => total + value, 0);
	return { item, value: rounded(sum / readings.length), below: readings.every(({ below }) => below), of: readings.length };
}

/** The values of each month, the latest month first. Several readings of a month count by their arithmetic mean (环办〔2011〕22号), those below the limit of detection by that limit. */
export function monthsOf(readings: readonly Reading[]): readonly { readonly month: string; readonly values: readonly Value[] }[] {
	const months = new Map<string, Map<ItemId, Reading[]>>();
	for (const reading of readings) {
		const items = months.get(monthOf(reading.on)) ?? new Map<ItemId, Reading[]>();
		items.set(reading.item, [...(items.get(reading.item) ?? []), reading]);
		months.set(monthOf(reading.on), items);
	}
	return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([month, items]) => ({ month, values: [...items].map(([item, own]) => meanOf(item, own)) }));
}

/** The latest month in which water quality was measured, up to a month; null: there is none. A flow alone is no water quality. */
export function latestQuality(readings: readonly Reading[], until: string): { readonly month: string; readonly values: readonly Value[] } | null {
	return monthsOf(readings.filter(({ on }) => monthOf(on) <= until)).find(({ values }) => values.some(({ item }) => !QUANTITIES.includes(item))) ?? null;
}
