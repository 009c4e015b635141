import { AREA_KINDS, AREA_SETS, BASES, CLAUSES, FLAGS, MATTERS, ROLES, TERRITORIES, UNITS } from '#duty';
import { LANGS } from '#i18n/server';
import { described, isoDate, list, metres, name, object, orNull, ref, text, truth } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });

/** The public vocabulary, points and areas. */
export const domainSchemas = {
	Matter: oneOf(MATTERS),
	Unit: oneOf(UNITS),
	Role: oneOf(ROLES),
	Territory: oneOf(TERRITORIES),
	AreaKind: oneOf(AREA_KINDS),
	AreaSet: oneOf(Object.keys(AREA_SETS)),
	Clause: oneOf(CLAUSES),
	Basis: oneOf(BASES),
	Flag: oneOf(FLAGS),
	Lang: oneOf(LANGS),
	State: described('Three states: a question about the place is answered yes, answered no, or there are no data to answer it.', oneOf(['applies', 'does-not-apply', 'no-data'])),
	Scope: oneOf(['in', 'out']),
	Zone: oneOf(['zone-1', 'zone-2', 'zone-quasi']),
	DataVersion: described('Names the data that the answer rests on.', { type: 'string', pattern: '^[0-9a-f]{64}$' }),
	Point: object({
		lon: { type: 'number', minimum: -180, maximum: 180, description: 'Degrees, CGCS2000 (EPSG:4490).' },
		lat: { type: 'number', minimum: -90, maximum: 90, description: 'Degrees, CGCS2000 (EPSG:4490).' }
	}),
	Area: object({
		id: name, kind: ref('AreaKind'), code: name,
		name: described('In the asked language.', name), nameEn: text,
		territory: orNull(ref('Territory')), version: { type: 'integer', minimum: 1 },
		validFrom: described('First day in force.', isoDate), validTo: described('First day no longer in force; null while in force.', orNull(isoDate)),
		source: text, licence: text,
		accuracy: described('Metres: how far the drawn line may be from the true one.', metres),
		illustrative: described('True while the line is a schematic drawing and no official data.', truth)
	}),
	MultiPolygon: object({
		type: { const: 'MultiPolygon' },
		coordinates: list(list(list({ type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 })))
	}),
	AreaFeature: object({ type: { const: 'Feature' }, id: name, properties: ref('Area'), geometry: ref('MultiPolygon') }),
	Areas: object({
		type: { const: 'FeatureCollection' }, at: isoDate, lang: ref('Lang'), dataVersion: ref('DataVersion'), features: list(ref('AreaFeature'))
	})
};
