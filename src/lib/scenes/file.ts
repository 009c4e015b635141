import { deckHtml, escaped, type DeckMeans } from './deck.ts';
import { DECK_STYLE } from './deck-style.ts';
import type { Scene } from './scene.ts';

/** What is said by keys, and in the two windows. */
export interface StageWords {
	/** Of each key: its name as it stands on the key, and what it does. */
	readonly keys: readonly { readonly key: string; readonly does: string }[];
	readonly help: string;
	readonly play: Readonly<Record<'minutes' | 'next' | 'now' | 'notes' | 'noNotes' | 'end' | 'autoplay' | 'stopped' | 'laser', string>>;
	/** Said where no script runs. */
	readonly noScript: string;
}

/** What stands over the scenes, within the deck. */
export function overlaysHtml({ keys, help }: Pick<StageWords, 'keys' | 'help'>): string {
	const rows = keys.map(({ key, does }) => `<tr><th scope="row"><kbd>${escaped(key)}</kbd></th><td>${escaped(does)}</td></tr>`).join('');
	return `<div class="cover black" hidden></div><div class="laser" hidden></div><div class="said" role="status" hidden></div>`
		+ `<div class="help" role="dialog" aria-label="${escaped(help)}" hidden><div><table>${rows}</table></div></div>`;
}

/** The parts of the speaker's window. */
export function speakerHtml({ play }: Pick<StageWords, 'play'>): string {
	return `<header><span class="clock"></span><span>${escaped(play.minutes)} <span class="elapsed"></span></span><span class="at"></span></header>`
		+ `<div class="column"><section><h2>${escaped(play.now)}</h2><div class="small now"></div></section><section><h2>${escaped(play.notes)}</h2><div class="notes"></div></section></div>`
		+ `<div class="column"><section><h2>${escaped(play.next)}</h2><div class="small coming"></div></section></div>`;
}

export interface DeckFile {
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	readonly scenes: readonly Scene[];
	readonly words: StageWords;
	readonly means: DeckMeans;
	/** The text of the player. */
	readonly player: string;
}

/** A value as it may stand within a script of a page. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Two windows of one file: which of them it is says the address. */
const SCRIPT = (words: StageWords, channel: string): string => `
const words = ${literal(words.play)};
const channel = ${literal(channel)};
const deck = document.querySelector('.deck');
const speaker = document.querySelector('.speaker');
if (location.hash === '#notes') {
	const scenes = [...deck.querySelectorAll('.scenes > .scene')];
	deck.remove();
	speaker.hidden = false;
	speak(speaker, scenes, { words, channel });
} else {
	speaker.remove();
	const playing = play(deck, { words, channel, seconds: 15, onnotes: () => window.open(location.href.replace(/#.*/, '') + '#notes', '_blank', 'width=1100,height=700') });
	playing.show((Number(location.hash.slice(1)) || 1) - 1);
	playing.ready.then(() => document.documentElement.classList.add('ready'));
}
`;

/**
 * A presentation as one page that needs nothing beside itself: it opens from a disk, without a server and without a network. Without a
 * script every scene stands below the other.
 */
export function deckFile({ title, language, scenes, words, means, player }: DeckFile): string {
	const channel = `lianghu-${scenes.map(({ id }) => id).join('').slice(0, 80)}`;
	const script = `${player.replaceAll(/^export (?=function)/gm, '')}${SCRIPT(words, channel)}`.replaceAll('</script', '<\\/script');
	return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>body { margin: 0; } .speaker[hidden] { display: none; }${DECK_STYLE}</style>
<noscript><style>.deck, .deck > .scenes { position: static; display: block; overflow: visible; } .deck > .scenes > .scene { visibility: visible; margin: 1em auto; }</style></noscript>
</head>
<body>
<main class="deck"><div class="scenes">
${deckHtml(scenes, means)}
</div>${overlaysHtml(words)}<noscript><p>${escaped(words.noScript)}</p></noscript></main>
<div class="speaker" hidden>${speakerHtml(words)}</div>
<script type="module">
${script}
</script>
</body>
</html>
`;
}
