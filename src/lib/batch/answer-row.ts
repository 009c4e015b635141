import type { DeclaredSystem } from '#geo';
import type { Decide } from './decide.ts';
import type { DecideShape } from './decide-shape.ts';
import { faultsText, type Fault, type FaultWords } from './fault.ts';
import { readQuestion, readTerms, type Defaults, type PointReading, type Read } from './read-row.ts';
import { unshifted } from './read-shape.ts';
import { failed, type Row, type RowAnswer } from './row.ts';
import type { ShareWords } from './shares.ts';

/** All that a row is answered from. */
export interface Grounds {
	readonly decide: Decide;
	readonly decideShape: DecideShape;
	readonly defaults: Defaults;
	readonly words: { readonly faults: FaultWords; readonly shares: ShareWords };
	/** How a position is read, where it is not in decimal degrees. */
	readonly point?: PointReading;
	/** What the person says of the system that shapes are in. */
	readonly system?: DeclaredSystem;
}

async function decided<T>(read: Read<T>, answer: (value: T) => Promise<RowAnswer | Fault>): Promise<RowAnswer | readonly Fault[]> {
	if (!read.ok) return read.faults;
	const answered = await answer(read.value);
	return 'reason' in answered ? [answered] : answered;
}

/** Answers a row; what cannot be read is told in its `error`. */
export async function answerRow(row: Row, { decide, decideShape, defaults, words, point, system }: Grounds): Promise<RowAnswer> {
	const { shape } = row;
	const answered = shape
		? await decided(readTerms(row, defaults), (terms) => decideShape(unshifted(shape, system), terms, words.shares))
		: await decided(readQuestion(row, defaults, point), decide);
	return 'scope' in answered ? answered : failed(faultsText(answered, words.faults));
}
