import type { Axis, NumberToken, Token } from './reading-tokens.ts';

/** One of the two numbers of a position: an angle in up to three parts, or a length. */
export interface Quantity {
	readonly parts: NumberToken[];
	/** True when a degree, minute or second sign was seen. */
	marked: boolean;
	axis: Axis | null;
	sign: 1 | -1;
	/** Which stretch between separators it stands in. */
	readonly stretch: number;
}

export type QuantityFault = 'unreadable' | 'labels-contradict' | 'same-axis' | 'one-number' | 'too-many-numbers';
type Outcome = readonly [Quantity, Quantity] | QuantityFault;

interface Walk {
	quantities: Quantity[];
	/** The quantity that further parts may join; null after a separator or a letter. */
	open: Quantity | null;
	pending: { axis: Axis; sign: 1 | -1 } | null;
	stretch: number;
}

/** Says whether an unmarked or lower-marked number continues the open angle. */
function continues(open: Quantity | null, number: NumberToken, next: Token | undefined): open is Quantity {
	if (!open?.marked || open.parts.length > 2) return false;
	if (next?.kind === 'mark') return next.level === open.parts.length + 1;
	const last = open.parts.at(-1);
	return last?.decimals === 0 && number.value >= 0 && number.value < 60;
}

function takeNumber(walk: Walk, number: NumberToken, next: Token | undefined): void {
	if (continues(walk.open, number, next)) {
		walk.open.parts.push(number);
		return;
	}
	walk.open = {
		parts: [number], marked: false, axis: walk.pending?.axis ?? null, sign: walk.pending?.sign ?? 1, stretch: walk.stretch
	};
	walk.pending = null;
	walk.quantities.push(walk.open);
}

/** Letters stand before or behind both numbers; where the first letter stands decides for all. */
function takeAxis(walk: Walk, token: Token & { kind: 'axis' }, next: Token | undefined, lettersFirst: boolean): QuantityFault | null {
	const last = walk.quantities.at(-1);
	walk.open = null;
	// 北纬26°31′12″N says it twice.
	const repeats = last?.axis === token.axis && next?.kind !== 'number';
	if (repeats && !walk.pending) return null;
	if (lettersFirst) {
		if (walk.pending && walk.pending.axis !== token.axis) return 'labels-contradict';
		walk.pending = { axis: token.axis, sign: token.sign };
		return null;
	}
	if (!last || (last.axis && last.axis !== token.axis)) return 'labels-contradict';
	last.axis = token.axis;
	last.sign = token.sign;
	return null;
}

function takeMark(walk: Walk, level: number): QuantityFault | null {
	if (walk.open?.parts.length !== level) return 'unreadable';
	walk.open.marked = true;
	return null;
}

/** "26 31 12 106 24 36" and "26 31.2 106 24.6": four or six bare numbers are two angles. */
function regroup(quantities: readonly Quantity[]): readonly Quantity[] | QuantityFault {
	const half = quantities.length / 2;
	if ((half !== 2 && half !== 3) || quantities.some((one) => one.marked)) return quantities;
	const halves = [quantities.slice(0, half), quantities.slice(half)];
	// A comma inside an angle would be a decimal comma or a third column: not ours to guess.
	if (halves.some((members) => members.some((one) => one.stretch !== members[0]?.stretch))) return 'too-many-numbers';
	return halves.map((members): Quantity => ({
		parts: members.flatMap((one) => one.parts),
		marked: true,
		axis: members.find((one) => one.axis)?.axis ?? null,
		sign: members.find((one) => one.axis)?.sign ?? 1,
		stretch: members[0]?.stretch ?? 0
	}));
}

/** Gathers tokens into the two quantities of a position, or says why there aren't two. */
export function gather(tokens: readonly Token[]): Outcome {
	const walk: Walk = { quantities: [], open: null, pending: null, stretch: 0 };
	const lettersFirst = tokens.find((token) => token.kind === 'axis' || token.kind === 'number')?.kind === 'axis';
	for (const [index, token] of tokens.entries()) {
		let fault: QuantityFault | null = null;
		if (token.kind === 'number') takeNumber(walk, token, tokens[index + 1]);
		else if (token.kind === 'mark') fault = takeMark(walk, token.level);
		else if (token.kind === 'axis') fault = takeAxis(walk, token, tokens[index + 1], lettersFirst);
		else if (token.kind === 'separator') {
			walk.open = null;
			walk.stretch += 1;
		} else walk.open = null;
		if (fault) return fault;
	}
	const pair = regroup(walk.quantities);
	if (typeof pair === 'string') return pair;
	const [first, second, ...more] = pair;
	if (!first) return 'unreadable';
	if (!second) return 'one-number';
	if (more.length > 0) return 'too-many-numbers';
	if (first.axis !== null && first.axis === second.axis) return 'same-axis';
	return [first, second];
}
