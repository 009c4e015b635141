import { determine, tableOn, TABLES, type Determination, type MatterId, type Point } from '#duty';
import { locate } from '#geo';
import type { Lang } from '#i18n';
import type { Answer, Confirmation } from '#panels';
import { heldAreas } from './held-areas.svelte.ts';

type Fetch = typeof fetch;

export interface PlaceAsked {
	readonly point: Point;
	/** Metres. */
	readonly accuracy: number;
	/** ISO date. */
	readonly on: string;
	readonly lang: Lang;
}

/** What the server said of an answer that was found here. */
export interface Checked {
	readonly answer: Answer;
	readonly confirmation: Confirmation;
}

export type Outcome =
	| { readonly kind: 'nothing-asked' }
	| { readonly kind: 'no-table'; readonly from: string }
	| { readonly kind: 'failed' }
	/** `checking`: null where the server itself has answered. */
	| { readonly kind: 'answered'; readonly answer: Answer; readonly confirmation: Confirmation; readonly checking: (() => Promise<Checked>) | null };

/** Asks the server. null when it can't be reached or can't answer; what a person typed has been read before. */
async function askServer(fetch: Fetch, { point, accuracy, on, lang }: PlaceAsked): Promise<Answer | null> {
	const search = new URLSearchParams({ lon: String(point.lon), lat: String(point.lat), at: on, accuracy: String(accuracy), lang });
	const response = await fetch(`/api/v1/responsibility?${search}`).catch(() => null);
	return response?.ok ? ((await response.json()) as Answer) : null;
}

const essence = ({ scope, territory, withinExtent, duties }: Determination, matter: MatterId) => {
	const duty = duties.find((each) => each.matter === matter);
	return JSON.stringify([scope, territory, withinExtent, duty?.flags, duty?.roles.map(({ role, unit, clause }) => [role, unit, clause])]);
};

/** The matters on which two answers for the same place differ. */
export function differingMatters(one: Determination, other: Determination): readonly MatterId[] {
	return one.duties.map(({ matter }) => matter).filter((matter) => essence(one, matter) !== essence(other, matter));
}

async function report(fetch: Fetch, answer: Answer, matters: readonly MatterId[]): Promise<void> {
	const body = JSON.stringify({ point: answer.point, at: answer.at, matters, dataVersion: answer.dataVersion });
	await fetch('/api/v1/differences', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null);
}

async function check(fetch: Fetch, found: Answer, asked: PlaceAsked): Promise<Checked> {
	const answer = await askServer(fetch, asked);
	if (!answer) return { answer: found, confirmation: 'offline' };
	const matters = differingMatters(found, answer);
	// other data, other answer: that is no difference between the two ways of looking up
	if (matters.length === 0 || answer.dataVersion !== found.dataVersion) return { answer, confirmation: 'server' };
	void report(fetch, found, matters);
	return { answer, confirmation: 'differs' };
}

/**
 * Answers for a place: at once from the areas that this browser holds, to be confirmed by the server; by the server
 * where nothing is held, as on the first load.
 */
export async function answerAt(fetch: Fetch, asked: PlaceAsked): Promise<Outcome> {
	const table = tableOn(asked.on);
	if (!table) return { kind: 'no-table', from: TABLES.map(({ validFrom }) => validFrom).sort()[0] ?? '' };
	const held = heldAreas.held;
	if (held) {
		const place = await locate(held.index, asked.point, asked.accuracy, asked.on);
		const answer = { ...determine(place, table, asked.on), dataVersion: held.dataVersion };
		return { kind: 'answered', answer, confirmation: 'local', checking: () => check(fetch, answer, asked) };
	}
	const answer = await askServer(fetch, asked);
	return answer ? { kind: 'answered', answer, confirmation: 'server', checking: null } : { kind: 'failed' };
}
