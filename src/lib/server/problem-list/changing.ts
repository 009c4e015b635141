import type { DrawnShape } from '#geo';
import { canonicalJson, mayLog, type Actor } from '#issues';
import type { Posted } from '../post.ts';
import { forbid, found, overtaken, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Fault, Given, Parameters } from '../request/reading.ts';
import { readSearch } from '../request/search.ts';
import { carrying, takeAttachments, unlessNotCarried } from './evidence.ts';
import type { Carried, Stepped } from './issues.ts';
import { newIssue, type Told } from './new-issue.ts';
import { issueParameters } from './parameters.ts';
import { isIssueId, mayNotSee, noSuchIssue, signedIn, wholeIssue } from './reading.ts';
import { thisMoment } from './shown.ts';
import { siteOf, spotFor, takeGeometry } from './site.ts';

const LONGEST_KEY = 200;

/** Reads the members of a JSON object as parameters of an address are read, with the same words for what is wrong. */
export function readMembers<P extends Parameters>(body: unknown, parameters: P, { lang, words }: Posted): Outcome<Given<P>> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		return refuse([{ field: 'body', message: words.problems.expectedShape({ expected: words.problems.shapes.object }) }], words);
	}
	const search = new URLSearchParams();
	const faults: Fault[] = [];
	for (const [name, value] of Object.entries(body)) {
		if (typeof value === 'string' || typeof value === 'number') {
			if (value !== '') search.append(name, String(value));
		} else if (value !== null) faults.push({ field: name.slice(0, 60), message: words.problems.notText });
	}
	const reading = readSearch(parameters, search, { lang, words });
	if (!reading.ok) faults.push(...reading.faults.filter(({ field }) => !faults.some((fault) => fault.field === field)));
	return faults.length === 0 && reading.ok ? found(reading.given) : refuse(faults, words);
}

/** A key that is too long to be kept. */
export function keyFault({ header, words }: Posted): Refused | null {
	const length = header('idempotency-key')?.length ?? 0;
	return length <= LONGEST_KEY ? null : refuse([{ field: 'Idempotency-Key', message: words.problems.tooLongText({ length, most: LONGEST_KEY }) }], words);
}

interface Sent {
	/** Where it is more than a place. */
	readonly shape: DrawnShape | null;
	/** The same content is the same text. */
	readonly body: string;
	readonly carried: Carried;
}

async function logged(told: Told, { shape, body, carried }: Sent, standing: Posted, actor: Actor): Promise<Outcome<object>> {
	const { store, words } = standing;
	const moment = await thisMoment(store);
	const site = await siteOf(told, shape, moment.today, standing);
	if (!site.ok) return site;
	const given = newIssue(told, site.body, actor.organisation, moment);
	if (!given) return refuse([{ field: shape ? 'geometry' : 'lon', message: words.problems.outOfScope }], words, 'incomplete');
	const result = await unlessNotCarried(store.issues.log(given, actor, moment, { key: standing.header('idempotency-key'), body }, carried), 'attachments', standing);
	if ('ok' in result) return result;
	if (result.kind === 'key-reused') return refuse([{ field: 'Idempotency-Key', message: words.problems.keyReused }], words, 'incomplete');
	const whole = await wholeIssue(result.id, standing, actor);
	return whole.ok ? { ...whole, status: result.kind === 'made' ? 201 : 200 } : whole;
}

/** `POST /api/v1/issues`: the map says whose it is, and it goes there at once. */
export const logIssue = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const { words } = standing;
	if (!mayLog(actor)) return forbid(words.issues.forbidden['not-yours'], words);
	const long = keyFault(standing);
	if (long) return long;
	const listed = takeAttachments(body, 'attachments', standing);
	if (!listed.ok) return listed;
	const taken = takeGeometry(listed.body.rest, standing);
	if (!taken.ok) return taken;
	const { shape, rest } = taken.body;
	const reading = readMembers(rest, shape ? issueParameters.logAlong : issueParameters.log, standing);
	if (!reading.ok) return reading;
	const spot = spotFor(reading.body, shape, standing);
	if (!spot.ok) return spot;
	const { foundBy, foundOn, dueDate } = reading.body;
	const { today } = await thisMoment(standing.store);
	const faults: Fault[] = [];
	if (foundOn > today) faults.push({ field: 'foundOn', message: words.problems.notYet({ got: foundOn }) });
	if (dueDate !== null && dueDate < today) faults.push({ field: 'dueDate', message: words.issues.stepFaults.past });
	if (faults.length > 0) return refuse(faults, words);
	const sent = { shape, body: canonicalJson(body), carried: carrying(standing.store, listed.body.ids, actor) };
	return logged({ ...reading.body, ...spot.body, foundBy: foundBy ?? actor.name }, sent, standing, actor);
})(given, posted);

async function refusalOf(id: string, stepped: Exclude<Stepped, { kind: 'done' }>, given: number, standing: Posted, actor: Actor): Promise<Refused> {
	const { words } = standing;
	if (stepped.kind === 'unknown') return noSuchIssue(standing, id);
	if (stepped.kind === 'forbidden') return stepped.why === 'unseen' ? mayNotSee(standing) : forbid(words.issues.forbidden[stepped.why], words);
	if (stepped.kind === 'incomplete') {
		const errors = stepped.faults.map(({ field, fault }) => ({ field, message: words.issues.stepFaults[fault === 'missing' ? field as 'note' : fault] }));
		return refuse(errors, words, 'incomplete');
	}
	const now = await wholeIssue(id, standing, actor);
	return overtaken({ given, now: stepped.version }, now.ok ? { issue: now.body } : {}, words);
}

/** `POST /api/v1/issues/{id}/steps` */
export const stepIssue = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const listed = takeAttachments(body, 'evidence', standing);
	if (!listed.ok) return listed;
	const reading = readMembers(listed.body.rest, issueParameters.step, standing);
	if (!reading.ok) return reading;
	if (!isIssueId(id)) return noSuchIssue(standing, id);
	const carried = carrying(standing.store, listed.body.ids, actor);
	const stepped = await unlessNotCarried(standing.store.issues.step(id, reading.body, actor, await thisMoment(standing.store), carried), 'evidence', standing);
	if ('ok' in stepped) return stepped;
	return stepped.kind === 'done' ? wholeIssue(id, standing, actor) : refusalOf(id, stepped, reading.body.version, standing, actor);
})(given, posted);
