import { ANSWER_COLUMNS, type RowAnswer } from '#batch';
import type { Schema } from '../request/reading.ts';
import { described, list, metres, name, object, orNull, ref, squareMetres, truth } from './shape.ts';

const units = list(ref('Unit'));
const share = { type: 'number', minimum: 0, maximum: 1, description: 'Of the whole length or area.' };
const why = described('Why nobody leads, in the asked language.', name);
/** Either `metres` of a line or `squareMetres` of a polygon. */
const extents = { metres, squareMetres };
const sharesOf: Schema = {
	shares: described('Of a line or a polygon: who leads on which share of it, the largest first; together they are the whole. `lead` is empty and `why` says why where nobody leads.', list(object(
		{ lead: list(ref('Unit')), share, ...extents, scope: ref('Scope'), territory: orNull(ref('Territory')), why }, ['metres', 'squareMetres', 'why']
	))),
	remainder: described('Of a line or a polygon: all on which nobody leads; null where somebody does everywhere.', orNull(object({ share, ...extents, why }, ['metres', 'squareMetres'])))
};
const territories = described('Of a line or a polygon in several: joined by semicolons, the largest share first.', {
	anyOf: [ref('Territory'), { type: 'string', pattern: '^[a-z]+(;[a-z]+)+$' }, { type: 'null' }]
});
const answered: Readonly<Record<keyof Omit<RowAnswer, 'ground'>, Schema>> = {
	scope: orNull(ref('Scope')), territory: territories, withinExtent: orNull(truth), zone: orNull(ref('Zone')),
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
const placeTypes = ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
const place = { type: 'object', required: ['type', 'coordinates'], properties: { type: { enum: placeTypes }, coordinates: { type: 'array', minItems: 1 } } };

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
	BatchAnswer: described('One line: what was sent, and the answer.', { type: 'object', required: [...ANSWER_COLUMNS], properties: { ...answered, ...sharesOf } }),
	BatchPlaces: described(`Points, lines and polygons (degrees, EPSG:4490). ${others}`, collection(feature(place, { type: ['object', 'null'], properties: asked }))),
	BatchAnswers: described('The collection that was sent; each feature has the answer in its properties.', collection(feature({}, ref('BatchAnswer'))))
};
