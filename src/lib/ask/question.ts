import { AREA_KINDS, CLAUSES, isCalendarDate, MATTERS, TERRITORIES, UNITS, type AreaKind, type ClauseId, type MatterId, type Point, type TerritoryId, type UnitId } from '#duty';

/** A gap or an overlap of duty: the ground in one territory where nobody leads the matter, or where two clauses apply. */
export interface AskedFinding {
	readonly kind: (typeof FINDINGS)[number];
	readonly territory: TerritoryId;
}

/** Everything that the page shows is asked by its address; whoever opens the same link sees the same. */
export interface Question {
	/** Degrees, EPSG:4490. */
	readonly at: Point | null;
	/** Metres; 0 = exactly there. */
	readonly accuracy: number;
	readonly matter: MatterId | null;
	/** ISO date; null = today. */
	readonly on: string | null;
	/** Show all that a unit is responsible for. */
	readonly unit: UnitId | null;
	/** Show where a clause binds. */
	readonly clause: ClauseId | null;
	/** Show a gap or an overlap of the matter. */
	readonly finding: AskedFinding | null;
	/** Area kinds that the reader has switched off. */
	readonly hidden: readonly AreaKind[];
}

export const NOTHING_ASKED: Question = { at: null, accuracy: 0, matter: null, on: null, unit: null, clause: null, finding: null, hidden: [] };

const FINDINGS = ['gap', 'overlap'] as const;

const NUMBER = /^-?\d+(\.\d+)?$/;

function oneOf<T extends string>(words: readonly T[], word: string | null): T | null {
	return words.find((each) => each === word) ?? null;
}

function pointFrom(text: string | null): Point | null {
	const [lon, lat, ...rest] = (text ?? '').split(',');
	if (!lon || !lat || rest.length > 0 || !NUMBER.test(lon) || !NUMBER.test(lat)) return null;
	return Math.abs(Number(lon)) <= 180 && Math.abs(Number(lat)) <= 90 ? { lon: Number(lon), lat: Number(lat) } : null;
}

function findingFrom(text: string | null): AskedFinding | null {
	const [kind, territory] = (text ?? '').split('.');
	const found = { kind: oneOf(FINDINGS, kind ?? null), territory: oneOf(TERRITORIES, territory ?? null) };
	return found.kind && found.territory ? { kind: found.kind, territory: found.territory } : null;
}

/** Reads the question in an address. What cannot be read is not asked: an old or cut-off link still opens the map. */
export function questionFrom(search: URLSearchParams): Question {
	const accuracy = search.get('accuracy') ?? '';
	const on = search.get('on');
	return {
		at: pointFrom(search.get('at')),
		accuracy: NUMBER.test(accuracy) ? Math.min(Math.max(Number(accuracy), 0), 10_000) : 0,
		matter: oneOf(MATTERS, search.get('matter')),
		on: on !== null && isCalendarDate(on) ? on : null,
		unit: oneOf(UNITS, search.get('unit')),
		clause: oneOf(CLAUSES, search.get('clause')),
		finding: findingFrom(search.get('finding')),
		hidden: AREA_KINDS.filter((kind) => search.get('hidden')?.split(',').includes(kind))
	};
}

/** The question as the search part of an address, without what is not asked; keeps `lang` when given. */
export function searchFor(question: Question, lang?: string | null): string {
	const search = new URLSearchParams();
	if (question.at) search.set('at', `${question.at.lon},${question.at.lat}`);
	if (question.at && question.accuracy > 0) search.set('accuracy', String(question.accuracy));
	for (const key of ['matter', 'on', 'unit', 'clause'] as const) if (question[key]) search.set(key, question[key]);
	if (question.finding) search.set('finding', `${question.finding.kind}.${question.finding.territory}`);
	if (question.hidden.length > 0) search.set('hidden', question.hidden.join(','));
	if (lang) search.set('lang', lang);
	const text = search.toString().replaceAll('%2C', ',');
	return text ? `?${text}` : '';
}
