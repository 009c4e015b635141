import { AREA_KINDS, MATTERS, UNITS, type AreaKind } from '#duty';
import { printingWords } from '#i18n/printing';
import { dateInChina } from '#i18n/server';
import { LARGEST_SCALE, ORIENTATIONS, PAPERS, SMALLEST_SCALE } from '#mapsheet';
import { accuracyMetres, calendarDate, latitude, lineUpTo, longitude, oneOf } from '../../request/kinds.ts';
import { shown, wholeWithin } from '../../request/numbers.ts';
import { optional, read, required, unread, type Given, type Kind } from '../../request/reading.ts';
import { issueFilter } from '../../problem-list/parameters.ts';
import { LAYOUTS, SERIES } from './content.ts';

const nothing = () => null;

/** Kinds of area with commas between them, as the map's address has them. */
const kinds: Kind<readonly AreaKind[]> = {
	schema: { type: 'string' },
	read: (text, { lang }) => {
		const asked = text.split(',').map((part) => part.trim());
		const unknown = asked.find((each) => !AREA_KINDS.some((kind) => kind === each));
		if (unknown !== undefined) return unread(printingWords(lang).faults.kinds({ got: shown(unknown), known: AREA_KINDS.join(', ') }));
		return read(AREA_KINDS.filter((kind) => asked.includes(kind)));
	}
};

/** How a sheet is to be. */
const sheet = {
	paper: optional(oneOf(PAPERS), 'The paper.', () => 'A4' as const, 'A4'),
	orientation: optional(oneOf(ORIENTATIONS), 'How the paper lies. Without it: landscape, and portrait for two maps and for issues.', nothing, 'landscape'),
	at: optional(calendarDate, 'The date of which areas and duties are. Without it: today in China.', () => dateInChina(new Date()), '2026-11-30'),
	approval: optional(lineUpTo(40), 'The map approval number (审图号). Without it: the field stays empty.', nothing),
	hidden: optional(kinds, 'Kinds of area that are left out, with commas.', () => [] as readonly AreaKind[], 'park')
};

/** Which issues: what the problem list takes, with the unit and the matter that other layouts ask for too. */
const { unit, matter, ...filter } = issueFilter;

/** The parameters of printed maps. */
export const printParameters = {
	sheet: {
		layout: required(oneOf(LAYOUTS), 'place: the answer for a place. issue, unit, proposal: what it is of. issues: those of the problem list that the filter leaves. map: the zones alone.', 'place'),
		lon: optional(longitude, 'Longitude in degrees, CGCS2000: of the place, or of the middle of the map.', nothing, '106.41'),
		lat: optional(latitude, 'Latitude in degrees, CGCS2000.', nothing, '26.52'),
		accuracy: optional(accuracyMetres, 'How far the true place may be away, in metres.', () => 0, '15'),
		matter: optional(oneOf(MATTERS), 'For a place: one matter. Without it: all at a glance. For issues: theirs.', nothing, 'water-pollution'),
		unit: optional(oneOf(UNITS), 'For a unit\'s map: the unit. For issues: one that has to do with them.', nothing, 'gy-water'),
		issue: optional(lineUpTo(20), 'For an issue: its id.', nothing, '1'),
		proposal: optional(lineUpTo(20), 'For a proposal: its id.', nothing, '1'),
		...filter,
		scale: optional(wholeWithin(LARGEST_SCALE, SMALLEST_SCALE), 'The denominator of the scale. Without it: 50000 for a place, else the largest usual one at which all fits.', nothing, '10000'),
		...sheet
	},
	series: {
		of: required(oneOf(SERIES), 'issues: one page for each. issues-by-district, issues-by-unit: a map with a list of those in each district, or of each unit. districts: the zones of each. Of issues those that the filter leaves, without `state` the open ones, and that the caller may see.', 'districts'),
		unit, matter, ...filter, ...sheet
	}
};

export type SheetGiven = Given<typeof printParameters.sheet>;
