import { dateInChina } from '#i18n/server';
import { canonicalJson, sightOf, type Actor } from '#issues';
import {
	contentFaults, decisionsCarriedOut, forbiddenMeetingStep, isMeetingOvertaken, isMoved, maySeeMeeting, MEETING_STEPS, meetingStepFaults, type Meeting, type MeetingContent,
	type MeetingFault, type MeetingForbidden, type MeetingSaid, type MeetingStepAction, type MeetingStepDetail, type MeetingStepTaken, type MeetingStepView, type Stuck
} from '#meetings';
import { createHash } from 'node:crypto';
import { StepChain } from '../problem-list/step-chain.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** A meeting, whole. */
export interface StoredMeeting {
	readonly meeting: Meeting;
	/** The meeting's version at which its content was written. */
	readonly contentVersion: number;
	readonly steps: readonly MeetingStepView[];
}

export type Called = { readonly kind: 'made' | 'made-before'; readonly id: string } | { readonly kind: 'key-reused' } | Faulty;

interface Faulty {
	readonly kind: 'faulty';
	readonly faults: readonly MeetingFault[];
}

export type MeetingStepped =
	| { readonly kind: 'done' }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'forbidden'; readonly why: MeetingForbidden }
	| { readonly kind: 'stale'; readonly version: number }
	| Faulty;

export interface MeetingStepAsked {
	readonly action: MeetingStepAction;
	/** The meeting's version that the caller has seen. */
	readonly version: number;
	readonly note: string;
	readonly decision: number | null;
	/** What is to be said otherwise; null: nothing. */
	readonly content: Partial<MeetingContent> | null;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hashOf = (content: MeetingContent) => sha256(canonicalJson(content));

/** What a meeting says, as it is hashed. */
export function contentOf({ id: _id, number: _number, version: _version, state: _state, ...content }: Meeting): MeetingContent {
	return content;
}

/** The database's side of meetings. Every change is one transaction, with its step at the end of the chain of all steps. */
export class Meetings {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #steps: StepChain;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
		this.#steps = new StepChain(queries);
	}

