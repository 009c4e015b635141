import { proposalWords } from '#i18n/proposals';
import { STANDARD_RULES, type StandardException } from '#proposals';
import type { Posted } from '../post.ts';
import { readMembers } from '../problem-list/changing.ts';
import { oneOf, textUpTo } from '../request/kinds.ts';
import { required, type Fault } from '../request/reading.ts';

/** More than one for each rule would contradict one another. */
export const MOST_EXCEPTIONS = STANDARD_RULES.length;

export const exceptionParameters = {
	rule: required(oneOf(STANDARD_RULES), 'The rule of HJ 338-2018.', 'zone-1-land'),
	reason: required(textUpTo(1000), 'Why the zones may fall short of it.', '受地形限制，以山脊线为界')
};

interface ExceptionsRead {
	readonly exceptions: readonly StandardException[];
	readonly faults: readonly Fault[];
}

/** Reads the exceptions of a change, which may have none, or says everything that is wrong with them. */
export function readExceptions(value: unknown, at: string, posted: Posted): ExceptionsRead {
	if (value === undefined || value === null) return { exceptions: [], faults: [] };
	const expected = { field: at, message: proposalWords(posted.lang).reading.exceptions({ most: MOST_EXCEPTIONS }) };
	if (!Array.isArray(value) || value.length > MOST_EXCEPTIONS) return { exceptions: [], faults: [expected] };
	const read = value.map((each: unknown, index) => ({ members: readMembers(each, exceptionParameters, posted), index }));
	const faults = read.flatMap(({ members, index }) => (members.ok ? [] : members.problem.errors.map(({ field, message }) => ({ field: `${at}[${index}].${field}`, message }))));
	const exceptions = read.flatMap(({ members }) => (members.ok ? [members.body] : []));
	const twice = exceptions.some(({ rule }, index) => exceptions.findIndex((each) => each.rule === rule) !== index);
	return { exceptions, faults: twice ? [...faults, expected] : faults };
}
