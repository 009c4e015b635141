import { ANSWER_COLUMNS, type RowAnswer } from '#batch';
import type { Schema } from '../request/reading.ts';
import { described, list, name, orNull, ref, truth } from './shape.ts';

const units = list(ref('Unit'));
const answered: Readonly<Record<keyof RowAnswer, Schema>> = {
	scope: orNull(ref('Scope')), territory: orNull(ref('Territory')), withinExtent: orNull(truth), zone: orNull(ref('Zone')),
	lead: units, oversee: units, support: units, territorial: units, office: units, flags: list(ref('Flag')),
	error: described('Why the row has no answer, in the asked language; null where it has one.', orNull(name))
};

const number = { anyOf: [{ type: 'number' }, { type: 'string' }] };
const asked = {
	matter: described('Without it: the parameter `matter`.', { anyOf: [ref('Matter'), { type: 'null' }] }),
	accuracy: described('Metres. Without it: the parameter `accuracy`.', number),
	at: described('ISO date. Without it: the parameter `at`.', { type: 'string' })
};
const others = 'Everything else passes through; what is named like a member of the answer goes out as `input_` and its name.';
const position = { type: 'object', required: ['type', 'coordinates'], properties: { type: { const: 'Point' }, coordinates: { type: 'array', minItems: 2, items: { type: 'number' } } } };

const collection = (feature: Schema): Schema => ({
	type: 'object', required: ['type', 'features'], properties: { type: { const: 'FeatureCollection' }, features: list(feature) }
});
const feature = (geometry: Schema, properties: Schema): Schema => ({
	type: 'object', required: ['type', 'geometry', 'properties'], properties: { type: { const: 'Feature' }, geometry, properties }
});

/** Many places at once. The schema of a row is that of one line of NDJSON. */
export const batchSchemas = {
	BatchCsv: described(
		`A header with the columns lon and lat (decimal degrees, EPSG:4490), and if wanted matter, accuracy and at; then one place a row. The answer has the columns ${ANSWER_COLUMNS.join(', ')} behind those sent; lists are joined by semicolons. ${others}`,
		{ type: 'string' }
	),
	BatchLine: described(`One line. ${others}`, { type: 'object', required: ['lon', 'lat'], properties: { lon: number, lat: number, ...asked } }),
	BatchAnswer: described('One line: what was sent, and the answer.', { type: 'object', required: [...ANSWER_COLUMNS], properties: answered }),
	BatchPoints: described(others, collection(feature(position, { type: ['object', 'null'], properties: asked }))),
	BatchAnswers: described('The collection that was sent; each feature has the answer in its properties.', collection(feature({}, ref('BatchAnswer'))))
};
