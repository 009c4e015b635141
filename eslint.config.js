import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The rooms that each room may open; `tests/house.test.ts` holds the same list against the files.
 * @type {Record<string, string[]>}
 */
export const DOORS = {
	duty: [],
	search: [],
	issues: ['duty'],
	photos: ['duty'],
	drafts: ['duty', 'issues'],
	geo: ['duty'],
	proposals: ['duty', 'geo', 'issues'],
	objects: ['duty', 'issues', 'proposals'],
	meetings: ['duty', 'issues'],
	scenes: ['duty'],
	ask: ['duty', 'geo', 'issues'],
	i18n: ['duty', 'issues', 'proposals', 'objects', 'meetings', 'scenes'],
	batch: ['duty', 'geo', 'i18n'],
	map: ['duty', 'geo', 'i18n', 'objects'],
	mapsheet: ['duty', 'geo', 'map'],
	panels: ['duty', 'i18n', 'ask', 'geo', 'search'],
	// of the map its looks, of the panels the sentences of an answer: both without a browser
	server: ['duty', 'geo', 'i18n', 'search', 'batch', 'issues', 'photos', 'proposals', 'objects', 'meetings', 'scenes', 'ask', 'mapsheet', 'map', 'panels']
};

const rooms = Object.keys(DOORS);

/** A room knows only the rooms beneath it, and every room only by its door. */
const doors = Object.entries(DOORS).map(([room, opens]) => ({
	files: [`src/lib/${room}/**/*.{ts,js,svelte}`],
	/** @type {import('eslint').Linter.RulesRecord} */
	rules: {
		'no-restricted-imports': ['error', {
			patterns: [
				{
					regex: `^#(?!(?:${[...opens, 'none'].join('|')})(?:/|$))`,
					message: `the room ${room} opens only: ${opens.join(', ') || 'nothing'}`
				},
				{ regex: `^(?:\\.\\./)+(?:${rooms.filter((other) => other !== room).join('|')})/`, message: 'rooms are entered by their door, #room' },
				...(['duty', 'geo', 'search', 'batch', 'issues', 'photos', 'proposals', 'objects', 'meetings', 'mapsheet', 'scenes'].includes(room) ? [{ regex: '^(node:|svelte|\\$app|\\$lib|pg$|@electric)', message: 'the pure rooms know no framework and no I/O' }] : [])
			]
		}]
	}
}));

export default typescript.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'data-demo/'] },
	js.configs.recommended,
	...typescript.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'no-undef': 'off',
			'max-lines': ['error', { max: 400, skipBlankLines: true }],
			'max-params': ['error', 5],
			// links are made by #ask, which knows the base path
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: typescript.parser, svelteConfig } } },
	{ files: ['src/lib/i18n/**', 'tests/cases/**', 'geodata/sources/**', 'src/lib/duty/tables/**'], rules: { 'max-lines': 'off' } },
	{
		// what decides millions of points a second takes coordinates: an object for each would cost more than the decision
		files: ['src/lib/geo/compiled/**'],
		rules: { 'max-params': ['error', 8] }
	},
	...doors
);
