import { AREA_KINDS, MATTERS, TERRITORIES, UNITS } from '#duty';
import { ORGANISATIONS, SOURCES, STATES } from '#issues';
import { OBJECT_KINDS } from '#objects';
import { OPERATIONS, PROPOSAL_STATES } from '#proposals';
import { calendarDate, oneOf } from '../request/kinds.ts';
import { numberWithin, wholeWithin } from '../request/numbers.ts';
import { optional, read, type Kind, type Parameters } from '../request/reading.ts';
import { FEATURES, PAGES, type FormatId } from './formats.ts';
import { cappedAt, corners, factText, span, truthValue } from './given.ts';
import { CRS84, SYSTEMS, type System } from './systems.ts';

export const MOST_ITEMS = 10_000;
const USUAL_ITEMS = 100;

const nothing = () => null;
const uris = oneOf(SYSTEMS.map(({ uri }) => uri));

const system: Kind<System> = {
	schema: { ...uris.schema, default: CRS84.uri },
	read: (text, told) => {
		const uri = uris.read(text, told);
		return uri.ok ? read(SYSTEMS.find((each) => each.uri === uri.value) ?? CRS84) : uri;
	}
};

const format = <F extends FormatId>(ids: readonly F[]) => optional(oneOf(ids), 'The format of the answer. Without it: what the Accept header likes best.', nothing, 'json');
const fact = <T>(kind: Kind<T>, about: string) => optional(kind, `${about} Only areas of which it is exactly so.`, nothing);

/** A fact of an area by which areas can be selected: the parameter has the property's own name. */
export const FACTS = {
	id: fact(factText, 'The area, whatever the version.'),
	code: fact(factText, 'Official code, or a short name.'),
	name: fact(factText, 'Chinese name.'),
	nameEn: fact(factText, 'English name.'),
	territory: fact(oneOf(TERRITORIES), 'The territory that the area belongs to.'),
	version: fact(wholeWithin(1, 1_000_000), 'Version of the area.'),
	validFrom: fact(calendarDate, 'First day in force.'),
	validTo: fact(calendarDate, 'First day no longer in force.'),
	source: fact(factText, 'Where the line comes from.'),
	licence: fact(factText, 'Licence of the line.'),
	accuracy: fact(numberWithin(0, 1_000_000), 'Metres: how far the drawn line may be from the true one.'),
	illustrative: fact(truthValue, 'Whether the line is a schematic drawing and no official data.')
} as const satisfies Parameters;

const issueFact = <T>(kind: Kind<T>, about: string) => optional(kind, `${about} Only issues of which it is exactly so.`, nothing);

/** A fact of an issue by which issues can be selected. */
export const ISSUE_FACTS = {
	number: issueFact(factText, 'The number.'),
	state: issueFact(oneOf(STATES), 'The state.'),
	matter: issueFact(oneOf(MATTERS), 'The matter.'),
	territory: issueFact(oneOf(TERRITORIES), 'The territory.'),
	zone: issueFact(oneOf(['zone-1', 'zone-2', 'zone-quasi']), 'The strictest source-protection zone.'),
	source: issueFact(oneOf(SOURCES), 'How it was found.'),
	owner: issueFact(oneOf(UNITS), 'The unit that has it now.'),
	overdue: issueFact(truthValue, 'Whether its deadline is past while it is open and not suspended.')
} as const satisfies Parameters;

const changeFact = <T>(kind: Kind<T>, about: string) => optional(kind, `${about} Only changes of which it is exactly so.`, nothing);

/** A fact of a proposal, or of one of its changes, by which changes can be selected. */
export const CHANGE_FACTS = {
	number: changeFact(factText, 'The number of the proposal.'),
	state: changeFact(oneOf(PROPOSAL_STATES), 'The state of the proposal.'),
	unit: changeFact(oneOf(ORGANISATIONS), 'The unit that proposes.'),
	op: changeFact(oneOf(OPERATIONS), 'What is done with the area.'),
	kind: changeFact(oneOf(AREA_KINDS), 'The kind of the area.')
} as const satisfies Parameters;

const objectFact = <T>(kind: Kind<T>, about: string) => optional(kind, `${about} Only objects of which it is exactly so.`, nothing);

/** A fact of a named object by which objects can be selected. */
export const OBJECT_FACTS = {
	kind: objectFact(oneOf(OBJECT_KINDS), 'The kind.'),
	set: objectFact(wholeWithin(1, 1_000_000_000), 'The set, by its id.'),
	number: objectFact(factText, 'Its number within its set.')
} as const satisfies Parameters;

const crs = optional(system, 'The coordinate system of the answer, its axes in the order of its definition. Without it: CRS84, longitude first.', () => CRS84, CRS84.uri);

const box = {
	bbox: optional(corners, 'Lower corner, then upper corner, in the order of axes of bbox-crs. What touches the box is answered.', nothing, '106.3,26.3,106.6,26.6'),
	'bbox-crs': optional(system, 'The coordinate system of bbox. Without it: CRS84, longitude first.', () => CRS84, CRS84.uri)
};
const during = (which: string) => optional(span, `A day or moment, or a time from/to, of which one end may be open (..): ${which}`, nothing, '2026-01-01');
const turning = {
	limit: optional(cappedAt(MOST_ITEMS, USUAL_ITEMS), 'How many features at most.', () => USUAL_ITEMS, '10'),
	offset: optional(wholeWithin(0, 1_000_000_000), 'How many features to skip: given in the links to the next and the previous page.', () => 0, '0')
};

/** The parameters of the resources. */
export const ogcParameters = {
	page: { f: format(PAGES) },
	item: { f: format(PAGES), crs },
	items: { f: format(FEATURES), ...box, crs, datetime: during('areas in force on some day of it. Without it: all that are known, of all dates.'), ...turning, ...FACTS },
	issues: { f: format(PAGES), ...box, crs, datetime: during('issues that were open on some day of it, from the day they were logged to that on which they were closed. Without it: all.'), ...turning, ...ISSUE_FACTS },
	proposals: { f: format(PAGES), ...box, crs, datetime: during('changes whose lines would hold, or do, on some day of it. Without it: all.'), ...turning, ...CHANGE_FACTS },
	objects: { f: format(PAGES), ...box, crs, datetime: during('objects that hold on some day of it. Without it: all that ever hold.'), ...turning, ...OBJECT_FACTS }
} as const satisfies Readonly<Record<string, Parameters>>;
