import { SIZES, STAGE } from './layout.ts';

/**
 * How a deck looks. A unit of the stage is an em of the scene: `--unit` makes it fit the window, or a small copy of it. Type is set
 * smaller by `--fit` where more was written than its box holds; the player finds out how much.
 */
export const DECK_STYLE = `
.deck { --unit: min(100vw / ${STAGE.width}, 100vh / ${STAGE.height}); position: fixed; inset: 0; overflow: hidden; background: #0b1216; color: #17232d; font-family: 'Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans', 'Segoe UI', sans-serif; line-height: 1.35; cursor: default; user-select: none; touch-action: manipulation; }
.scene { position: relative; box-sizing: border-box; flex: none; width: ${STAGE.width}em; height: ${STAGE.height}em; overflow: hidden; background: #fff; font-size: var(--unit); text-align: start; }
.scene *, .scene *::before { box-sizing: border-box; }
.scene h2, .scene h3, .scene p, .scene dl, .scene dd, .scene ul, .scene table { margin: 0; padding: 0; }
.scene ul { list-style: none; }
.scene .part, .scene .names { position: absolute; }
.scene .part { overflow: hidden; }
.scene .fit { display: block; font-size: calc(1em * var(--fit, 1)); }
.scene .title { display: flex; align-items: center; border-bottom: 0.15em solid #0b4f6c; color: #083a50; font-size: 1em; font-weight: 700; line-height: 1.2; }
.scene .title .fit { font-size: calc(${SIZES.title}em * var(--fit, 1)); overflow-wrap: anywhere; }
.scene .picture { outline: 0.06em solid #8795a0; background: #f3f4f1; }
.scene .picture.none { display: grid; place-content: center; }
.scene .picture.none p { font-size: 1.5em; color: #4a5965; }
.scene .picture img { position: absolute; inset: 0; width: 100%; height: 100%; }
.scene .picture img.before { clip-path: inset(0 calc(100% - var(--curtain, 50%)) 0 0); }
.scene .curtain { position: absolute; top: 0; bottom: 0; left: calc(var(--curtain, 50%) - 0.1em); width: 0.2em; background: #fff; box-shadow: 0 0 0 0.08em #17232d; pointer-events: none; }
.scene .curtain::before { content: '↔'; position: absolute; top: 50%; left: 50%; translate: -50% -50%; padding: 0.1em 0.45em; border-radius: 1em; background: #fff; box-shadow: 0 0 0 0.08em #17232d; font-size: 1.1em; }
.scene .curtain-at { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: ew-resize; }
.scene .names { display: flex; justify-content: space-between; padding: 0.4em; pointer-events: none; }
.scene .names .name { padding: 0.1em 0.7em; border-radius: 0.3em; background: #083a50; color: #fff; font-weight: 600; }
.scene .legend .fit { font-size: calc(${SIZES.legend}em * var(--fit, 1)); }
.scene .legend ul { display: flex; flex-wrap: wrap; gap: 0.35em 1.5em; align-items: center; }
.scene .legend li { display: flex; gap: 0.45em; align-items: center; }
.scene .legend svg { width: 2.1em; height: 1.36em; flex: none; background: #fff; }
.scene .legend em { color: #7a4b00; font-style: normal; font-size: 0.85em; }
.scene .scale span { display: block; height: 0.55em; border: 0.16em solid #243142; border-top: 0; }
.scene .text .fit { display: grid; gap: 0.6em; font-size: calc(${SIZES.side}em * var(--fit, 1)); }
.scene.plain .text { display: grid; align-content: center; }
.scene.plain .text .fit { font-size: calc(${SIZES.text}em * var(--fit, 1)); max-width: 56em; }
.scene .text p { overflow-wrap: anywhere; }
.scene .facts .fit { font-size: calc(${SIZES.fact}em * var(--fit, 1)); }
.scene .facts dl { display: grid; gap: 0.45em; }
.scene .facts dt { color: #4a5965; font-size: 0.85em; }
.scene .facts dd { font-weight: 600; overflow-wrap: anywhere; }
.scene .figures .fit { font-size: calc(${SIZES.cell}em * var(--fit, 1)); }
.scene .figures h3 { padding-bottom: 0.35em; color: #083a50; font-size: 1.15em; font-weight: 650; }
.scene .figures table { width: 100%; border-collapse: collapse; }
.scene .figures th, .scene .figures td { padding: 0.2em 0.6em; border-bottom: 0.05em solid #b9c4cb; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.scene .figures thead th { background: #e6f0f4; font-weight: 600; }
.scene .figures .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scene .figures .code { white-space: nowrap; }
.scene .figures .bar { width: 22%; vertical-align: middle; }
.scene .figures .bar span { display: block; height: 0.85em; background: #0b4f6c; }
.scene .left { padding-top: 0.4em; color: #4a5965; }
.scene .foot { display: flex; gap: 2em; align-items: center; justify-content: space-between; border-top: 0.06em solid #b9c4cb; color: #4a5965; }
.scene .foot p { font-size: ${SIZES.foot}em; line-height: 1.15; }
.scene .source { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; min-width: 0; }
.scene .source > * + *::before { content: ' · '; }
.scene .source strong { color: #7a4b00; }
.scene .place { flex: none; font-variant-numeric: tabular-nums; }
.deck > .scenes { position: absolute; inset: 0; display: grid; place-content: center; }
.deck > .scenes > .scene { grid-area: 1 / 1; visibility: hidden; }
.deck > .scenes > .scene.shown { visibility: visible; z-index: 1; }
.deck > .scenes > .scene.leaving { visibility: visible; }
@media (prefers-reduced-motion: no-preference) {
	.deck .scene.shown[data-transition='fade'] { animation: deck-fade 0.45s ease-out; }
	.deck .scene.shown[data-transition='push'] { animation: deck-push 0.45s ease-out; }
	.deck.backwards .scene.shown[data-transition='push'] { animation-name: deck-pull; }
}
@keyframes deck-fade { from { opacity: 0; } }
@keyframes deck-push { from { transform: translateX(100%); } }
@keyframes deck-pull { from { transform: translateX(-100%); } }
.deck .cover { position: absolute; z-index: 5; inset: 0; }
.deck .cover.black { background: #000; }
.deck .cover.white { background: #fff; }
.deck .laser { position: absolute; z-index: 6; width: calc(var(--unit) * 1.1); height: calc(var(--unit) * 1.1); margin: calc(var(--unit) * -0.55); border-radius: 50%; background: #ff1530; box-shadow: 0 0 calc(var(--unit) * 0.8) calc(var(--unit) * 0.3) rgb(255 21 48 / 55%); pointer-events: none; }
.deck.pointing { cursor: none; }
.deck .said { position: absolute; z-index: 7; inset-inline-end: 1.5em; bottom: 1.5em; padding: 0.2em 0.8em; border-radius: 0.3em; background: rgb(11 18 22 / 88%); color: #fff; font-size: calc(var(--unit) * 1.2); pointer-events: none; }
.deck .help { position: absolute; z-index: 8; inset: 0; display: grid; place-content: center; background: rgb(11 18 22 / 80%); font-size: calc(var(--unit) * 1.1); }
.deck .help > div { padding: 1.2em 1.8em; border-radius: 0.4em; background: #fff; }
.deck .help table { border-collapse: collapse; }
.deck .help th, .deck .help td { padding: 0.2em 0.9em; border-bottom: 1px solid #d5dce1; text-align: start; font-weight: 400; }
.deck .help kbd { font: inherit; font-weight: 700; }
.deck [hidden] { display: none; }
.speaker { --unit: 20px; position: fixed; inset: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; padding: 1rem; overflow: auto; background: #17232d; color: #fff; font-family: 'Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans', 'Segoe UI', sans-serif; line-height: 1.5; }
.speaker header { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: baseline; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.speaker .clock { font-size: 2.2rem; font-weight: 700; }
.speaker .small { position: relative; overflow: hidden; width: 100%; aspect-ratio: ${STAGE.width} / ${STAGE.height}; background: #000; }
.speaker .small .scene { position: absolute; inset: 0 auto auto 0; transform-origin: 0 0; transform: scale(var(--scale, 0.3)); color: #17232d; }
.speaker h2 { margin: 0 0 0.3rem; font-size: 1rem; font-weight: 400; color: #b9c4cb; }
.speaker .notes { font-size: 1.6rem; overflow: auto; user-select: text; }
.speaker .notes p { margin: 0 0 0.6em; }
.speaker .column { display: grid; align-content: start; gap: 1rem; min-width: 0; }
@media (width <= 48rem) { .speaker { grid-template: none / minmax(0, 1fr); } }
@media print {
	.deck, .deck > .scenes { position: static; display: block; background: none; overflow: visible; }
	.deck > .scenes > .scene { --unit: calc(100vw / ${STAGE.width}); visibility: visible; break-after: page; break-inside: avoid; }
	.deck .cover, .deck .laser, .deck .said, .deck .help { display: none; }
}
`;
