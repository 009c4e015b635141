import { answerSchemas } from './answer.ts';
import { isoDate, list, name, object, orNull, ref, squareMetres, truth } from './shape.ts';

const basis = { at: isoDate, table: name, lang: ref('Lang'), dataVersion: ref('DataVersion') };
const ground = { squareMetres, territory: orNull(ref('Territory')), government: orNull(ref('Unit')), areas: list(name), illustrative: truth };
const feature = (properties: object) => object({ type: { const: 'Feature' }, id: name, properties: { ...properties }, geometry: ref('MultiPolygon') });
const collection = { ...basis, type: { const: 'FeatureCollection' }, squareMetres };
const held = { ...(answerSchemas.RoleEntry.properties as object), matter: ref('Matter'), matterName: name };

const heldPlaces = {
	...collection,
	summary: list(object({
		matter: ref('Matter'), matterName: name, role: ref('Role'), unit: ref('Unit'), name, clause: ref('Clause'), clauseName: name, squareMetres
	})),
	features: list(feature(object({ ...ground, holds: list(object(held, ['wording'])) })))
};

/** The reverse questions: ground as GeoJSON. */
export const placeSchemas = {
	UnitPlaces: object({ ...heldPlaces, unit: ref('Unit'), name }),
	ClausePlaces: object({ ...heldPlaces, clause: ref('Clause'), name, subject: name }),
	FindingPlaces: object({
		...collection,
		features: list(feature(object({ ...ground, findings: list(object({ kind: ref('FindingKind'), matter: ref('Matter'), matterName: name })) })))
	})
};
