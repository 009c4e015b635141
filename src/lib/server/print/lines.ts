/** What must not begin a line: closing marks, and marks that lean on what stands before them. */
const NOT_FIRST = new Set('，。、；：？！）〕】》〉”’」』％…—·～°※,.;:?!)]}%′″');
/** What must not end a line: opening marks. */
const NOT_LAST = new Set('（〔【《〈“‘「『([{');

/** Words of Latin letters and digits stay whole, with their quotation marks; every other character stands by itself. */
const PIECES = /["']?[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.\-/@_"'°′″]*|\s|./gu;

/** The width of a text in points. */
export type Measure = (text: string) => number;

/** Parts between which a line may break, with the marks that lean on them. */
function unbreakable(paragraph: string): string[] {
	const parts: string[] = [];
	for (const [piece] of paragraph.matchAll(PIECES)) {
		const last = parts.at(-1);
		if (last !== undefined && (NOT_FIRST.has(piece) || NOT_LAST.has([...last].at(-1) ?? ''))) parts[parts.length - 1] = last + piece;
		else parts.push(piece);
	}
	return parts;
}

/** The width that a text needs so that none of its words is cut. */
export function widestPart(text: string, measure: Measure): number {
	return text.split('\n').flatMap(unbreakable).reduce((widest, part) => Math.max(widest, measure(part)), 0);
}

/** A part that is wider than the line is cut wherever the line ends. */
function cut(part: string, width: number, measure: Measure): string[] {
	if (measure(part) <= width) return [part];
	const pieces = [''];
	for (const character of part) {
		const last = pieces.at(-1) ?? '';
		if (last === '' || measure(last + character) <= width) pieces[pieces.length - 1] = last + character;
		else pieces.push(character);
	}
	return pieces;
}

/**
 * The lines of a text in a column. No closing mark begins a line and no opening mark ends one; Latin words and numbers stay
 * whole as far as they fit.
 * @param width of the column, in the unit of `measure`
 */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
	return text.split('\n').flatMap((paragraph) => {
		const lines = [''];
		for (const part of unbreakable(paragraph).flatMap((each) => cut(each, width, measure))) {
			const line = lines.at(-1) ?? '';
			if (line === '' || measure((line + part).trimEnd()) <= width) lines[lines.length - 1] = line + part;
			else lines.push(part.trimStart());
		}
		return lines.map((line) => line.trimEnd());
	});
}
