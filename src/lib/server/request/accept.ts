interface Range {
	readonly name: string;
	/** 0 forbids. */
	readonly weight: number;
}

function rangesOf(accept: string): readonly Range[] {
	return accept.split(',').map((range) => {
		const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
		const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
		return { name, weight: Number.isNaN(weight) ? 1 : weight };
	});
}

/** The narrowest range that names the type decides; how narrow it is, from 0. */
function decisive(type: string, ranges: readonly Range[]): { readonly weight: number; readonly narrowness: number } | null {
	for (const [index, name] of [type, `${type.split('/')[0]}/*`, '*/*'].entries()) {
		const range = ranges.find((each) => each.name === name);
		if (range) return { weight: range.weight, narrowness: 2 - index };
	}
	return null;
}

/** Does the Accept header admit one of the types? No header admits everything; `q=0` forbids. */
export function acceptsOneOf(accept: string | null, types: readonly string[]): boolean {
	if (accept === null || accept.trim() === '') return true;
	const ranges = rangesOf(accept);
	return types.some((type) => (decisive(type, ranges)?.weight ?? 0) > 0);
}

/** Which of the types is wanted most: the heaviest, then the one that is named most narrowly, then the first. */
export function preferredOf(accept: string | null, types: readonly [string, ...string[]]): string {
	const ranges = rangesOf(accept ?? '');
	const wanted = types.map((type) => ({ type, ...(decisive(type, ranges) ?? { weight: 0, narrowness: 0 }) }));
	return wanted.reduce((best, each) => (each.weight > best.weight || (each.weight === best.weight && each.narrowness > best.narrowness) ? each : best)).type;
}
