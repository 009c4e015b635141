import type { Point } from '#duty';
import type { WorkingCalendar } from '#issues';
import { COURSES, type Move } from './courses.ts';
import type { Sample } from './samples.ts';
import { SPOTS } from './spots.ts';

/** When a sample was logged and each of its steps taken. */
export interface Scheduled {
	readonly sample: Sample;
	/** Near its spot, so that no two lie on each other. */
	readonly place: Point;
	readonly logged: Moment;
	readonly moves: readonly (Move & { readonly on: Moment })[];
}

export interface Moment {
	/** ISO day in China. */
	readonly day: string;
	readonly at: Date;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const DAY = 86_400_000;
const OPENS = 9 * 60;
const MINUTES_OF_WORK = 8 * 60;
/** Whatever a seed is; changing it changes every sample. */
const SEED = 20_240_301;
/** The most by which a step takes longer than its course says, as a share. */
const SLOWER = 0.6;

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);

/** The working day that lies so many working days before another one. */
export function workingDayBefore(day: string, count: number, calendar: WorkingCalendar): string {
	let reached = day;
	for (let left = count; left > 0 || !calendar.isWorking(reached);) {
		reached = dayBefore(reached);
		if (calendar.isWorking(reached)) left--;
	}
	return reached;
}

/** Degrees to either side of a spot: some 300 m. */
const NEAR = 0.003;

function placeNear({ spot }: Sample, random: () => number): Point {
	const aside = (degrees: number) => Number((degrees + (random() * 2 - 1) * NEAR).toFixed(5));
	const [lon, lat] = SPOTS[spot];
	return { lon: aside(lon), lat: aside(lat) };
}

/**
 * Spreads the samples over the months before a day, so that the last thing that happened to each lies as far back as
 * its course says, and never on that day itself. The same days for the same day.
 */
export function scheduled(samples: readonly Sample[], today: string, calendar: WorkingCalendar): readonly Scheduled[] {
	const random = seeded(SEED);
	const during = (day: string): Moment => ({ day, at: new Date(Date.parse(`${day}T00:00:00+08:00`) + Math.floor((OPENS + random() * MINUTES_OF_WORK) * 60) * 1000) });
	const last = workingDayBefore(dayBefore(today), 0, calendar);
	return samples.map((sample) => {
		const { moves, rest: [least, most] } = COURSES[sample.course];
		const gaps = moves.map(({ after }) => after + Math.floor(random() * after * SLOWER));
		const length = gaps.reduce((sum, gap) => sum + gap, 0);
		const logged = during(workingDayBefore(last, length + least + Math.floor(random() * (most - least + 1)), calendar));
		let day = logged.day;
		return { sample, place: placeNear(sample, random), logged, moves: moves.map((each, index) => ({ ...each, on: during((day = calendar.add(day, gaps[index] ?? each.after))) })) };
	});
}
