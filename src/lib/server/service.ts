import type { Standing } from './endpoint.ts';
import { found, PROBLEMS, PROBLEMS_PATH, type Outcome, type ProblemId } from './problem.ts';

const KINDS = Object.keys(PROBLEMS) as ProblemId[];

/** Every kind of problem that the API answers with: what the `type` of a problem points to. */
export function readProblemKinds(_given: object, { lang, words }: Pick<Standing, 'lang' | 'words'>): Outcome<object> {
	const problems = KINDS.map((id) => ({ id, type: `${PROBLEMS_PATH}#${id}`, status: PROBLEMS[id], title: words.problems.titles[id] }));
	return found({ lang, problems });
}
