import { described, isoDate, list, name, object, orNull, ref, squareMetres, text, truth } from './shape.ts';

const basis = { at: isoDate, table: name, lang: ref('Lang'), dataVersion: ref('DataVersion') };

const row = {
	role: ref('Role'),
	unit: described('`government`: the local government of the place.', { anyOf: [ref('Unit'), { const: 'government' }] }),
	name, clause: ref('Clause'), clauseName: name, basis: ref('Basis'), reason: name, task: name, duty: name,
	condition: described('Where in the territory the row applies; null = everywhere.', orNull(object({ set: ref('AreaSet'), inside: truth, words: name }))),
	concurrent: truth,
	offence: described('true: only for matters that are offences; false: only for the others; null: for all.', { type: ['boolean', 'null'] })
};

/** The lists that an answer rests on. */
export const listSchemas = {
	Matters: object({
		...basis,
		matters: list(object({
			id: ref('Matter'), name, about: name, offence: truth, clauses: list(object({ id: ref('Clause'), name })),
			notify: orNull(object({ clause: ref('Clause'), territories: list(ref('Territory')) }))
		}))
	}),
	Units: object({
		...basis,
		units: list(object({
			id: ref('Unit'), name, short: name, kind: { enum: ['member', 'government', 'office'] },
			placeless: described('Holds a duty of the mechanism that is tied to no place.', truth), places: name
		}))
	}),
	Clauses: object({
		...basis,
		clauses: list(object({
			id: ref('Clause'), name, subject: name, wording: described('Official, to the byte; only where it has been imported.', text),
			bindsPlaces: truth, matters: list(ref('Matter')), places: name
		}, ['wording']))
	}),
	DutyRow: object(row),
	DutyCell: object({
		matter: ref('Matter'), matterName: name, territory: ref('Territory'), territoryName: name,
		silent: described('How much of the territory the mechanism names nobody to lead in.', { enum: ['everywhere', 'in-part', 'nowhere'] }),
		concurrent: truth, rows: list(ref('DutyRow'))
	}),
	Duties: object({
		...basis, tableName: name, validFrom: isoDate, validTo: orNull(isoDate), cells: list(ref('DutyCell')),
		always: described('Rows added to every matter.', list(object({ territory: ref('Territory'), territoryName: name, rows: list(ref('DutyRow')) }))),
		crossing: described('Rows added where the place touches more than one territory.', list(ref('DutyRow'))),
		placeless: list(object({ unit: ref('Unit'), name, clause: ref('Clause'), clauseName: name }))
	}),
	FindingKind: described('gap: nobody is named. overlap: two clauses apply at once.', { enum: ['gap', 'overlap'] }),
	Findings: object({
		...basis,
		findings: list(object({
			kind: ref('FindingKind'), kindName: name, matter: ref('Matter'), matterName: name, territory: ref('Territory'), territoryName: name,
			units: list(ref('Unit')), unitNames: list(name), territorial: list(ref('Unit')), squareMetres, illustrative: truth, places: name
		}))
	})
};
