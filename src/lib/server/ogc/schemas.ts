import { AREA_KINDS, CLAUSES, MATTERS, TERRITORIES, UNITS } from '#duty';
import { ORGANISATIONS, SOURCES, STATES } from '#issues';
import { OBJECT_KINDS } from '#objects';
import { OPERATIONS, PROPOSAL_STATES } from '#proposals';
import { COLUMNS, type Column } from '../export/columns.ts';
import type { IssueProperty } from './issue-items.ts';
import type { ObjectProperty } from './object-items.ts';
import type { ChangeProperty } from './proposal-items.ts';
import type { Schema } from '../request/reading.ts';

/** In the words of OpenAPI 3.0, which are not those of our own document: programs for OGC API read no later version yet. */
const text: Schema = { type: 'string' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const always = (value: string): Schema => ({ type: 'string', enum: [value] });
const count: Schema = { type: 'integer', minimum: 0 };

function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
	return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) };
}

const FACT_SCHEMAS: Readonly<Record<Column['type'], Schema>> = {
	text, date: { type: 'string', format: 'date' }, integer: { type: 'integer' }, real: { type: 'number' }, truth: { type: 'boolean' }
};

const facts = Object.fromEntries(COLUMNS.map(({ name, type }) => {
	const schema = FACT_SCHEMAS[type];
	return [name, name === 'territory' || name === 'validTo' ? { ...schema, nullable: true } : schema];
}));

const oneOf = (ids: readonly string[]): Schema => ({ type: 'string', enum: ids });
const orNone = (schema: Schema): Schema => ({ ...schema, nullable: true });
const day: Schema = { type: 'string', format: 'date' };
const moment: Schema = { type: 'string', format: 'date-time' };
const truth: Schema = { type: 'boolean' };
const EFFECTS = ['pending', 'in-effect', 'ended'];
const whole: Schema = { type: 'integer' };

const issueFacts: Readonly<Record<IssueProperty, Schema>> = {
	number: text, title: text, state: oneOf(STATES), stateName: text, matter: oneOf(MATTERS), matterName: text, territory: oneOf(TERRITORIES), territoryName: text,
	zone: orNone(text), zoneName: orNone(text), owner: oneOf(UNITS), ownerName: text, clause: orNone({ type: 'string', enum: [...CLAUSES, null] }), source: oneOf(SOURCES), sourceName: text, foundOn: day,
	due: day, originalDue: day, dueBasis: text, dueBasisName: text, dueProvisional: truth, overdue: truth, daysLeft: whole, loggedAt: moment, changedAt: moment,
	closedAt: orNone(moment), accuracy: { type: 'number' }, refusals: count, returns: count, rounds: count, agenda: truth, demo: truth, page: text
};

const changeFacts: Readonly<Record<ChangeProperty, Schema>> = {
	number: text, title: text, version: whole, state: oneOf(PROPOSAL_STATES), stateName: text, unit: oneOf(ORGANISATIONS), unitName: text, change: whole, op: oneOf(OPERATIONS), opName: text, area: orNone(text),
	kind: oneOf(AREA_KINDS), kindName: text, name: orNone(text), validFrom: day, effectiveFrom: orNone(day), effectiveUntil: orNone(day), effect: orNone({ type: 'string', enum: [...EFFECTS, null] }), actNumber: orNone(text),
	opinionsDue: orNone(day), awaiting: count, createdAt: moment, changedAt: moment, illustrative: truth, demo: truth, page: text
};

const objectFacts: Readonly<Record<ObjectProperty, Schema>> = {
	number: text, name: text, kind: oneOf(OBJECT_KINDS), kindName: text, set: text, setName: text, version: whole, unit: oneOf(ORGANISATIONS), unitName: text, source: text, accuracy: { type: 'number' },
	dataDate: day, validFrom: day, validTo: orNone(day), demo: truth, page: text
};
const anyShape: Schema = { type: 'object', properties: { type: oneOf(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']), coordinates: { type: 'array', items: {} } }, required: ['type', 'coordinates'] };

const links = list(ref('link'));
const issue = { type: always('Feature'), id: text, properties: object(issueFacts), geometry: ref('point') };
const change = { type: always('Feature'), id: text, properties: object(changeFacts), geometry: ref('multiPolygon') };
const named = { type: always('Feature'), id: text, properties: object(objectFacts), geometry: anyShape };
const feature = { type: always('Feature'), id: text, properties: object(facts), geometry: ref('multiPolygon') };
const position: Schema = { ...list({ type: 'number' }), minItems: 2, maxItems: 2 };

/** The shapes of all answers. */
export const OGC_SCHEMAS = {
	link: object({ href: text, rel: text, type: text, title: text }, ['type', 'title']),
	landingPage: object({ title: text, description: text, links }),
	confClasses: object({ conformsTo: list(text), links }),
	extent: object({
		spatial: object({ bbox: list({ ...list({ type: 'number' }), minItems: 4, maxItems: 4 }), crs: text }),
		temporal: object({ interval: list({ type: 'array', minItems: 2, maxItems: 2, items: { type: 'string', format: 'date-time', nullable: true } }), trs: text })
	}),
	collection: object({
		id: text, title: text, description: text, links, extent: ref('extent'), itemType: always('feature'), crs: list(text), storageCrs: text
	}, ['extent']),
	collections: object({ links, collections: list(ref('collection')) }),
	point: object({ type: always('Point'), coordinates: position }),
	issueFeature: object({ ...issue, links }, ['links']),
	issueCollection: object({
		type: always('FeatureCollection'), links, features: list(ref('issueFeature')), numberMatched: count, numberReturned: count, timeStamp: { type: 'string', format: 'date-time' }
	}),
	proposalFeature: object({ ...change, links }, ['links']),
	proposalCollection: object({
		type: always('FeatureCollection'), links, features: list(ref('proposalFeature')), numberMatched: count, numberReturned: count, timeStamp: { type: 'string', format: 'date-time' }
	}),
	objectFeature: object({ ...named, links }, ['links']),
	objectCollection: object({
		type: always('FeatureCollection'), links, features: list(ref('objectFeature')), numberMatched: count, numberReturned: count, timeStamp: { type: 'string', format: 'date-time' }
	}),
	multiPolygon: object({ type: always('MultiPolygon'), coordinates: list(list(list(position))) }),
	feature: object({ ...feature, links }, ['links']),
	featureCollection: object({
		type: always('FeatureCollection'), links, features: list(ref('feature')), numberMatched: count, numberReturned: count, timeStamp: { type: 'string', format: 'date-time' }
	}),
	problem: object({ type: text, title: text, status: { type: 'integer' }, detail: text, errors: list(object({ field: text, message: text })), id: text }, ['id'])
} satisfies Record<string, Schema>;
export type OgcSchemaName = keyof typeof OGC_SCHEMAS;