	/** Calls a meeting; the same key of the same account again gives the one that it called. */
	async call(content: MeetingContent, actor: Actor, request: { readonly key: string | null; readonly body: string }, at: Date): Promise<Called> {
		const faults = contentFaults(content);
		return this.#driver.transaction(async (tx): Promise<Called> => {
			const end = await this.#steps.lock(tx);
			const before = request.key === null ? [] : await this.#queries.run<{ id: string; bodySha256: string }>(tx, 'meeting-requested', [actor.account, request.key]);
			if (before[0]) return before[0].bodySha256 === sha256(request.body) ? { kind: 'made-before', id: before[0].id } : { kind: 'key-reused' };
			if (faults.length > 0) return { kind: 'faulty', faults };
			const moment = at.toISOString();
			const [row] = await this.#queries.run<{ id: string }>(tx, 'insert-meeting', [await this.#nextNumber(tx, at), 'planned', actor.organisation, actor.account, moment]);
			if (!row) throw new Error('insert-meeting: got no row, expected the new meeting');
			if (request.key !== null) await this.#queries.run(tx, 'insert-meeting-request', [actor.account, request.key, sha256(request.body), row.id]);
			const detail = await this.#write(tx, row.id, 1, content);
			await this.#steps.add(tx, end, 'insert-meeting-step', { meeting: row.id, version: 1, action: 'call', stateBefore: null, stateAfter: 'planned', actor, at: moment, note: '', detail });
			return { kind: 'made', id: row.id };
		});
	}

	/** Takes a step: rights and version are looked at under the lock, so that nothing is lost between two people. */
	step(id: string, asked: MeetingStepAsked, actor: Actor, at: Date): Promise<MeetingStepped> {
		return this.#driver.transaction(async (tx): Promise<MeetingStepped> => {
			const end = await this.#steps.lock(tx);
			const [stored] = await this.#whole(tx, id);
			if (!stored) return { kind: 'unknown' };
			const { meeting, steps } = stored;
			const why = forbiddenMeetingStep(actor, asked.action, meeting, asked.decision);
			if (why !== null && why !== 'state') return { kind: 'forbidden', why };
			if (isMeetingOvertaken(asked.action, asked.version, steps)) return { kind: 'stale', version: meeting.version };
			if (why) return { kind: 'forbidden', why };
			const said = saidBy(asked, meeting);
			const faults = [...meetingStepFaults(asked.action, said, meeting, decisionsCarriedOut(meeting, steps), dateInChina(at)), ...unchanged(asked, said, meeting)];
			if (faults.length > 0) return { kind: 'faulty', faults };
			const { to } = MEETING_STEPS[asked.action];
			const [version, state, moment] = [meeting.version + 1, to === 'same' ? meeting.state : to, at.toISOString()];
			const written = said.content ? await this.#write(tx, id, version, said.content) : { content: stored.contentVersion, sha256: hashOf(contentOf(meeting)) };
			const moved = said.content && isMoved(contentOf(meeting), said.content);
			const detail = { ...written, ...(asked.decision === null ? {} : { decision: asked.decision }), ...(moved ? { moved: true as const } : {}) };
			await this.#queries.run(tx, 'update-meeting', [id, version, state, moment]);
			const step: Omit<MeetingStepTaken, 'place'> = { meeting: id, version, action: asked.action, stateBefore: meeting.state, stateAfter: state, actor, at: moment, note: asked.note, detail };
			await this.#steps.add(tx, end, 'insert-meeting-step', step);
			return { kind: 'done' };
		});
	}

	/** A meeting, whole; null when there is none. */
	async find(id: string): Promise<StoredMeeting | null> {
		const [stored] = await this.#whole(this.#driver, id);
		return stored ?? null;
	}

	/** All that the actor may see, the latest first: there are a few in a year. */
	async list(actor: Actor): Promise<readonly StoredMeeting[]> {
		return (await this.all()).filter(({ meeting }) => maySeeMeeting(actor, meeting));
	}

	/** All of them, whoever may see them. */
	all(): Promise<readonly StoredMeeting[]> {
		return this.#whole(this.#driver, null);
	}

	/** What should come before a meeting, of what the actor may see; decisions of earlier meetings are not among it. @param today ISO day in China */
	stuck(actor: Actor, today: string): Promise<Stuck[]> {
		return this.#queries.run<Stuck>(this.#driver, 'stuck', [JSON.stringify(sightOf(actor)), today]);
	}

	/** Meetings that do not stand where their last step has left them; there are none unless somebody changed the tables by hand. */
	astray(): Promise<{ id: string }[]> {
		return this.#queries.run(this.#driver, 'meetings-astray');
	}

	/** Everything that meetings ever said, with its hash. */
	contents(): Promise<{ meeting: string; content: MeetingContent; sha256: string }[]> {
		return this.#queries.run(this.#driver, 'meeting-contents');
	}

	#whole(driver: Driver, id: string | null): Promise<StoredMeeting[]> {
		return this.#queries.run<StoredMeeting>(driver, 'meetings-whole', [id]);
	}

	async #nextNumber(tx: Driver, at: Date): Promise<string> {
		const year = dateInChina(at).slice(0, 4);
		const [row] = await this.#queries.run<{ last: number }>(tx, 'next-meeting-number', [Number(year)]);
		if (!row) throw new Error('next-meeting-number: got no row, expected a number');
		return `M${year}-${String(row.last).padStart(4, '0')}`;
	}

	async #write(tx: Driver, meeting: string, version: number, content: MeetingContent): Promise<MeetingStepDetail> {
		const hash = hashOf(content);
		await this.#queries.run(tx, 'insert-meeting-content', [meeting, version, JSON.stringify(content), hash]);
		return { content: version, sha256: hash };
	}
}

/** What the meeting would say after the step: what is left out stays as it is. */
function saidBy({ note, decision, content }: MeetingStepAsked, meeting: Meeting): MeetingSaid {
	return { note, decision, content: content && { ...contentOf(meeting), ...content } };
}

function unchanged({ action }: MeetingStepAsked, { content }: MeetingSaid, meeting: Meeting): readonly MeetingFault[] {
	return action === 'revise' && content && canonicalJson(content) === canonicalJson(contentOf(meeting)) ? [{ field: 'content', fault: 'nothing-revised' }] : [];
}

