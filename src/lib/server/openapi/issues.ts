import { REGION } from '#geo';
import { ACCOUNT_ROLES, ACTIONS, ASSISTS_FROM, DIGEST_SECTIONS, FIGURES, ORGANISATIONS, SOURCES, STATES, SUPERVISION_STEPS } from '#issues';
import { MOST_ATTACHMENTS } from '../problem-list/evidence.ts';
import { issueParameters } from '../problem-list/parameters.ts';
import { MOST_POSITIONS } from '../problem-list/site.ts';
import type { Parameters, Schema } from '../request/reading.ts';
import { count, described, isoDate, list, metres, name, object, orNull, ref, text, truth } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });
const moment: Schema = { type: 'string', format: 'date-time' };
const units = list(ref('Unit'));
const organisation = oneOf(ORGANISATIONS);
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/** A JSON body that is read by the same rules as the parameters of an address. */
export function members(parameters: Parameters, more: Readonly<Record<string, Schema>> = {}): Schema {
	const read = Object.fromEntries(Object.entries(parameters).map(([member, { schema, about }]) => [member, described(about, schema)]));
	const properties: Readonly<Record<string, Schema>> = { ...read, ...more };
	return { type: 'object', properties, additionalProperties: false, required: Object.keys(properties).filter((member) => parameters[member]?.required) };
}

const item = {
	id: name, number: described('Year in China and count; kept for life.', name),
	version: described('Counts the steps; whoever acts sends the one that he has seen.', { type: 'integer', minimum: 1 }),
	state: ref('IssueState'), matter: ref('Matter'), title: name, source: oneOf(SOURCES), foundOn: isoDate,
	lon: described('Of the place; of a line or polygon, the spot that stands for it in lists and on maps.', { type: 'number' }), lat: { type: 'number' }, accuracy: metres,
	territory: described('Where the unit that the map names leads on most of it.', ref('Territory')), zone: orNull(ref('Zone')),
	owner: described('Who has it now; an issue is never without.', ref('Unit')),
	lead: described('Every unit that leads on any part of it, the one that leads on most first: it goes there.', units), oversee: described('Who oversees the first of them.', units), support: units, territorial: units, office: units,
	coordinator: described('The office that coordinates, where the place touches two of the three territories.', orNull(ref('Unit'))),
	parts: described(`Units that assist, each with its own part to close: at first those that lead beside the first one, on at least ${ASSISTS_FROM.share * 100} % of what lies in scope, ${ASSISTS_FROM.metres} m of a line, or ${ASSISTS_FROM.squareMetres} m² of a polygon.`, list(object({ unit: ref('Unit'), state: oneOf(['open', 'closed']) }))),
	clause: orNull(ref('Clause')), due: isoDate, originalDue: isoDate,
	dueBasis: described('default: the product\'s own term in working days; the mechanism names none.', oneOf(['default', 'given', 'plan', 'extension', 'suspension'])),
	suspendedOn: orNull(isoDate), suspendedFrom: orNull(ref('IssueState')), refusals: count, rounds: { type: 'integer', minimum: 1 }, returns: count,
	agenda: truth, decided: truth,
	request: described('What the unit that has it has asked for and nobody has answered yet; null: nothing.', orNull(object({ action: oneOf(['ask-extension', 'ask-suspension']), dueDate: orNull(isoDate) }))),
	overdue: truth, daysLeft: described('Working days until the deadline; negative once it is past.', { type: 'integer' }),
	dueProvisional: described('The deadline lies in a year whose working days are not announced yet: reckoned with the statutory holidays.', truth),
	loggedFor: organisation, loggedAt: moment, changedAt: moment, closedAt: orNull(moment),
	demo: described('A sample that shows how the product works; never a real issue.', truth),
	actions: described('What the caller may do now.', list(oneOf(ACTIONS)))
};

const step = {
	place: described('In the chain of all steps.', { type: 'integer', minimum: 1 }), version: { type: 'integer', minimum: 1 }, action: oneOf(ACTIONS),
	stateBefore: orNull(ref('IssueState')), stateAfter: ref('IssueState'), unit: organisation, by: name, role: oneOf(ACCOUNT_ROLES), at: moment, note: text,
	toUnit: ref('Unit'), clause: ref('Clause'), dueDate: isoDate,
	due: described('The issue\'s deadline after it.', isoDate), evidence: list(name),
	hash: described('SHA-256 of the hash before, a line break, and the step as canonical JSON.', hash)
};

