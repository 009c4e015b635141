import { canonicalJson, CHAIN_START, chainText } from '#issues';
import { createHash } from 'node:crypto';
import type { Proposals } from '../adjustments/proposals.ts';
import type { Meetings } from '../convening/meetings.ts';
import type { ObjectSets } from '../named-objects/object-sets.ts';
import type { Issues } from './issues.ts';
import type { StoredStep } from './step-chain.ts';

export type ChainSubject = 'issue' | 'proposal' | 'meeting' | 'objectSet';

/** What the chain of steps proves, or where it breaks. */
export interface ChainFinding {
	/** Place in the chain; 0 for what stands elsewhere than its last step left it. */
	readonly place: number;
	/** Whose step it is; null: of nothing in particular. */
	readonly of: { readonly what: ChainSubject; readonly id: string } | null;
	/** `gap`: a step is missing before it; `changed`: it is not what was hashed; `end`: the end of the chain is not the last step; `astray`: what it is about was changed without a step. */
	readonly fault: 'gap' | 'changed' | 'end' | 'astray';
}

export interface ChainProof {
	readonly steps: number;
	/** The hash of the last step, from which everything before can be proven: keep it elsewhere, on paper even. */
	readonly hash: string;
	readonly findings: readonly ChainFinding[];
}

const PAGE = 1000;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const SUBJECTS: readonly ChainSubject[] = ['issue', 'proposal', 'meeting', 'objectSet'];

/** A step without the ids that it has not: an issue's names no proposal. */
const asHashed = (step: StoredStep): object => Object.fromEntries(Object.entries(step).filter(([name, value]) => value !== null || !SUBJECTS.some((subject) => subject === name)));

function hashOf(previous: string, step: StoredStep): string {
	const { hash: _hash, account, by, organisation, role, ...rest } = asHashed(step) as StoredStep;
	return sha256(chainText(previous, { ...rest, actor: { account, name: by, organisation, role } }));
}

function subjectOf(step: StoredStep): ChainFinding['of'] {
	const what = SUBJECTS.find((subject) => step[subject] !== null);
	return what ? { what, id: String(step[what]) } : null;
}

/** Proposals that were changed without a step, or whose content is not what was hashed. */
async function proposalsAstray(proposals: Proposals): Promise<string[]> {
	const ids = new Set((await proposals.astray()).map(({ id }) => id));
	for await (const { proposal, sha256: hash, content } of proposals.contents()) {
		if (sha256(canonicalJson(content)) !== hash) ids.add(proposal);
	}
	return [...ids];
}

/** Meetings that were. */
async function meetingsAstray(meetings: Meetings): Promise<string[]> {
	const changed = (await meetings.contents()).filter(({ sha256: hash, content }) => sha256(canonicalJson(content)) !== hash).map(({ meeting }) => meeting);
	return [...new Set([...(await meetings.astray()).map(({ id }) => id), ...changed])];
}

/** Sets of objects that were, or a load of which is not what was hashed. */
async function objectSetsAstray(objects: ObjectSets): Promise<string[]> {
	const ids = new Set((await objects.astray()).map(({ id }) => id));
	for await (const { id, sha256: hash, objects: loaded } of objects.contents()) {
		if (sha256(canonicalJson(loaded)) !== hash) ids.add(id);
	}
	return [...ids];
}

const astray = (what: ChainSubject) => (id: string): ChainFinding => ({ place: 0, of: { what, id }, fault: 'astray' });

/** What holds contents of its own, which are held to their steps. */
export interface HoldsContents {
	readonly proposals: Proposals;
	readonly meetings: Meetings;
	readonly objects: ObjectSets;
}

/**
 * Reckons the whole chain again, from the first step to the last.
 * @param holding to hold contents to their steps as well; null: the steps alone
 */
export async function verifyChain(issues: Issues, holding: HoldsContents | null = null): Promise<ChainProof> {
	const end = await issues.chainEnd();
	const findings: ChainFinding[] = [];
	let [hash, place] = [CHAIN_START, 0];
	for (let page = await issues.stepsFrom(1, PAGE); page.length > 0; page = await issues.stepsFrom(place + 1, PAGE)) {
		for (const step of page) {
			if (step.place !== place + 1) findings.push({ place: step.place, of: subjectOf(step), fault: 'gap' });
			else if (hashOf(hash, step) !== step.hash) findings.push({ place: step.place, of: subjectOf(step), fault: 'changed' });
			({ place, hash } = step);
		}
	}
	// steps that were added while this went on stand behind the end that was read
	if (place < end.length || (place === end.length && hash !== end.hash)) findings.push({ place: end.length, of: null, fault: 'end' });
	findings.push(...(await issues.astray()).map(({ id }) => astray('issue')(id)));
	if (holding) findings.push(...(await proposalsAstray(holding.proposals)).map(astray('proposal')), ...(await meetingsAstray(holding.meetings)).map(astray('meeting')), ...(await objectSetsAstray(holding.objects)).map(astray('objectSet')));
	return { steps: place, hash, findings };
}
