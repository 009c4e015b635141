import { CHAIN_START, chainText } from '#issues';
import { createHash } from 'node:crypto';
import type { Issues, StoredStep } from './issues.ts';

/** What the chain of steps proves, or where it breaks. */
export interface ChainFinding {
	/** Place in the chain; 0 for an issue that stands elsewhere than its last step left it. */
	readonly place: number;
	readonly issue: string;
	/** `gap`: a step is missing before it; `changed`: it is not what was hashed; `end`: the end of the chain is not the last step; `astray`: the issue was changed without a step. */
	readonly fault: 'gap' | 'changed' | 'end' | 'astray';
}

export interface ChainProof {
	readonly steps: number;
	/** The hash of the last step, from which everything before can be proven: keep it elsewhere, on paper even. */
	readonly hash: string;
	readonly findings: readonly ChainFinding[];
}

const PAGE = 1000;

function hashOf(previous: string, { hash: _hash, account, by, organisation, role, ...step }: StoredStep): string {
	const actor = { account, name: by, organisation, role };
	return createHash('sha256').update(chainText(previous, { ...step, actor })).digest('hex');
}

/** Reckons the whole chain again, from the first step to the last. */
export async function verifyChain(issues: Issues): Promise<ChainProof> {
	const end = await issues.chainEnd();
	const findings: ChainFinding[] = [];
	let [hash, place] = [CHAIN_START, 0];
	for (let page = await issues.stepsFrom(1, PAGE); page.length > 0; page = await issues.stepsFrom(place + 1, PAGE)) {
		for (const step of page) {
			if (step.place !== place + 1) findings.push({ place: step.place, issue: step.issue, fault: 'gap' });
			else if (hashOf(hash, step) !== step.hash) findings.push({ place: step.place, issue: step.issue, fault: 'changed' });
			({ place, hash } = step);
		}
	}
	// steps that were added while this went on stand behind the end that was read
	if (place < end.length || (place === end.length && hash !== end.hash)) findings.push({ place: end.length, issue: '', fault: 'end' });
	for (const { id } of await issues.astray()) findings.push({ place: 0, issue: id, fault: 'astray' });
	return { steps: place, hash, findings };
}