const each = (schema: Schema) => Object.fromEntries(FIGURES.map((figure) => [figure, schema]));

const digestEntry = {
	id: name, number: name, title: name, owner: ref('Unit'), due: isoDate, daysLeft: { type: 'integer' }, provisional: truth,
	proposal: described('The step of supervision that is proposed; nothing is taken by itself.', oneOf(SUPERVISION_STEPS.map(({ action }) => action)))
};

const attachments = described('Ids of attachments that the caller has sent and no step carries.', { type: 'array', items: name, maxItems: MOST_ATTACHMENTS });

/** The problem list. */
export const issueSchemas = {
	IssueState: oneOf(STATES),
	NewIssue: described('At a place, or along a line or polygon.', {
		...members(issueParameters.logAlong, { geometry: ref('IssueShape'), attachments }), anyOf: [{ required: ['lon', 'lat'] }, { required: ['geometry'] }]
	}),
	IssueShape: object({
		type: oneOf(['LineString', 'Polygon']),
		coordinates: described(`As GeoJSON has them, degrees in EPSG:4490, all within ${REGION.west} to ${REGION.east} E and ${REGION.south} to ${REGION.north} N; at most ${MOST_POSITIONS} positions, and no polygon that crosses itself.`, { type: 'array', minItems: 1 })
	}),
	IssueStep: members(issueParameters.step, { evidence: attachments }),
	IssueItem: object(item),
	Issue: object({
		...item, description: text, foundBy: name, loggedBy: name,
		geometry: { type: 'object', required: ['type', 'coordinates'], properties: { type: name, coordinates: { type: 'array' } } },
		determination: described('The map\'s answer as it was when the issue was logged, whole: of a line or polygon for every part of it.', { anyOf: [ref('Answer'), ref('ShapeAnswer')] }),
		steps: list(object(step, ['toUnit', 'clause', 'dueDate'])),
		attachments: list(object({
			id: name, kind: oneOf(['photo', 'paper']), name, mediaType: name, bytes: count,
			width: orNull(count), height: orNull(count), takenAt: orNull(text)
		})),
		seen: described('Which organisations have opened it, and when first.', list(object({ organisation, firstAt: moment })))
	}),
	Issues: object({ items: list(ref('IssueItem')), next: described('The cursor of the next page.', orNull(name)), total: count }),
	IssuesNearby: object({ items: list(object({ ...item, distance: metres })) }),
	IssueFigures: object({
		from: isoDate, to: isoDate, today: isoDate,
		definitions: list(object({ id: oneOf([...FIGURES, 'meanDays']), name, definition: text })),
		figures: list(object({
			unit: ref('Unit'), ...each(count), meanDays: described('Working days from logging to sign-off, to one decimal; null where nothing was signed off.', orNull({ type: 'number', minimum: 0 })),
			lists: described('For each figure the search part of the address, of the page and of the API, that lists its issues.', object(each(name)))
		}))
	}),
	IssueEvents: described('Each event is `issue`, its data {id, version}, its id the place of the step in the chain of all steps.', text),
	Inbox: object({ day: orNull(isoDate), digest: orNull(ref('Digest')), meetings: described('What meetings ask of it now, newer than the digest.', ref('MeetingsWaiting')) }),
	Digest: object({
		day: isoDate,
		sections: list(object({ section: oneOf(DIGEST_SECTIONS), count: { type: 'integer', minimum: 1 }, issues: list(object(digestEntry, ['proposal'])) })),
		meetings: described('What it tells of meetings; digests made before meetings were told of have none.', list(ref('MeetingNews')))
	}, ['meetings']),
	IssueClusters: object({
		type: { const: 'FeatureCollection' },
		features: list(object({
			type: { const: 'Feature' }, geometry: object({ type: { const: 'Point' }, coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 } }),
			properties: object({ count: { type: 'integer', minimum: 1 }, overdue: count, id: orNull(name), number: orNull(name), state: orNull(ref('IssueState')) })
		}))
	})
};
