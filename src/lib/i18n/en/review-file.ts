import type { Shape } from '../shape.ts';
import type { reviewFile as zh } from '../zh/review-file.ts';

export const reviewFile: Shape<typeof zh> = {
	title: ({ title }) => `Review file of a proposal to adjust the source zones: ${title}`,
	number: ({ number, version }) => `${number}-${version}`,
	head: { number: 'File number', unit: 'Proposed by', by: 'Drafted by', state: 'State', validFrom: 'Would hold from', effectiveFrom: 'Holds from', effectiveUntil: 'Holds no more from', act: 'Approved by', made: 'Made', opinions: 'Opinions asked until' },
	made: ({ date, unit, by }) => `${date}, ${unit}, ${by}`,
	heading: ({ ordinal, name }) => `${ordinal}. ${name}`,
	ordinals: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
	sections: { reason: 'Reason and basis', changes: 'Areas that change', maps: 'Maps before and after', difference: 'Difference in area', consequence: 'Who becomes responsible', clauses: 'Clauses that start and stop', issues: 'Issues on the changed ground', objects: 'Objects concerned', findings: 'What the checks find', opinions: 'Opinions of the units', steps: 'Steps and versions' },
	demo: 'A sample, and no real proposal.',
	none: '–',
	listed: '; ',
	columns: {
		ordinal: 'No.', area: 'Area', operation: 'Change', kind: 'Kind', before: 'In force (ha)', after: 'Proposed (ha)', source: 'Source of the line in force', accuracy: 'Accuracy (m)', item: 'Of', added: 'Comes in (ha)', removed: 'Goes out (ha)', changed: 'Changes (ha)',
		hectares: 'Area (ha)', gains: 'Gains (ha)', losses: 'Loses (ha)', shift: 'Line moves at most (m)', noise: 'Of it line noise (ha)', move: 'From whom to whom', change: 'Change', clause: 'Clause', unit: 'Unit', matter: 'Matter', duty: 'Duty',
		number: 'Number', title: 'Title', state: 'State', severity: 'Level', finding: 'Finding', place: 'Place (longitude, latitude)', rule: 'Rule', reason: 'Reason', by: 'Noted by', opinion: 'Opinion', on: 'On', note: 'Note', at: 'Time (China)', version: 'Version', step: 'Step', who: 'Unit and person', hash: 'Hash (first 16)'
	},
	computed: 'follows from the line of the lake',
	newArea: 'new area',
	whole: 'the whole proposal',
	change: ({ ordinal, area }) => `change ${ordinal}: ${area}`,
	maps: {
		before: 'Map 1: in force', after: 'Map 2: proposed', difference: 'Map 3: difference',
		scale: ({ scale }) => `Scale 1:${scale}`, bar: ({ metres }) => `each part of the bar is ${metres}`,
		same: 'Maps 1 and 2 have the same scale and extent.', north: 'North is up. Gauss-Krüger, CGCS2000, about the meridian in the middle of the map.',
		illustrative: 'Illustrative', illustrativeNote: 'Where a map says “Illustrative”, the lines that come with the product, or are not approved yet, are no official data: areas and shifts are reckoned from them and are no official basis.',
		sources: ({ sources }) => `Source and accuracy of the lines: ${sources}.`, source: ({ names, source, accuracy }) => `${names}: ${source}, accurate to ${accuracy} m`,
		proposed: 'proposed lines: as drawn in this proposal', legend: 'Legend', changing: ({ kind }) => `${kind} (changes)`, oldLine: 'Line in force', newLine: 'Proposed line', added: 'Comes in', removed: 'Goes out', changed: 'Other level or area',
		nothing: 'There is no change that can be drawn.', alternative: ({ name, scale }) => `${name}, scale 1:${scale}`
	},
	difference: {
		byDistrict: '(a) By district and township', byZone: '(b) By level of zone', byArea: '(c) By changed area'
	},
	matrix: 'Rows say from whom to whom a duty passes, columns for which matter; hectares, and in brackets the issues there.',
	issuesAbout: ({ unit }) => `Issues that ${unit} may see.`,
	noIssues: 'No issues on the changed ground that may be seen.',
	noFindings: 'The checks find nothing.',
	exceptions: 'Exceptions noted',
	noExceptions: 'No exceptions are noted.',
	notAsked: 'No opinions have been asked yet.',
	due: ({ date, units }) => `Asked until ${date}: ${units}.`,
	awaiting: ({ units }) => `Not answered yet: ${units}.`,
	allHeard: 'All have answered.',
	noOpinions: 'No opinion has been given yet.',
	stepsAbout: 'Every step stands in the chain of hashes of all steps and cannot be changed; the content is that of the version at which it was written.',
	foot: ({ number, data, place, hash }) => `${number}  data ${data}  step ${place} of the chain ${hash}`,
	pages: ({ page, pages }) => `Page ${page} of ${pages}`,
	file: 'Review file'
};
