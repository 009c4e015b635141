/** The player as text, to be copied into an exported file: a door of its own (`#scenes/play-source`), for the server alone. */
export { default as PLAY_SOURCE } from './play.js?raw';
