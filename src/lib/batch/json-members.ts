/** Strings whole, and the marks that structure JSON. A string that is cut off is no string here. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|["{}[\],:]/gs;

/** A member of a JSON object, by where it stands in the text. */
export interface Member {
	readonly key: string;
	/** Of the key with its quotes. */
	readonly keyFrom: number;
	readonly keyTo: number;
	readonly valueFrom: number;
	readonly valueTo: number;
}

/** The members of a JSON object. @param text a valid object, braces included */
export function membersOf(text: string): readonly Member[] {
	const members: Member[] = [];
	let [depth, keyFrom, keyTo, valueFrom] = [0, 0, 0, -1];
	const close = (valueTo: number) => {
		if (valueFrom !== -1) members.push({ key: JSON.parse(text.slice(keyFrom, keyTo)) as string, keyFrom, keyTo, valueFrom, valueTo });
		valueFrom = -1;
	};
	for (const { 0: token, index } of text.matchAll(TOKENS)) {
		if (token === '{' || token === '[') depth += 1;
		else if (token === '}' || token === ']') {
			depth -= 1;
			if (depth === 0) close(index);
		} else if (depth !== 1) continue;
		else if (token === ',') close(index);
		else if (token === ':') valueFrom = index + 1;
		else if (valueFrom === -1) [keyFrom, keyTo] = [index, index + token.length];
	}
	return members;
}

/** Where the object or list that begins at `from` ends (behind its last bracket); -1 while its end is not there. */
export function endOfValue(text: string, from: number): number {
	const tokens = new RegExp(TOKENS);
	tokens.lastIndex = from;
	let depth = 0;
	for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
		const [token] = match;
		if (token === '"') return -1;
		if (token === '{' || token === '[') depth += 1;
		if (token === '}' || token === ']') depth -= 1;
		if (depth === 0) return tokens.lastIndex;
	}
	return -1;
}

/** Where the elements of the top object's list `name` begin; -1 while that is not there. @param text begins with the object */
export function startOfList(text: string, name: string): number {
	let [depth, key] = [0, ''];
	for (const { 0: token, index } of text.matchAll(TOKENS)) {
		if (token === '[' && depth === 1 && key === name) return index + 1;
		if (token === '{' || token === '[') depth += 1;
		else if (token === '}' || token === ']') depth -= 1;
		else if (token === '"') return -1;
		if (depth === 1 && token.length > 1) key = token.slice(1, -1);
		else if (token !== ':') key = '';
	}
	return -1;
}
