/** Search over names, in Chinese, pinyin, initials and English. Pure: whoever has the entries brings them. */
export { fold } from './fold.ts';
export { search, type Match, type SearchEntry, type SearchKind } from './search.ts';
