import { OBJECT_ACTIONS, OBJECT_FAULTS, OBJECT_KINDS, OBJECT_STATES } from '#objects';
import { ORGANISATIONS } from '#issues';
import { LARGEST_UPLOAD, SYSTEMS } from '../adjustments/uploads/parameters.ts';
import { objectParameters } from '../named-objects/parameters.ts';
import { parameters } from '../parameters.ts';
import type { Schema } from '../request/reading.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, metres, name, object, orNull, ref, text, truth } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });
const version: Schema = { type: 'integer', minimum: 1 };
const moment: Schema = { type: 'string', format: 'date-time' };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const kind = oneOf(OBJECT_KINDS);
const shape = described('A point, line or polygon, or several of one of them: degrees, CGCS2000 (EPSG:4490).', {
	type: 'object', properties: { type: oneOf(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']), coordinates: { type: 'array' } }, required: ['type', 'coordinates']
});
const origin = {
	source: name, accuracy: metres, dataDate: described('The day of which the data speak.', isoDate), validFrom: described('The day from which on the load holds.', isoDate),
	validTo: described('The day from which on a later load holds in its place; null: none does. Not after `validFrom`: it never holds.', orNull(isoDate))
};
const collection = (features: Schema, more: Readonly<Record<string, Schema>> = {}) => object({ type: { const: 'FeatureCollection' }, ...more, features: list(features) });
const feature = (properties: Readonly<Record<string, Schema>>, id: Readonly<Record<string, Schema>> = {}) => object({ type: { const: 'Feature' }, ...id, geometry: shape, properties: object(properties) });
const NOTES = ['height-dropped', 'axes-swapped', 'crs-declared-over-file', 'hole-without-shell'];
const set = {
	id: name, kind, name: described('No two of a kind share one.', name), version: described('Counts the loads; whoever loads anew sends the one that he has seen.', version), state: oneOf(OBJECT_STATES),
	organisation: described('The unit that made it, and keeps it.', oneOf(ORGANISATIONS)),
	loads: described('The latest first. Nothing of them is ever changed.', list(object({
		version, action: oneOf(OBJECT_ACTIONS), ...origin, count, sha256: described('Of its objects as canonical JSON.', hash), note: text, by: name, organisation: oneOf(ORGANISATIONS), at: moment, hash: described('Of its step in the chain of all steps.', hash)
	}))),
	mayChange: described('May the caller load it anew?', truth)
};

/** Named objects. */
export const objectSchemas = {
	ObjectFile: described(`The bytes of a file, at most ${LARGEST_UPLOAD}: a zipped Shapefile, GeoPackage, GeoJSON, KML, KMZ or FlatGeobuf, or a table of places as CSV or XLSX.`, { type: 'string', contentEncoding: 'binary' }),
	ObjectReading: object({
		name, features: described('Rows of the table, or features of the file.', count), tabular: truth, repaired: described('Polygons that were mended.', count),
		system: object({ crs: oneOf(SYSTEMS), by: described('basin: the file does not say it, and read in any other it lies elsewhere.', oneOf(['declared', 'file', 'basin'])), message: name }),
		encoding: orNull(object({ label: name, by: oneOf(['argument', 'cpg', 'ldid', 'bytes']), message: name })),
		notes: list(object({ id: oneOf(NOTES), message: name })),
		faultCount: count, faults: described('Rows that cannot be taken: the first of them.', list(object({ row: count, fault: oneOf(OBJECT_FAULTS), got: text, message: name }))),
		sha256: described('Of the objects as they would be loaded: sent as `expect`, it makes sure that they are.', hash),
		objects: collection(feature({ row: count, number: text, name: text }))
	}),
	ObjectSet: object(set),
	ObjectSets: object({ items: list(ref('ObjectSet')), mayLoad: described('May the caller load a set?', truth) }),
	ObjectWithdrawal: members(objectParameters.withdraw, {}),
	NamedObjects: collection(feature({
		set: name, version, kind, kindName: name, setName: name, organisation: oneOf(ORGANISATIONS), number: text, name: text, ...origin
	}, { id: described('Set, version and place.', name) }), { at: isoDate, matched: described('How many there are, whether or not they are all answered.', count) })
};

const PATH = '/api/v1/objects';
const JSON_TYPE = 'application/json';
const GEOJSON = 'application/geo+json';
const FILE = { 'application/*': 'ObjectFile', 'text/*': 'ObjectFile' } as const;
const READ = { method: 'get', status: 200, signedIn: true, live: true } as const;

/** The operations on them. */
export const objectOperations: readonly Told[] = [
	{ ...READ, path: PATH, id: 'objects', summary: 'Named objects (outfalls, farms, intakes, villages, roads and others) that hold on a day, as GeoJSON', parameters: objectParameters.list, answer: { [GEOJSON]: 'NamedObjects' }, problems: ['sign-in-needed', 'unknown-id'] },
	{ ...READ, path: `${PATH}/sets`, id: 'objectSets', summary: 'The sets of named objects with all their loads', parameters: parameters.none, answer: { [JSON_TYPE]: 'ObjectSets' }, problems: ['sign-in-needed'] },
	{
		...READ, path: `${PATH}/reading`, method: 'post', id: 'readObjectFile', summary: 'What a file of objects is understood to hold; nothing is kept', parameters: objectParameters.reading, body: FILE, answer: { [JSON_TYPE]: 'ObjectReading' },
		problems: ['sign-in-needed', 'forbidden', 'incomplete', 'too-large', 'unsupported-type']
	},
	{
		...READ, path: PATH, method: 'post', id: 'loadObjects', summary: 'Loads the objects of a file as a new set, or in the place of those that a set held', parameters: objectParameters.load, body: FILE, answer: { [JSON_TYPE]: 'ObjectSet' }, status: 201, again: 200,
		problems: ['sign-in-needed', 'forbidden', 'unknown-id', 'stale', 'incomplete', 'too-large', 'unsupported-type']
	},
	{
		...READ, path: `${PATH}/sets/{id}/withdrawal`, method: 'post', id: 'withdrawObjects', summary: 'Says that from a day on a set holds no objects', parameters: parameters.none, body: { [JSON_TYPE]: 'ObjectWithdrawal' }, answer: { [JSON_TYPE]: 'ObjectSet' },
		pathId: { about: 'The set.', schema: { type: 'string', pattern: '^[1-9][0-9]*$' }, example: '1' }, problems: ['sign-in-needed', 'forbidden', 'unknown-id', 'stale', 'incomplete', 'too-large', 'unsupported-type']
	}
];
