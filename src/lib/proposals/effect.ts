import type { Area } from '#duty';
import { checkAreas, type Finding } from '#geo/shapes';
import type { AreaFeature } from '#geo';
import type { MultiPolygon } from 'geojson';
import type { Applied, ChangedArea } from './applied.ts';
import type { AreaVersion, EffectMade, Lines } from './proposal.ts';

/** The act by which lines come into force. */
export interface Act {
	/** 文号. */
	readonly number: string;
	/** ISO day. */
	readonly date: string;
	/** The proposal's number. */
	readonly proposal: string;
	/** ISO day: the first on which the lines hold. */
	readonly effectiveFrom: string;
	readonly lines: Lines;
}

/** A version of an area that is to be put in force; its id and its number follow. */
export interface AreaPut extends Omit<Area, 'id' | 'version'> {
	readonly geometry: MultiPolygon;
}

/** What an act makes of the areas. */
export interface Effect {
	readonly put: readonly AreaPut[];
	/** Areas that are no more. */
	readonly end: readonly AreaVersion[];
	/** Every version in force that gives way, with the day on which it would have ended by itself. */
	readonly ended: EffectMade['ended'];
}

/** An act of government is nobody's work (著作权法 5): its lines may be used as it may. */
const LICENCE = '官方文件 · Official document';

const multi = ({ geometry }: AreaFeature): MultiPolygon => (geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : geometry);

function putOf({ before, computed }: ChangedArea, after: AreaFeature, act: Act, next: string | null): AreaPut {
	const { id: _id, version: _version, ...facts } = after.properties;
	const source = computed ? facts.source : `${act.number}（${act.date}，${act.proposal}）`;
	return {
		...facts, source, licence: before?.properties.licence ?? (facts.licence || LICENCE), illustrative: act.lines === 'illustrative',
		validFrom: act.effectiveFrom, validTo: before ? before.properties.validTo : next, geometry: multi(after)
	};
}

/**
 * What an act makes of the areas in force on its day. Each line takes the rest of the time of the one that it replaces, so that what
 * another act has fixed for later stays.
 * @param next for areas that are not in force on that day: the ISO day from which one of that id will be, or null
 */
export function effectOf({ changed }: Applied, act: Act, next: (id: string) => string | null): Effect {
	const put = changed.flatMap((each) => (each.after ? [putOf(each, each.after, act, next(each.id))] : []));
	const versionOf = ({ properties: { id, version } }: AreaFeature): AreaVersion => ({ id, version });
	return {
		put,
		end: changed.flatMap(({ before, after }) => (before && !after ? [versionOf(before)] : [])),
		ended: changed.flatMap(({ before }) => (before ? [{ ...versionOf(before), until: before.properties.validTo }] : []))
	};
}

/** A version of an area as it is known, without its shape. Days are ISO. */
export interface KnownVersion extends AreaVersion {
	readonly validFrom: string;
	readonly validTo: string | null;
	/** Corrected or withdrawn since. */
	readonly superseded: boolean;
}

/** How an effect is taken back. */
export interface Reversal {
	/** Versions from before that hold again, for that time. */
	readonly restore: readonly (AreaVersion & { readonly validFrom: string; readonly validTo: string | null })[];
	/** Versions that the act put in force, and that nothing takes the place of. */
	readonly end: readonly AreaVersion[];
	/** Areas that another act has changed since: they keep their lines. */
	readonly kept: readonly string[];
}

const later = (a: string, b: string) => (a > b ? a : b);
const first = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null;

type Ended = EffectMade['ended'][number];

/** What holds again where a version gives way: what it had ended, and where that was itself put in force by an act that holds no more, what that had ended. */
function standingBefore(ended: Ended | undefined, annulled: readonly EffectMade[]): Ended | undefined {
	const by = ended && annulled.find(({ put }) => put.some(({ id, version }) => id === ended.id && version === ended.version));
	return by ? standingBefore(by.ended.find(({ id }) => id === ended.id), annulled.filter((each) => each !== by)) : ended;
}

/** The time from which to which an act holds: the second day is the first on which it holds no more. */
export interface Span {
	readonly effectiveFrom: string;
	readonly effectiveUntil: string;
}

/**
 * What is to be done so that from a day on areas are again what they were before an act, whatever was fixed for later staying.
 * @param annulled what other acts made that hold no more by that day: none of it comes back
 */
export function reversalOf({ put, ended }: EffectMade, known: readonly KnownVersion[], { effectiveFrom, effectiveUntil }: Span, annulled: readonly EffectMade[] = []): Reversal {
	const from = later(effectiveFrom, effectiveUntil);
	const living = known.filter(({ superseded }) => !superseded);
	const restore: Reversal['restore'][number][] = [];
	const [end, kept]: [AreaVersion[], string[]] = [[], []];
	for (const id of new Set([...put, ...ended].map((each) => each.id))) {
		const [made, before] = [put.find((each) => each.id === id), standingBefore(ended.find((each) => each.id === id), annulled)];
		const of = living.filter((each) => each.id === id);
		const mine = made && of.find(({ version }) => version === made.version);
		const holding = of.find(({ validFrom, validTo }) => validFrom <= from && (validTo === null || validTo > from));
		if (holding !== mine || (made && !mine)) kept.push(id);
		else if (mine && !before) end.push({ id, version: mine.version });
		// what would have ended by then anyway is not brought back
		else if (before && (mine || before.until === null || before.until > from)) {
			const next = first(of.filter(({ validFrom }) => validFrom > from).map(({ validFrom }) => validFrom));
			restore.push({ id, version: before.version, validFrom: from, validTo: mine ? mine.validTo : first([before.until, next]) });
		}
	}
	return { restore, end, kept };
}

type Standing = Pick<Area, 'id' | 'validFrom' | 'validTo'>;
const on = (day: string) => ({ properties: { validFrom, validTo } }: AreaFeature) => validFrom <= day && (validTo === null || validTo > day);

/** The days, from one on, on which the areas in force are others than the day before: that one first. */
export function daysOfChange(areas: readonly { readonly properties: Standing }[], from: string): readonly string[] {
	const days = areas.flatMap(({ properties: { validFrom, validTo } }) => [validFrom, ...(validTo === null ? [] : [validTo])]);
	return [...new Set([from, ...days.filter((day) => day > from)])].sort();
}

/**
 * What would keep areas from holding together, on a day and on every later one on which something is fixed to change: the errors that
 * concern the given ids.
 * @param areas of all dates, as they would be known
 */
export function errorsFrom(areas: readonly AreaFeature[], from: string, ids: ReadonlySet<string>): readonly Finding[] {
	const found = daysOfChange(areas, from).flatMap((day) => checkAreas(areas.filter(on(day)).map(({ properties, geometry }) => ({ ...properties, geometry }))));
	const errors = found.filter(({ severity, areas: concerned }) => severity === 'error' && concerned.some((id) => ids.has(id)));
	const key = ({ check, areas: concerned, at }: Finding) => JSON.stringify([check, concerned, at]);
	return [...new Map(errors.map((error) => [key(error), error])).values()];
}
