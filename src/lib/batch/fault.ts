import type { Messages } from '#i18n/server';

/** The sentences of everything that can be wrong with an input. */
export type FaultWords = Messages['batch']['faults'];
export type FaultReason = keyof FaultWords;
type Holes<Reason extends FaultReason> = FaultWords[Reason] extends (holes: infer Named) => string ? Named : Record<never, never>;

/** What is wrong, about which field, and what the sentence about it has to name. */
export interface Fault {
	readonly field: string;
	readonly reason: FaultReason;
	readonly holes: Readonly<Record<string, string | number>>;
}

/** A fault with all that its sentence names. */
export function fault<Reason extends FaultReason>(field: string, reason: Reason, holes: Holes<Reason>): Fault {
	return { field, reason, holes: holes as Fault['holes'] };
}

/** A fault in the words of a language. */
export function faultText({ reason, holes }: Fault, words: FaultWords): string {
	const sentence = words[reason] as string | ((named: Fault['holes']) => string);
	return typeof sentence === 'string' ? sentence : sentence(holes);
}

/** All faults of a row in one line; what several fields share is said once. */
export function faultsText(faults: readonly Fault[], words: FaultWords): string {
	const fields = new Map<string, string[]>();
	for (const each of faults) {
		const text = faultText(each, words);
		fields.set(text, [...(fields.get(text) ?? []), each.field]);
	}
	return [...fields].map(([text, names]) => `${names.join(', ')}: ${text}`).join(' ');
}

/** The input cannot be read on: thrown into the stream of answers, which has no other way to tell. */
export class BatchRefused extends Error {
	readonly fault: Fault;

	constructor(refused: Fault, cause?: unknown) {
		super(`the input was refused: ${refused.field}: ${refused.reason}`, { cause });
		this.name = 'BatchRefused';
		this.fault = refused;
	}
}
