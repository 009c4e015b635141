/** Does the Accept header admit one of the types? No header admits everything; `q=0` forbids. */
export function acceptsOneOf(accept: string | null, types: readonly string[]): boolean {
	if (accept === null || accept.trim() === '') return true;
	const ranges = accept.split(',').map((range) => {
		const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
		return { name, forbidden: parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) };
	});
	return types.some((type) => {
		const wanted = [type, `${type.split('/')[0]}/*`, '*/*'];
		// the narrowest range that names the type decides
		const decisive = wanted.map((name) => ranges.find((range) => range.name === name)).find((range) => range !== undefined);
		return decisive !== undefined && !decisive.forbidden;
	});
}
