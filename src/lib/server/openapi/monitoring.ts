import { TERRITORIES } from '#duty';
import { ORGANISATIONS } from '#issues';
import { MONITORED, TARGET_CLASSES, WATER_CLASSES, WATERS } from '#monitoring';
import { parameters } from '../parameters.ts';
import { LARGEST_READINGS, monitoringParameters } from '../water-quality/parameters.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, name, object, orNull, ref, text, truth } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });
const number = { type: 'number', minimum: 0 };
const month = { type: 'string', pattern: '^\\d{4}-\\d{2}$' };
const on = described('A day, or a month where no day is known.', { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' });
const moment = { type: 'string', format: 'date-time' };
const waterClass = orNull(oneOf(WATER_CLASSES));

const value = object({
	item: oneOf(MONITORED), value: described('In the item\'s own unit; of what was below the limit of detection that limit.', number), below: described('Below the limit of detection.', truth),
	of: described('Of how many readings of the month it is the mean.', { type: 'integer', minimum: 1 }), class: described('By table 1 of GB 3838-2002; null: it has no limit for it in such water.', waterClass),
	decides: described('Does it decide the class of the station?', truth), over: described('By how many times it goes over the limit of the target class; exceeds: pH or oxygen.', { anyOf: [number, { const: 'exceeds' }, { type: 'null' }] })
});
const judged = {
	class: described('The worst of what decides; null: nothing that decides was measured.', waterClass), values: list(value), met: described('Is the target met? null: there is no class, or no target.', orNull(truth))
};
const station = {
	code: name, name, water: oneOf(WATERS), body: name, lon: number, lat: number, territory: oneOf(TERRITORIES), unit: ref('Unit'), target: orNull(oneOf(TARGET_CLASSES)), from: month, to: orNull(month),
	version: { type: 'integer', minimum: 1 }
};
const shown = { ...station, latest: described('The latest month with water quality.', orNull(object({ month, ...judged }))), flow: described('m³/s, of the latest month with one.', orNull(object({ month, value: number }))) };

/** Water quality and flow. */
export const monitoringSchemas = {
	NewStation: members(monitoringParameters.enter, {}),
	EnteredStation: object(station),
	Station: object({
		...shown, months: described('All months, the latest first.', list(object({ month, ...judged }))),
		corrections: described('Values that took the place of others.', list(object({
			on, item: oneOf(MONITORED), value: number, below: truth, before: number, beforeBelow: truth, by: name, organisation: oneOf(ORGANISATIONS), source: name, at: moment
		})))
	}),
	Monitoring: object({
		today: isoDate, year: count, dueDay: described('The day of the following month by which a month is to be told: the product\'s own, as 四(四) names none.', count), stations: list(object(shown)),
		ledger: described('Which government has told of which month.', list(object({
			territory: oneOf(TERRITORIES), months: list(object({
				month, due: isoDate, standing: oneOf(['received', 'late', 'missing', 'waiting', 'nothing-owed']), owed: count, told: count, late: count,
				missing: described('Codes of stations that were not told of.', list(name)), withoutFlow: described('Codes of rivers told of without their flow.', list(name))
			}))
		}))),
		uploads: described('The files that were taken last.', list(object({ id: name, name, source: name, sha256: name, by: name, organisation: oneOf(ORGANISATIONS), at: moment, readings: count, stations: count, from: month, to: month }))),
		mayEnter: truth, mayReport: truth
	}),
	ReadingsFile: described(`The bytes of a table, at most ${LARGEST_READINGS}: CSV in UTF-8 or GBK, or XLSX with one filled sheet.`, { type: 'string', contentEncoding: 'binary' }),
	ReadingsTold: object({
		readings: count, fresh: described('That were not there.', count),
		replaced: described('That take the place of others.', list(object({ station: name, on, item: oneOf(MONITORED), value: number, below: truth, before: number }))),
		unread: described('Columns that are left out.', list(text)), months: list(month), shown: list(object({ station: name, name, month, target: orNull(oneOf(TARGET_CLASSES)), ...judged })),
		encoding: orNull(name), changes: described('false: all of it was there already.', truth), upload: described('Its id once it was taken.', orNull(name))
	})
};

const PATH = '/api/v1/monitoring';
const JSON_TYPE = 'application/json';
const READ = { method: 'get', parameters: parameters.none, status: 200, signedIn: true, live: true } as const;

/** The operations on it. */
export const monitoringOperations: readonly Told[] = [
	{ ...READ, path: PATH, id: 'monitoring', summary: 'Stations with their latest water quality, and which government has told of which month (四(四))', parameters: monitoringParameters.list, answer: { [JSON_TYPE]: 'Monitoring' }, problems: ['sign-in-needed'] },
	{
		...READ, path: `${PATH}/stations`, method: 'post', id: 'enterStation', summary: 'Enters a monitored station, or says it anew', body: { [JSON_TYPE]: 'NewStation' }, answer: { [JSON_TYPE]: 'EnteredStation' }, status: 201, again: 200,
		problems: ['sign-in-needed', 'forbidden', 'stale', 'incomplete', 'too-large', 'unsupported-type']
	},
	{
		...READ, path: `${PATH}/stations/{id}`, id: 'station', summary: 'All months of a station, and what was corrected', answer: { [JSON_TYPE]: 'Station' },
		pathId: { about: 'Its code.', schema: name, example: 'HF-01' }, problems: ['sign-in-needed', 'unknown-id']
	},
	{
		path: `${PATH}/readings`, method: 'post', id: 'sendReadings', summary: 'Reads a table of readings and tells what it holds; with take=yes keeps it, whole or not at all. What was sent before stays, and holds no more', parameters: monitoringParameters.send,
		body: { 'application/*': 'ReadingsFile', 'text/*': 'ReadingsFile' }, answer: { [JSON_TYPE]: 'ReadingsTold' }, status: 201, again: 200, live: true, signedIn: true, problems: ['sign-in-needed', 'forbidden', 'too-large', 'incomplete']
	}
];
