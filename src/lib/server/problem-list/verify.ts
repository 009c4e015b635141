import { canonicalJson, CHAIN_START, chainText } from '#issues';
import { createHash } from 'node:crypto';
import type { Proposals } from '../adjustments/proposals.ts';
import type { Issues } from './issues.ts';
import type { StoredStep } from './step-chain.ts';

/** What the chain of steps proves, or where it breaks. */
export interface ChainFinding {
	/** Place in the chain; 0 for what stands elsewhere than its last step left it. */
	readonly place: number;
	/** Whose step it is; null: of nothing in particular. */
	readonly of: { readonly what: 'issue' | 'proposal'; readonly id: string } | null;
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

/** A step without the id that it has not: an issue's names no proposal. */
function asHashed({ issue, proposal, ...step }: StoredStep): object {
	return issue === null ? { ...step, proposal } : { ...step, issue };
}

function hashOf(previous: string, step: StoredStep): string {
	const { hash: _hash, account, by, organisation, role, ...rest } = asHashed(step) as StoredStep;
	return sha256(chainText(previous, { ...rest, actor: { account, name: by, organisation, role } }));
}

const subjectOf = ({ issue, proposal }: StoredStep): ChainFinding['of'] => (issue === null ? { what: 'proposal', id: proposal } : { what: 'issue', id: issue });

/** Proposals that were changed without a step, or whose content is not what was hashed. */
async function proposalsAstray(proposals: Proposals): Promise<string[]> {
	const ids = new Set((await proposals.astray()).map(({ id }) => id));
	for await (const { proposal, sha256: hash, content } of proposals.contents()) {
		if (sha256(canonicalJson(content)) !== hash) ids.add(proposal);
	}
	return [...ids];
}

const astray = (what: 'issue' | 'proposal') => (id: string): ChainFinding => ({ place: 0, of: { what, id }, fault: 'astray' });

/**
 * Reckons the whole chain again, from the first step to the last.
 * @param proposals to hold the contents of proposals to their steps as well; null: their steps alone
 */
export async function verifyChain(issues: Issues, proposals: Proposals | null = null): Promise<ChainProof> {
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
	if (proposals) findings.push(...(await proposalsAstray(proposals)).map(astray('proposal')));
	return { steps: place, hash, findings };
}
