/** What stands before the first step. */
export const CHAIN_START = '0'.repeat(64);

/** JSON with the members of every object in one order, so that the same content is always the same text. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/**
 * The text whose SHA-256 is the step's hash: the hash of the step before, a line break, and the step as canonical JSON.
 * Anybody can reckon it again with the steps alone. A step is one of an issue or of a proposal.
 */
export function chainText(previous: string, step: object): string {
	return `${previous}\n${canonicalJson(step)}`;
}
