import { described, isoDate, list, metres, name, object, orNull, ref, text, truth } from './shape.ts';

const roleWords = {
	role: ref('Role'), unit: ref('Unit'), name: described('The unit\'s official name.', name),
	clause: ref('Clause'), clauseName: name, basis: ref('Basis'), basisName: name,
	why: described('Why the basis is what it is: `named`, or the inference.', name), reason: described('The same in words.', name),
	task: name, duty: described('What the unit has to do, in our own words.', name),
	concurrent: described('Another clause applies beside this one.', truth),
	wording: described('The clause\'s official wording; only where it has been imported.', text)
};

const alternative = { scope: ref('Scope'), territory: orNull(ref('Territory')), lead: list(ref('Unit')), territorial: list(ref('Unit')), leadNames: list(name) };

const placed = {
	scope: ref('Scope'), territory: orNull(ref('Territory')), territoryName: orNull(name), government: orNull(ref('Unit')), governmentName: orNull(name),
	withinExtent: truth, zone: orNull(ref('Zone')), areas: list(ref('Area')), duties: list(ref('Duty')), flags: list(ref('Flag')), notes: list(name)
};

const measure = described('Metres of a line, square metres of a polygon.', { type: 'number', minimum: 0 });

/** The answer for a place, and for a line or polygon. */
export const answerSchemas = {
	RoleEntry: object(roleWords, ['wording']),
	Alternative: object(alternative),
	Boundary: object({
		distance: described('Metres to the nearest line beyond which another unit leads.', metres),
		area: name, areaName: name, areaAccuracy: orNull(metres), areaIllustrative: truth, foot: ref('Point'), otherwise: ref('Alternative')
	}),
	Test: object({
		test: described('What is asked of the place: its territory, or a set of areas.', { anyOf: [{ const: 'territory' }, ref('AreaSet')] }),
		wants: { anyOf: [ref('Territory'), { enum: ['inside', 'outside'] }] },
		state: ref('State'), areas: list(name), words: name
	}),
	Rule: object({
		territory: ref('Territory'), role: ref('Role'), unit: orNull(ref('Unit')), name: orNull(name),
		clause: ref('Clause'), clauseName: name, state: ref('State'), tests: list(ref('Test'))
	}),
	Notice: object({ clause: ref('Clause'), clauseName: name, territories: list(ref('Territory')), names: list(name) }),
	Duty: object({
		matter: ref('Matter'), name,
		roles: described('Leads first; within a role in the order of acting.', list(ref('RoleEntry'))),
		flags: list(ref('Flag')),
		boundary: described('null when no such line lies within 2 km.', orNull(ref('Boundary'))),
		alternatives: described('Other answers within the stated accuracy of the position.', list(ref('Alternative'))),
		notify: described('Territories to be told at once.', orNull(ref('Notice'))),
		rules: described('Every row of the matter: which fired, which did not, and which question decided it.', list(ref('Rule')))
	}),
	Answer: object({
		point: object({ lon: { type: 'number' }, lat: { type: 'number' }, accuracy: metres }),
		at: isoDate, table: name, tableName: name, ...placed,
		touches: described('Territories that the place touches within its accuracy, its own first.', list(ref('Territory'))),
		lang: ref('Lang'), dataVersion: ref('DataVersion')
	}),
	Shape: object({
		type: { enum: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] },
		coordinates: described('As GeoJSON has them, degrees in EPSG:4490; at most 20,000 positions. Heights are not read.', { type: 'array', minItems: 1 })
	}),
	ShapeOrFeature: {
		anyOf: [ref('Shape'), { type: 'object', required: ['type', 'geometry'], properties: { type: { const: 'Feature' }, geometry: ref('Shape') } }]
	},
	ShapePart: object({
		share: described('Of the whole shape\'s length or area.', { type: 'number', minimum: 0, maximum: 1 }), measure, ...placed,
		geometry: object({ type: { enum: ['LineString', 'MultiLineString', 'MultiPolygon'] }, coordinates: { type: 'array' } })
	}),
	ShapeAnswer: object({
		at: isoDate, table: name, lang: ref('Lang'), dataVersion: ref('DataVersion'), unit: { enum: ['metres', 'squareMetres'] }, measure,
		touches: described('Territories that the shape touches in scope, the largest share first.', list(ref('Territory'))),
		crossing: described('Who coordinates where it touches more than one territory.', list(ref('RoleEntry'))),
		parts: described('Largest first; the shares add up to 1.', list(ref('ShapePart')))
	})
};
