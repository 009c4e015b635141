import type { Shape } from '../shape.ts';
import type { proposals as zh } from '../zh/proposals.ts';

export const proposals: Shape<typeof zh> = {
	states: {
		draft: 'Draft', submitted: 'Submitted', opinions: 'Opinions asked', agenda: 'On the agenda', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn', annulled: 'Annulled or suspended'
	},
	actions: {
		create: 'Draft', revise: 'Revise', submit: 'Submit', withdraw: 'Withdraw', 'ask-opinions': 'Ask opinions', opine: 'Give an opinion', agenda: 'Put on the agenda', return: 'Send back',
		approve: 'Record the approval', reject: 'Record the rejection', annul: 'Record the annulment or suspension', comment: 'Comment'
	},
	parties: { proposer: 'the unit that proposes', office: 'the office', asked: 'units whose opinion is asked', anyone: 'everybody who has signed in' },
	opinions: { agree: 'Agrees', disagree: 'Disagrees', reserve: 'Reserves its opinion', 'needs-more': 'Needs more' },
	effects: { pending: 'Not in effect yet', 'in-effect': 'In effect', ended: 'No longer in effect' },
	endings: { annulled: 'Annulled', suspended: 'Suspended by a court' },
	lines: { illustrative: 'Illustrative lines', official: 'Lines of the act' },
	members: {
		title: 'Title', reason: 'Reason', validFrom: 'Proposed first day', changes: 'Changes', units: 'Units asked besides', dueDate: 'Opinions until', opinion: 'Opinion', change: 'About which change', clause: 'Clause',
		lon: 'Longitude', lat: 'Latitude', edge: 'Piece of line', actNumber: 'Number of the act', actDate: 'Date of the act', effectiveFrom: 'First day in effect', lines: 'Nature of the lines',
		effectiveUntil: 'First day no longer in effect', ending: 'How it ends', note: 'Note'
	},
	forbidden: {
		'may-not-propose': 'Proposals are made by officers and heads of units, the office and administrators.',
		'not-yours': 'Only the unit that proposes can do this.',
		'not-office': 'Only the office can do this.',
		'not-asked': 'This unit\'s opinion is not asked.',
		state: 'This cannot be done in the state that the proposal is in.'
	},
	faults: {
		'area-missing': 'The id of the area (area) is missing.',
		'unknown-area': 'No area with this id is in force on that day.',
		exists: 'An area with this id is in force already: to change it, use replace.',
		twice: 'The proposal changes this area twice.',
		'kind-missing': 'The kind of area (kind) is missing.',
		'kind-computed': 'The 1000 m extent is computed from the lake\'s line and cannot be drawn: change the lake\'s line.',
		'kind-other': 'The area is of another kind: to change its level, remove it and add a new one.',
		'name-missing': 'The new area has no name (name).',
		'territory-missing': 'A district, township or park needs its territory (territory).',
		'geometry-missing': 'The shape (geometry) is missing.',
		'lake-too-wide': 'The lake\'s line is too large for its 1000 m extent to be computed.'
	},
	reading: {
		changes: ({ most }) => `Expected a list of changes, one to ${most}.`,
		change: 'Expected a change, as an object.',
		polygon: 'Expected a polygon (Polygon or MultiPolygon).',
		invalid: ({ lon, lat }) => `The shape is not valid, at ${lon}, ${lat}.`,
		code: 'Ids and codes consist of Latin letters, digits and hyphens.',
		exceptions: ({ most }) => `Expected a list of at most ${most} exceptions, each with its rule and its reason.`,
		units: 'Expected a list of ids of units.',
		edge: 'Expected a piece of line as an object: from and to, and where needed polygon and ring.'
	},
	needed: ({ field }) => `${field} is missing: this step has to say it.`,
	stepFaults: {
		missing: 'Something is missing that this step has to say.',
		'not-taken': 'This step does not say this.',
		'nothing-revised': 'The revision says nothing that would change.',
		past: 'The day lies before today.',
		'not-yet': 'The day of the act lies after today.',
		'before-act': 'The lines cannot hold before the day of the act.',
		'before-proposed': 'The lines cannot hold before the day that was proposed: to make it earlier, send the proposal back.',
		'before-effect': 'The lines cannot cease to hold before the day from which they hold.',
		'no-such-change': 'The proposal has no such change.',
		'half-a-place': 'Longitude and latitude are said together.',
		'no-such-edge': 'The change draws no such piece of line.',
		'edge-too-long': 'The piece of line is too long, 1000 corners at most: choose a shorter one, or say only which change is meant.',
		'place-and-edge': 'Say either a place or a piece of line.'
	},
	refused: ({ finding, areas, at }) => `Cannot take effect: ${areas}${at ? ` (${at})` : ''}. ${finding}`,
	checks: {
		region: 'lies outside the region', geometry: 'has a shape that is not valid', overlap: 'overlaps an area of its kind', gap: 'leaves a gap to its neighbours', nesting: 'sticks out of the next zone',
		territory: 'sticks out of its territory', basin: 'sticks out of the basin',
		sliver: 'has slivers', 'line-noise': 'moves in places by less than its line\'s accuracy, which is drawn otherwise rather than moved', 'no-difference': 'is no different from the line in force', change: 'no longer fits what is in force on that day', standard: 'does not follow the technical specification'
	},
	finding: ({ check, metres2, tolerance }) => `The area ${check}${metres2 ? `, ${metres2} m² in all` : ''}${tolerance ? ` (${tolerance} m allowed)` : ''}.`,
	standard: {
		rules: {
			'zone-1-water': 'lakes and reservoirs, level 1, water', 'zone-1-land': 'lakes and reservoirs, level 1, land', 'zone-2-water': 'lakes and reservoirs, level 2, water',
			'zone-2-land': 'lakes and reservoirs, level 2, land', 'zone-quasi': 'lakes and reservoirs, quasi zone'
		},
		why: {
			'no-intake': 'no intake is loaded', 'no-figure': 'no figure is known to test by', 'no-size': 'what the source holds is not known, so neither is its size', 'no-lake': 'the water of this source is not loaded',
			'no-zone-1': 'there is no level 1 zone', 'no-water': 'the level 1 zone holds no water', 'no-divide': 'no basin is loaded'
		},
		whole: 'all water',
		untested: ({ standard, rule, why }) => `The area cannot be tested by ${standard} (${rule}): ${why}.`,
		failed: ({ standard, rule, measured, before, required, accuracy, checked }) =>
			`The area falls short of ${standard} (${rule}): ${required === 'all water' ? 'it has to hold all water, and does not' : `${measured} m at the nearest${before ? ` (${before} m by the lines in force)` : ''}, ${required} m required`}${accuracy ? ` (by lines accurate to ${accuracy} m)` : ''}.${checked ? '' : ' The figure has not been held against the issued standard: take it as a hint.'}`,
		allowed: ({ told, reason }) => `${told} An exception is recorded: ${reason}`
	},
	noProposal: ({ got }) => `There is no proposal with the id "${got}".`,
	noLonger: ({ why }) => `What the proposal changes is no longer in force like that: revise it. ${why}`
};
