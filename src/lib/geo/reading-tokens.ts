export type Axis = 'lat' | 'lon';

export interface NumberToken {
	readonly kind: 'number';
	readonly text: string;
	readonly value: number;
	/** Digits after the point. */
	readonly decimals: number;
}

export type Token =
	| NumberToken
	| { readonly kind: 'mark'; readonly level: 1 | 2 | 3 }
	| { readonly kind: 'axis'; readonly axis: Axis; readonly sign: 1 | -1 }
	| { readonly kind: 'ignored' }
	| { readonly kind: 'separator' };

/** Before NFKC, which would turn the ordinal sign into the letter o and split the double prime in two. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
	[/[º˚∘゜]/gu, '°'],
	[/['′‘’ʹ´`＇]{2}|[″“”〃ʺ＂]/gu, '"'],
	[/[′‘’ʹ´`＇]/gu, "'"],
	[/[−–—﹣]/gu, '-'],
	[/(?<=[\d０-９])[。·](?=[\d０-９])/gu, '.'],
	[/[、。]/gu, ','],
	[/[\u200B-\u200F\u2060\uFEFF]/gu, '']
];

const AFTER: readonly (readonly [RegExp, string])[] = [
	// 2,944,174.38: two groups of three at least, so that "26,106" stays two numbers.
	[/(?<![\d.])\d{1,3}(?:,\d{3}){2,}(?!\d)/gu, 'grouped'],
	[/(?<![\d.:])(\d+):(\d+(?:\.\d+)?)(?![\d:.])/gu, "$1°$2'"],
	[/(?<![\d.:])(\d+):(\d+):(\d+(?:\.\d+)?)(?![\d:])/gu, '$1°$2\'$3"']
];

const WORDS: readonly (readonly [RegExp, Token])[] = [
	[/^(?:北纬|北緯|纬度|緯度|latitude|lat|northing|north|n|纵坐标|北)(?![a-z])/iu, { kind: 'axis', axis: 'lat', sign: 1 }],
	[/^(?:南纬|南緯|south|s)(?![a-z])/iu, { kind: 'axis', axis: 'lat', sign: -1 }],
	[/^(?:东经|東經|经度|經度|longitude|long|lon|lng|easting|east|e|横坐标|东|東)(?![a-z])/iu, { kind: 'axis', axis: 'lon', sign: 1 }],
	[/^(?:西经|西經|west|w)(?![a-z])/iu, { kind: 'axis', axis: 'lon', sign: -1 }],
	[/^(?:°|度|deg(?![a-z]))/iu, { kind: 'mark', level: 1 }],
	[/^(?:'|分|min(?![a-z]))/iu, { kind: 'mark', level: 2 }],
	[/^(?:"|秒|sec(?![a-z]))/iu, { kind: 'mark', level: 3 }],
	// Surveyors' X points north, a GIS user's X points east: the letter proves nothing, the size of the number does.
	[/^(?:[xy]|坐标|米|m)(?![a-z])/iu, { kind: 'ignored' }],
	[/^[,;/|\n]/u, { kind: 'separator' }]
];

/** One form for full-width and half-width, for the look-alikes of primes and degree signs, for 26:31:12 and 2,944,174. */
export function normalise(text: string): string {
	let result = text;
	for (const [pattern, replacement] of LOOK_ALIKES) result = result.replace(pattern, replacement);
	result = result.normalize('NFKC').replace(/''/gu, '"');
	for (const [pattern, replacement] of AFTER) {
		result = replacement === 'grouped'
			? result.replace(pattern, (whole) => whole.replaceAll(',', '')).replace(/(?<=\d{7}(?:\.\d+)?[,;\s]\s*)(\d{3}),(\d{3})(?=\D|$)/gu, '$1$2')
			: result.replace(pattern, replacement);
	}
	return result.trim();
}

/** Splits normalised text; a string in the result is what could not be read. */
export function tokenise(text: string): readonly Token[] | string {
	const tokens: Token[] = [];
	let rest = text;
	while (rest !== '') {
		const blank = /^(?:[^\S\n]|[()[\]{}<>:=])+/u.exec(rest);
		if (blank) {
			rest = rest.slice(blank[0].length);
			continue;
		}
		const number = /^[+-]?(?:\d+(?:\.(\d*))?|\.(\d+))/u.exec(rest);
		const word = WORDS.find(([pattern]) => pattern.test(rest));
		const used = number ?? (word && word[0].exec(rest));
		if (!used) return rest.slice(0, 12);
		// A sign directly behind a number is a hyphen: 106-24-36 could be anything.
		if (number?.[0].startsWith('-') && tokens.at(-1)?.kind === 'number' && text.at(text.length - rest.length - 1)?.trim() !== '') return rest.slice(0, 12);
		if (number) tokens.push({ kind: 'number', text: number[0], value: Number(number[0]), decimals: (number[1] ?? number[2] ?? '').length });
		else if (word) tokens.push(word[1]);
		rest = rest.slice(used[0].length);
	}
	return tokens;
}
