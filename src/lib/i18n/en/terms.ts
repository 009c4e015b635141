import type { DomainWords } from '../domain-words.ts';

/** What the answer's terms mean: roles, bases, flags, sets, states. */
export const terms: Omit<DomainWords, 'units' | 'unitsShort' | 'territories' | 'kinds' | 'kindsShort' | 'clauses' | 'clauseSubjects' | 'tables' | 'matters' | 'tasks'> = {
	roles: { lead: 'Lead', oversee: 'Oversight', support: 'Support', territorial: 'Local government', office: 'Task Force Office' },
	rolesAbout: {
		lead: 'The unit that acts on the matter itself.',
		oversee: 'The unit that supervises, guides or urges the lead.',
		support: 'A unit that coordinates or acts jointly.',
		territorial: 'The local government, which answers for its whole territory; inside an industrial park the park committee too.',
		office: 'The Task Force Office, which is told and tracks the matter.'
	},
	bases: {
		explicit: { name: 'Explicit', about: 'The clause names the unit, the matter and the place.' },
		inferred: { name: 'Inferred', about: 'No clause says so directly; it follows from a more general one, and the reason is given.' }
	},
	flags: {
		concurrent: { name: 'Concurrent duties', about: 'Two clauses apply here at once; both units are shown and neither is left out.' },
		silent: { name: 'Nobody named', about: 'The mechanism names no lead unit for this matter here; the local government and the Task Force Office are still shown.' },
		inferred: { name: 'Rests on inference', about: 'The lead unit follows from a general clause; no clause names it directly.' },
		'near-boundary': { name: 'Near a boundary', about: 'Within the stated accuracy of the position lies ground with another lead unit.' },
		'cross-territory': { name: 'Crosses territories', about: 'The place touches two or three of Guiyang, Anshun and Gui’an New Area, so the Task Force Office coordinates.' },
		'out-of-scope': { name: 'Out of scope', about: 'The mechanism does not apply here, so no responsible unit is given.' },
		illustrative: { name: 'Illustrative data', about: 'A line that decides this answer is only illustrative and no official data.' }
	},
	inferences: {
		named: 'The clause names this unit directly.',
		'unified-supervision': 'The clause gives the bureau unified supervision of environmental protection in its territory; this matter is not listed by itself and is taken to be part of it.',
		'approvals-beyond-lake-body': 'The clause has the environment bureau supervise approvals beyond those of the lake administration, so approvals inside the protected extent are taken to be the lake administration’s.',
		'territorial-responsibility': 'The environment bureau supervises and guides here; that the local government carries the work out follows from its territorial duty.',
		'park-facilities-territorial': 'No clause says who builds in this park; it follows from the territorial duty of the local government.'
	},
	sets: {
		extent: { name: 'Protected extent', inside: 'in the protected extent', outside: 'outside the protected extent', unknown: 'no data of the protected extent' },
		zone: {
			name: 'Drinking-water source protection zones', inside: 'in a drinking-water source protection zone',
			outside: 'outside the drinking-water source protection zones', unknown: 'no data of drinking-water source protection zones'
		},
		'zone-2': { name: 'Level 2 protection zone', inside: 'in a level 2 protection zone', outside: 'outside the level 2 protection zones', unknown: 'no data of level 2 protection zones' },
		park: { name: 'Industrial park', inside: 'in the industrial park', outside: 'outside the industrial park', unknown: 'no data of industrial parks' },
		basin: { name: 'Two Lakes basin', inside: 'in the Two Lakes basin', outside: 'outside the Two Lakes basin', unknown: 'no data of the basin' }
	},
	states: { applies: 'applies', 'does-not-apply': 'does not apply', 'no-data': 'no data here' },
	scopes: {
		in: { name: 'In scope', about: 'The place lies in one of the three territories, and in the Two Lakes basin or the protected extent.' },
		out: { name: 'Out of scope', about: 'The place lies in none of the three territories, or neither in the Two Lakes basin nor in the protected extent.' }
	},
	groundDistanceNote: '“1000 m outward along the ground” can be read in more than one way; here it is the horizontal distance, without the rise and fall of the ground.',
	illustrativeWarning: 'Lines that this answer rests on are only illustrative. It explains the mechanism and is no basis for enforcement, approval or drawing boundaries.',
	measures: {
		squareMetres: ({ value }) => `${value} m²`,
		hectares: ({ value }) => `${value} ha`,
		squareKilometres: ({ value }) => `${value} km²`,
		lessThan: ({ value }) => `less than ${value}`,
		moreThan: ({ value }) => `more than ${value}`
	}
};
