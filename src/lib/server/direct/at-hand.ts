import type { MatterId, Point } from '#duty';
import type { CompiledMap } from '#geo/compiled';
import { locateAtHand } from '#geo';
import { dateInChina, messages, type Lang } from '#i18n/server';
import { tableInForce, wordingsOf } from '../answer.ts';
import { store } from '../opened.ts';
import { askSecondWitness, mapAtHand } from '../proven-map.ts';
import type { Store } from '../store/store.ts';
import { Recent } from './recent.ts';
import { writtenAnswer, type Basis } from './written-answers.ts';

/** All that an answer of today rests on, held in memory. */
export interface AtHand {
	readonly store: Store;
	readonly map: CompiledMap;
	readonly basis: Basis;
	/** Of the day in China, counted from 1970. */
	readonly day: number;
	/** Answers of these data and this day that were asked for lately, by their questions: fixed points (outfalls, gauges) are asked about again and again. */
	readonly answers: Recent<Written>;
	/** Questions that were asked lately. */
	readonly asked: Recent<true>;
}

/** An answer as it was sent. */
export interface Written extends Point {
	readonly lang: Lang;
	readonly etag: string;
	/** The bytes of its JSON in UTF-8, one character each. */
	readonly text: string;
}

/** Bytes in a generation of the answers that are kept: some 2,500 for one matter, or 150 for all. */
const KEPT_ANSWERS = 12_000_000;
/** Questions in a generation of those that are remembered. */
const KEPT_QUESTIONS = 20_000;

const DAY = 86_400_000;
/** China's clocks are eight hours ahead of UTC all the year round. */
const dayInChina = (now: number) => Math.floor((now + 8 * 3_600_000) / DAY);

let held: AtHand | null = null;

/** What is at hand, as long as it is what the store would say: same data version, same day, no difference from PostGIS found. Else null. */
export function atHand(now = Date.now()): AtHand | null {
	if (!held || held.day !== dayInChina(now)) return null;
	const { basis: { dataVersion }, map } = held;
	const current = store();
	return current === held.store && current.dataVersionAtHand() === dataVersion && mapAtHand(current, dataVersion) === map ? held : null;
}

/** Takes to hand what today's answers rest on, as soon as the compiled map is proven. */
export async function takeToHand(now = Date.now()): Promise<void> {
	const current = store();
	const dataVersion = await current.dataVersion();
	const map = mapAtHand(current, dataVersion);
	const on = dateInChina(new Date(now));
	const inForce = tableInForce(on, messages('zh'));
	if (!map || !inForce.ok) return;
	const { table } = inForce;
	const wordings = await wordingsOf({ store: current, dataVersion }, table);
	held = { store: current, map, day: dayInChina(now), answers: new Recent(KEPT_ANSWERS, ({ text }) => text.length), asked: new Recent(KEPT_QUESTIONS, () => 1), basis: { on, table, dataVersion, wordings } };
}

/** Writes today's answer for one place: the bytes of its JSON in UTF-8, one character each. */
export function answerAtHand({ map, basis }: AtHand, { lon, lat, accuracy, matter }: Point & { accuracy: number; matter: MatterId | null }, lang: Lang): string {
	return writtenAnswer(locateAtHand(map, { lon, lat }, accuracy, basis.on), matter, basis, lang);
}

/** Has PostGIS asked about the point too, now and then. */
export function witness({ store, basis }: AtHand, { lon, lat }: Point): void {
	void askSecondWitness(store, basis.dataVersion, { lon, lat }, basis.on);
}
