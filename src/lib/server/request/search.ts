import { looksSwapped } from '#batch';
import { nearest } from './nearest.ts';
import { readNumber } from './numbers.ts';
import type { Fault, Given, Parameters, Told } from './reading.ts';
import type { Messages } from '#i18n/server';

export type SearchReading<P extends Parameters> =
	| { readonly ok: true; readonly given: Given<P> }
	| { readonly ok: false; readonly faults: readonly Fault[] };

/** What other interfaces call our parameters. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	lon: ['longitude', 'lng', 'long', 'x'],
	lat: ['latitude', 'y'],
	at: ['date', 'on', 'time', 'day', 'when'],
	lang: ['language', 'locale', 'hl'],
	matter: ['topic', 'subject', 'event'],
	accuracy: ['acc', 'radius', 'precision', 'tolerance'],
	bbox: ['bounds', 'box', 'extent'],
	kind: ['type', 'layer'],
	q: ['query', 'search', 'text', 'keyword']
};

function unknownParameter(got: string, known: readonly string[], { problems }: Messages): string {
	const alias = known.find((name) => OTHER_NAMES[name]?.includes(got.toLowerCase()));
	const [near] = alias ? [alias] : nearest(got, known.map((id) => ({ id, names: OTHER_NAMES[id] ?? [] })), 1);
	const short = got.slice(0, 60);
	return near ? problems.misspelt({ got: short, nearest: near }) : problems.unknownParameter({ got: short, known: known.join(', ') });
}

/** Both coordinates are numbers, and only the other way round are they degrees. */
function swapFaults(search: URLSearchParams, { words }: Told): readonly Fault[] {
	const [lon = '', lat = ''] = [search.get('lon') ?? '', search.get('lat') ?? ''].map((text) => text.trim());
	const [x, y] = [readNumber(lon, words), readNumber(lat, words)];
	if (!x.ok || !y.ok || !looksSwapped(x.value, y.value)) return [];
	const message = words.problems.swapped({ lon, lat });
	return [{ field: 'lon', message }, { field: 'lat', message }];
}

function readOne(name: string, search: URLSearchParams, parameter: Parameters[string], told: Told): { value: unknown } | { message: string } {
	const texts = search.getAll(name);
	const { problems } = told.words;
	const [text] = texts;
	if (text === undefined) return parameter?.required ? { message: problems.missing({ field: name }) } : { value: parameter?.absent() };
	if (texts.length > 1) return { message: problems.repeated({ field: name, count: texts.length }) };
	if (text.trim() === '') return { message: problems.empty({ field: name }) };
	const reading = parameter?.read(text, told);
	return reading?.ok ? { value: reading.value } : { message: reading?.message ?? '' };
}

/** Reads all parameters of an address, or says everything that is wrong with them at once. */
export function readSearch<P extends Parameters>(parameters: P, search: URLSearchParams, told: Told): SearchReading<P> {
	const known = Object.keys(parameters);
	const swapped = known.includes('lon') && known.includes('lat') ? swapFaults(search, told) : [];
	const faults: Fault[] = [...swapped];
	const given: Record<string, unknown> = {};
	for (const [name, parameter] of Object.entries(parameters)) {
		const one = readOne(name, search, parameter, told);
		if ('value' in one) given[name] = one.value;
		else if (!faults.some(({ field }) => field === name)) faults.push({ field: name, message: one.message });
	}
	for (const name of new Set(search.keys())) {
		if (!known.includes(name)) faults.push({ field: name.slice(0, 60), message: unknownParameter(name, known, told.words) });
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, given: given as Given<P> };
}
