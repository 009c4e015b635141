/**
 * The shape of a section of words: a text may be any text, a sentence with holes keeps its holes. Chinese is the
 * source; English is written as `Shape<typeof zh>`, so a word that one language lacks does not compile.
 */
export type Shape<T> = T extends string
	? string
	: T extends (holes: infer Holes) => string
		? (holes: Holes) => string
		: { readonly [Key in keyof T]: Shape<T[Key]> };
