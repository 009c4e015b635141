import { proposalWords } from '#i18n/proposals';
import type { Change } from '#proposals';
import type { MultiPolygon } from 'geojson';
import { readMembers } from '../problem-list/changing.ts';
import type { Posted } from '../post.ts';
import { found, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Fault } from '../request/reading.ts';
import { readShape } from '../request/shape.ts';
import { MOST_CHANGES, proposalParameters } from './parameters.ts';
import { readExceptions } from './read-exceptions.ts';

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Codes and the ids that begin with a kind, as those that are loaded have them. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z-]*$/;

/** The faults of a part, each with the part's name before its own. */
export const within = (prefix: string, { problem }: Refused): readonly Fault[] => problem.errors.map(({ field, message }) => ({ field: `${prefix}.${field}`, message }));

/** A shape that can be measured, or what is wrong with it and where. */
async function readPolygon(value: unknown, { store, words, lang }: Posted): Promise<{ readonly shape: MultiPolygon } | { readonly faults: readonly Fault[] }> {
	const read = readShape(value, words);
	if (!read.ok) return { faults: read.problem.errors };
	const shape = read.body;
	const { reading } = proposalWords(lang);
	if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return { faults: [{ field: 'type', message: reading.polygon }] };
	const fault = await store.shapeFault(shape);
	if (fault) return { faults: [{ field: 'coordinates', message: reading.invalid({ lon: fault.lon.toFixed(6), lat: fault.lat.toFixed(6) }) }] };
	return { shape: shape.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [shape.coordinates] } : shape };
}

async function readChange(value: unknown, at: string, posted: Posted): Promise<{ readonly change: Change } | { readonly faults: readonly Fault[] }> {
	const { reading } = proposalWords(posted.lang);
	if (!isObject(value)) return { faults: [{ field: at, message: reading.change }] };
	const { geometry, exceptions, ...rest } = value;
	const allowed = readExceptions(exceptions, `${at}.exceptions`, posted);
	const members = readMembers(rest, proposalParameters.change, posted);
	const polygon = geometry === undefined || geometry === null ? { shape: null } : await readPolygon(geometry, posted);
	const faults: Fault[] = [...(members.ok ? [] : within(at, members)), ...allowed.faults];
	if ('faults' in polygon) faults.push(...polygon.faults.map(({ field, message }) => ({ field: `${at}.geometry${field === 'body' ? '' : `.${field}`}`, message })));
	for (const field of ['area', 'code'] as const) {
		const text = members.ok ? members.body[field] : null;
		if (text !== null && !CODE.test(text)) faults.push({ field: `${at}.${field}`, message: reading.code });
	}
	if (faults.length > 0 || !members.ok || !('shape' in polygon)) return { faults };
	const { op, ...more } = members.body;
	const told = Object.fromEntries(Object.entries(more).filter(([, member]) => member !== null)) as Omit<Change, 'op' | 'geometry'>;
	return { change: { op, ...told, ...(polygon.shape && { geometry: polygon.shape }), ...(allowed.exceptions.length > 0 && { exceptions: allowed.exceptions }) } };
}

/** Reads the changes of a proposal, or says everything that is wrong with any of them. Shapes are valid then. */
export async function readChanges(value: unknown, posted: Posted): Promise<Outcome<readonly Change[]>> {
	if (!Array.isArray(value) || value.length === 0 || value.length > MOST_CHANGES) {
		return refuse([{ field: 'changes', message: proposalWords(posted.lang).reading.changes({ most: MOST_CHANGES }) }], posted.words);
	}
	const changes: Change[] = [];
	const faults: Fault[] = [];
	for (const [index, each] of value.entries()) {
		const read = await readChange(each, `changes[${index}]`, posted);
		if ('change' in read) changes.push(read.change);
		else faults.push(...read.faults);
	}
	return faults.length > 0 ? refuse(faults, posted.words) : found(changes);
}
