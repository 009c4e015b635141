import { deckFormats, presentationWords } from '#i18n/presentations';
import { deckFile } from '#scenes';
import { PLAY_SOURCE } from '#scenes/play-source';
import type { Deck } from './file-endpoint.ts';
import { shownPicture } from './maps/kept-drawing.ts';

function dataAddress(kept: Uint8Array): string {
	const { type, bytes } = shownPicture(kept);
	return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** A presentation as one page that opens from a disk, without a server and without a network. */
export function htmlFile({ title, scenes, pictures, lang }: Deck): Uint8Array {
	const { deck, stage } = presentationWords(lang);
	const picture = (id: string) => {
		const bytes = pictures.get(id);
		return bytes ? dataAddress(bytes) : null;
	};
	return new TextEncoder().encode(deckFile({ title, language: lang === 'zh' ? 'zh-CN' : 'en-GB', scenes, words: stage, means: { words: deck, formats: deckFormats(lang), picture }, player: PLAY_SOURCE }));
}
