import { inflateSync } from 'node:zlib';

/** Points of a PDF, from the upper left. */
export type At = readonly [x: number, y: number];

/** A painted path: its subpaths, and how wide it was stroked; null: it was filled alone. */
export interface Painted {
	readonly subpaths: readonly (readonly At[])[];
	readonly width: number | null;
}

/** The content of each page, inflated. */
function contents(pdf: Uint8Array): string[] {
	const text = Buffer.from(pdf).toString('latin1');
	return [...text.matchAll(/<<([^>]*)>>\s*stream\r?\n/g)].flatMap((match) => {
		const [whole, dictionary = ''] = match;
		const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
		const from = (match.index ?? 0) + whole.length;
		if (!dictionary.includes('/FlateDecode') || /\/(Subtype|Type|Length1|FunctionType)/.test(dictionary)) return [];
		const inflated = inflateSync(Buffer.from(text.slice(from, from + length), 'latin1')).toString('latin1');
		return /^1 0 0 -1 0 [\d.]+ cm/.test(inflated) ? [inflated] : [];
	});
}

/** What is painted on each page, read from the operators of its content: no word of ours says where anything is. */
export function paintedIn(pdf: Uint8Array): readonly (readonly Painted[])[] {
	return contents(pdf).map((content) => {
		const painted: Painted[] = [];
		const widths = [1];
		let subpaths: At[][] = [];
		for (const line of content.split('\n')) {
			const parts = line.trim().split(/\s+/);
			const operator = parts.at(-1);
			const numbers = parts.slice(0, -1).map(Number);
			const [a = NaN, b = NaN] = numbers;
			if (operator === 'q') widths.push(widths.at(-1) ?? 1);
			else if (operator === 'Q') widths.pop();
			else if (operator === 'w') widths[widths.length - 1] = a;
			else if (operator === 'm') subpaths.push([[a, b]]);
			else if (operator === 'l') subpaths.at(-1)?.push([a, b]);
			else if (operator === 'c') subpaths.at(-1)?.push([numbers[4] ?? NaN, numbers[5] ?? NaN]);
			else if (operator === 'n') subpaths = [];
			else if (operator !== undefined && ['S', 'f', 'f*', 'B', 'B*'].includes(operator)) {
				painted.push({ subpaths, width: operator.startsWith('f') ? null : (widths.at(-1) ?? 1) });
				subpaths = [];
			}
		}
		return painted;
	});
}

/** A word as Poppler finds it on a page: its box in points from the upper left. */
export interface Word {
	readonly text: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
}

/** The words of `pdftotext -bbox`, page by page. */
export function wordsOf(boxes: string): readonly (readonly Word[])[] {
	return boxes.split('<page ').slice(1).map((page) => [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
		([, left, top, right, bottom, text = '']) => ({ text, x: [Number(left), Number(right)], y: [Number(top), Number(bottom)] })
	));
}
