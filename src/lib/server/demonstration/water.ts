import type { Actor } from '#issues';
import { dueDayOf, type ItemId, type Reading, type Station } from '#monitoring';
import type { Monitoring } from '../water-quality/monitoring.ts';
import { SPOTS, type SpotId } from './spots.ts';

/** Said wherever these figures are: nobody has measured them. */
const SOURCE = '演示数据，不是监测结果';
const MARK = '演示·';
/** Months before today that are told of. */
const MONTHS = 14;

type Sampled = Pick<Station, 'water' | 'body' | 'territory' | 'unit' | 'target'> & { readonly spot: SpotId; readonly around: Readonly<Partial<Record<ItemId, number>>> };

const LAKE = { ph: 8.1, do: 7.8, codmn: 2.8, nh3n: 0.12, tp: 0.024, tn: 1.1, chla: 9, transparency: 1.9 } as const;
const RIVER = { ph: 7.9, do: 8.2, codmn: 2.4, nh3n: 0.28, tp: 0.08, tn: 2.6, flow: 4.2 } as const;

const STATIONS: readonly Sampled[] = [
	{ spot: '花鱼洞', water: 'lake', body: '红枫湖', territory: 'guiyang', unit: 'gy-eeb', target: 'II', around: LAKE },
	{ spot: '百花湖大坝', water: 'lake', body: '百花湖', territory: 'guiyang', unit: 'gy-eeb', target: 'III', around: { ...LAKE, tp: 0.036, chla: 16 } },
	{ spot: '麦西河口', water: 'river', body: '麦西河', territory: 'guiyang', unit: 'gy-eeb', target: 'III', around: { ...RIVER, nh3n: 1.05, flow: 0.9 } },
	{ spot: '羊昌乡', water: 'river', body: '羊昌河', territory: 'anshun', unit: 'as-eeb', target: 'III', around: { ...RIVER, flow: 9.5 } },
	{ spot: '马场镇', water: 'river', body: '麻线河', territory: 'guian', unit: 'ga-eeb', target: 'III', around: { ...RIVER, tp: 0.17, flow: 2.6 } }
];

const codeOf = (at: number) => `DEMO-${String(at + 1).padStart(2, '0')}`;
const monthBefore = (day: string, count: number) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - count, 1)).toISOString().slice(0, 7);

/** A course over the year that is the same whenever it is made: higher in summer, and never twice the same. */
function wave(value: number, month: string, place: number): number {
	const of = Number(month.slice(5, 7));
	const share = 1 + 0.28 * Math.sin(((of - 4) / 6) * Math.PI) + 0.12 * Math.sin(of * 2.4 + place * 1.7);
	return Number((value * share).toPrecision(2));
}

const steady = (item: ItemId) => item === 'ph' || item === 'do';

function readingsOf({ around }: Sampled, at: number, month: string): Reading[] {
	return (Object.entries(around) as [ItemId, number][]).map(([item, value], place) => ({
		station: codeOf(at), on: `${month}-08`, item, value: steady(item) ? Number((value + 0.3 * Math.sin(Number(month.slice(5, 7)) + at)).toFixed(1)) : wave(value, month, place + at), below: false
	}));
}

/** The day on which a government has told of a month: one is late now and then. */
function toldOn(month: string, territory: Station['territory']): string {
	const late = territory === 'anshun' && Number(month.slice(5, 7)) % 4 === 0;
	return `${dueDayOf(month).slice(0, 8)}${late ? '14' : '06'}`;
}

/**
 * Sample stations and readings, marked as samples in their names and in their source. The last month has not been told of by everybody.
 * @param today ISO day in China
 */
export async function fillWater(monitoring: Monitoring, people: (organisation: 'office-gy' | 'gy-eeb' | 'as-eeb' | 'ga-eeb') => Actor, today: string): Promise<void> {
	const months = Array.from({ length: MONTHS }, (_, index) => monthBefore(today, MONTHS - index));
	const [first = today.slice(0, 7), last] = [months[0], months.at(-1)];
	for (const [at, { spot, around: _around, ...station }] of STATIONS.entries()) {
		const [lon, lat] = SPOTS[spot];
		await monitoring.enter({ ...station, code: codeOf(at), name: `${MARK}${spot}`, lon, lat, from: first, to: null }, 0, people('office-gy'), new Date(`${first}-02T01:00:00Z`));
	}
	for (const month of months) {
		for (const unit of ['gy-eeb', 'as-eeb', 'ga-eeb'] as const) {
			const own = STATIONS.map((station, at) => ({ station, at })).filter(({ station }) => station.unit === unit);
			const told = toldOn(month, own[0]?.station.territory ?? 'guiyang');
			if (told >= today || (month === last && unit === 'ga-eeb')) continue;
			const readings = own.flatMap(({ station, at }) => readingsOf(station, at, month));
			await monitoring.take({ name: `${MARK}${month}.csv`, source: SOURCE, bytes: new TextEncoder().encode(JSON.stringify(readings)), readings }, people(unit), new Date(`${told}T02:00:00Z`));
		}
	}
}
