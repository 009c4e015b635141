import { ACCOUNT_ROLES, ORGANISATIONS } from '#issues';
import { GEOMETRY_REASONS, CHECKS } from '#geo/shapes';
import { OBJECT_KINDS } from '#objects';
import { ENDINGS, LINES, MOST_EDGE_CORNERS, OPERATIONS, OPINIONS, PROPOSAL_ACTIONS, PROPOSAL_STATES, STANDARD_RULES, UNTESTED } from '#proposals';
import { patchParameters, PATCH_TYPES } from '../adjustments/patch.ts';
import { reviewFileParameters } from '../adjustments/review-file/endpoint.ts';
import { DOCUMENT_TYPES } from '../documents/file-endpoint.ts';
import { exceptionParameters, MOST_EXCEPTIONS } from '../adjustments/read-exceptions.ts';
import { MOST_CHANGES, proposalParameters } from '../adjustments/parameters.ts';
import { parameters } from '../parameters.ts';
import type { Schema } from '../request/reading.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, metres, name, object, orNull, ref, squareMetres, text, truth } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });
const moment: Schema = { type: 'string', format: 'date-time' };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const version: Schema = { type: 'integer', minimum: 1 };
const position: Schema = { type: 'array', items: { type: 'number' }, minItems: 2 };
const places = described('Of the pieces, which the GeoJSON of the same address draws.', list(count));

const units = list(ref('Unit'));
const edgeOf = { polygon: count, ring: count, from: count, to: count };
const edge = described('A piece of the line that the change draws, with the corners that it had then; places from 0.', object({ ...edgeOf, line: list(position) }));
const spot = object({ lon: { type: 'number' }, lat: { type: 'number' } });
const item = {
	id: name, number: described('P, year in China and count.', name), version: described('Counts the steps; whoever acts sends the one that he has seen.', version),
	state: oneOf(PROPOSAL_STATES), organisation: described('The unit that proposes.', oneOf(ORGANISATIONS)), title: name, reason: name, validFrom: isoDate,
	createdBy: name, createdAt: moment, changedAt: moment,
	asked: described('Units whose opinion is asked.', units), awaiting: described('Those of them that have answered neither for the whole nor for every change.', units),
	opinionsDue: described('The day until which opinions are asked.', orNull(isoDate)), opinionsOverdue: truth,
	actNumber: described('The act by which it was approved.', orNull(name)), effectiveFrom: described('The first day on which the lines hold, as approved.', orNull(isoDate)),
	effectiveUntil: described('The first day on which they hold no more.', orNull(isoDate)),
	effect: described('Whether the lines hold today in China; null: it was not approved.', orNull(oneOf(['pending', 'in-effect', 'ended'])))
};
const actions = described('What the caller may do now.', list(oneOf(PROPOSAL_ACTIONS)));
const content = described('The version at which the content that holds was written.', version);
const findings = object({ errors: count, warnings: count });

const step = {
	place: described('In the chain of all steps.', version), version, action: oneOf(PROPOSAL_ACTIONS), stateBefore: orNull(oneOf(PROPOSAL_STATES)), stateAfter: oneOf(PROPOSAL_STATES),
	unit: oneOf(ORGANISATIONS), by: name, role: oneOf(ACCOUNT_ROLES), at: moment, note: text, content,
	sha256: described('Of title, reason, validFrom and changes as canonical JSON.', hash),
	findings: described('With a submission: what the checks had found.', findings), hash,
	units: described('Units that are asked besides.', units), asked: units, awaiting: units, dueDate: isoDate, opinion: oneOf(OPINIONS), change: count, clause: ref('Clause'), spot,
	edge, changed: described('What that change was about.', object({ op: oneOf(OPERATIONS), area: name, kind: ref('AreaKind'), code: name, name }, ['area', 'kind', 'code', 'name'])),
	changeNow: described('Its place among the changes as they are now; null: they have it no more.', orNull(count)),
	edgeNow: described('Where the same line is proposed now; null: nowhere.', orNull(object({ change: count, ...edgeOf }))),
	actNumber: name, actDate: isoDate, effectiveFrom: isoDate, effectiveUntil: isoDate, lines: oneOf(LINES), ending: oneOf(ENDINGS),
	dataVersion: described('With an approval: the data on which it was decided.', ref('DataVersion')),
	effect: described('The versions of areas that the act has put in force, and those that it has ended.', object({
		put: list(object({ id: name, version })), ended: list(object({ id: name, version, until: orNull(isoDate) }))
	})),
	kept: described('With an annulment: areas that other acts have changed since.', list(name))
};
const said = Object.keys(step).slice(Object.keys(step).indexOf('hash') + 1);

const opinion = object({
	unit: oneOf(ORGANISATIONS), opinion: oneOf(OPINIONS), change: described('null: on the whole.', orNull(count)), note: text, clause: orNull(ref('Clause')), spot: orNull(spot), edge: orNull(edge), by: name, at: moment, version
});
const review = object({ asked: units, dueDate: isoDate, opinions: described('Those that hold: each unit\'s last on a change, or on the whole.', list(opinion)), awaiting: units, overdue: truth });

const change = {
	op: oneOf(OPERATIONS), area: name, kind: ref('AreaKind'), code: name, name, nameEn: name, territory: ref('Territory'), geometry: ref('MultiPolygon'), exceptions: ref('StandardExceptions')
};

const rule = described('HJ 338-2018, lakes and reservoirs.', oneOf(STANDARD_RULES));
const standard = described('Of the check standard: metres on the ellipsoid. Its figures have not been held against the issued text.', object({
	rule, required: described('At least; whole: all water; null: no figure is known.', { anyOf: [metres, { const: 'whole' }, { type: 'null' }] }),
	measured: orNull(metres), before: described('The same by the lines in force.', orNull(metres)), untested: described('Why it cannot be tested; null where it falls short.', orNull(oneOf(UNTESTED))), exception: described('Why it may fall short.', orNull(name))
}));

const finding = {
	severity: described('An error would keep the lines from taking effect, a warning would not.', oneOf(['error', 'warning'])),
	check: oneOf([...CHECKS, 'sliver', 'line-noise', 'no-difference', 'standard', 'change']), message: name, areas: list(text), at: position,
	metres2: squareMetres, tolerance: metres, reason: oneOf(GEOMETRY_REASONS), standard
};

const basis = { proposal: name, number: name, version, validFrom: isoDate, dataVersion: ref('DataVersion') };
const amounts = {
	added: described('m² that come under an area and were in no zone before, or stay in the same one.', squareMetres),
	removed: described('m² that an area loses, and that are in no zone afterwards, or stay in the same one.', squareMetres),
	changed: described('m² of another level of zone, or of another area of the same kind.', squareMetres)
};
const level = orNull(ref('Zone'));
const lying = object({ type: { const: 'issue' }, id: name, number: name, title: name, matter: ref('Matter'), open: { type: 'boolean' } });
const objects = described('What lies there, as far as the caller may see it.', list(lying));
const counts = described('Named objects there, by kind: how many, and how much of them in metres of lines and square metres of polygons.', list(object({ kind: oneOf(OBJECT_KINDS), count, metres, squareMetres })));
const ground = { area: squareMetres, pieces: places, objects, counts };
const shared = list(object({ place: described('Of the cell, or the clause, in this answer, from 0.', count), share: described('Of its length or area, or of its points.', { type: 'number', minimum: 0, maximum: 1 }) }));
const affected = described('Named objects on the changed ground, with what it means for each. Those that lie on a line between two cells are in both.', list(object({
	id: name, set: name, kind: oneOf(OBJECT_KINDS), number: text, name: text, unit: described('Of its size; null: it is counted in points.', orNull(oneOf(['m', 'm2']))), size: { type: 'number', minimum: 0 },
	lon: { type: 'number' }, lat: { type: 'number' }, share: described('Of it on changed ground.', { type: 'number', minimum: 0, maximum: 1 }), cells: shared, clauses: shared
})));
const objectSets = described('The loads that hold on the day, which were counted.', list(object({ set: name, version, kind: oneOf(OBJECT_KINDS), name, source: name, accuracy: metres, dataDate: isoDate, count })));

const cell = { matter: ref('Matter'), role: ref('Role'), from: list(ref('Unit')), to: list(ref('Unit')) };
const difference = {
	...amounts,
	byDistrict: list(object({ district: described('The area that gives the ground its government; null outside all.', orNull(name)), name: orNull(name), ...amounts })),
	byZone: described('Ground whose strictest zone is another one.', list(object({ from: level, to: level, area: squareMetres }))),
	areas: list(object({
		id: name, name, before: orNull(squareMetres), after: orNull(squareMetres), added: squareMetres, removed: squareMetres,
		residual: described('m² by which added less removed misses after less before: what rounding leaves.', { type: 'number' }),
		shift: described('Metres that its line moves at most; null where there is only one line.', orNull(metres)),
		noise: described('m² of movement that is nowhere wider than the line\'s stated accuracy.', squareMetres)
	}))
};

const consequence = {
	...basis, table: described('The duty table that was asked on both sides.', name), units: described('Every unit that gains or loses a duty.', units),
	cells: list(object({ ...cell, ...ground })), objects: affected, objectSets,
	clauses: described('Where a clause begins, or ceases, to bind a unit.', list(object({
		clause: ref('Clause'), change: oneOf(['starts', 'stops']), matter: ref('Matter'), role: ref('Role'), unit: ref('Unit'), duty: name, ...ground
	})))
};

const collection = (properties: Readonly<Record<string, Schema>>) => ({
	type: { const: 'FeatureCollection' },
	features: list(object({ type: { const: 'Feature' }, id: described('Its place among the pieces.', count), geometry: ref('MultiPolygon'), properties: object(properties) }))
});
const sides = { area: squareMetres, before: described('The areas on it before.', list(name)), after: list(name) };

/** Proposals to adjust the zones. */
export const proposalSchemas = {
	Proposal: object({
		...item, actions, changes: list(object(change, ['area', 'kind', 'code', 'name', 'nameEn', 'territory', 'geometry', 'exceptions'])),
		findings: list(object(finding, ['at', 'metres2', 'tolerance', 'reason', 'standard'])), review: described('null: nobody was asked about what is proposed now.', orNull(review)), steps: list(object(step, ['findings', ...said]))
	}),
	Proposals: object({ items: list(object({ ...item, findings: described('What the checks find; null: not worked out yet for the data as they stand.', orNull(findings)), actions })), next: described('The cursor of the next page.', orNull(name)), total: count }),
	StandardExceptions: described('Rules of HJ 338-2018 that the zones of this area\'s lake may fall short of, and why. Who says so is whoever took the step.', { type: 'array', maxItems: MOST_EXCEPTIONS, items: members(exceptionParameters, {}) }),
	ProposalChange: members(proposalParameters.change, { exceptions: ref('StandardExceptions'), geometry: described('A valid polygon or multipolygon, degrees in CGCS2000 (EPSG:4490).', ref('ShapeOrFeature')) }),
	NewProposal: members(proposalParameters.create, { changes: { type: 'array', minItems: 1, maxItems: MOST_CHANGES, items: ref('ProposalChange') } }),
	ProposalStep: members(proposalParameters.step, {
		changes: described('Of a revision: all changes, in the place of those before.', list(ref('ProposalChange'))),
		units: described('submit, ask-opinions: units to be asked beside those whose duties change.', units),
		edge: described(`opine, comment: the piece of the line of \`change\` that it is about, of at most ${MOST_EDGE_CORNERS} corners; in the place of lon and lat.`, members(proposalParameters.edge))
	}),
	ProposalDifference: object({ ...basis, ...difference }),
	ProposalAreas: object({
		...basis, type: { const: 'FeatureCollection' },
		features: list(object({
			type: { const: 'Feature' }, geometry: ref('MultiPolygon'),
			properties: described('Of the area, and which side it stands on; `computed`: follows from another change.', { type: 'object', properties: { side: oneOf(['before', 'after']), computed: { type: 'boolean' } }, required: ['side', 'computed'] })
		}))
	}),
	ProposalCheck: members(proposalParameters.check, { changes: { type: 'array', minItems: 1, maxItems: MOST_CHANGES, items: ref('ProposalChange') } }),
	ProposalChecked: object({
		validFrom: isoDate, dataVersion: ref('DataVersion'), findings: list(object(finding, ['at', 'metres2', 'tolerance', 'reason', 'standard'])), ...difference,
		table: name, cells: list(object({ ...cell, area: squareMetres }))
	}),
	ProposalDifferenceGround: object({
		...basis, ...amounts, ...collection({ change: oneOf(['added', 'removed', 'changed']), from: level, to: level, district: orNull(name), ...sides })
	}),
	ProposalIssues: object({
		...basis, on: described('The day for which it is asked who leads.', isoDate),
		meanwhile: described('When answers were given by lines that are others now for their day: its last day is not one of them.', orNull(object({ from: isoDate, until: isoDate }))),
		items: list(object({
			id: name, number: name, title: name, matter: ref('Matter'), state: ref('IssueState'), open: truth, owner: ref('Unit'), lead: described('As it is stored.', units),
			leadThen: described('Who leads by the lines of the proposal, or by those in force once it was approved; null: none of it is in scope.', orNull(units)),
			differs: truth, lon: { type: 'number' }, lat: { type: 'number' }, loggedOn: isoDate, meanwhile: described('Logged in that time.', truth), pieces: places
		}))
	}),
	ProposalBytes: described('The bytes of the file.', { type: 'string' }),
	ProposalPatch: object({
		type: { const: 'FeatureCollection' }, proposal: described('Its number.', name), version, title: name, reason: name, validFrom: isoDate,
		features: described('One for each change; of an area that is taken away the line that it has.', list(object({
			type: { const: 'Feature' }, geometry: ref('MultiPolygon'),
			properties: object({
				proposal: name, version, validFrom: isoDate, change: described('From 1.', version), op: oneOf(OPERATIONS), area: described('The id of the area that is replaced or taken away, else empty.', text), kind: ref('AreaKind'), code: text, name: text, nameEn: text,
				territory: text, exceptions: described('Those noted, as JSON; empty: none.', text), source: name, illustrative: truth
			})
		})))
	}),
	ProposalConsequence: object(consequence),
	ProposalConsequenceGround: object({ ...consequence, ...collection({ cells: described('By their places in the answer.', list(count)), clauses: list(count), ...sides }) })
};

const PATH = '/api/v1/proposals';
const JSON_TYPE = 'application/json';
const GEOJSON = 'application/geo+json';
const READ = { method: 'get', parameters: parameters.none, status: 200, signedIn: true, live: true } as const;
const ONE = { ...READ, pathId: { about: 'The proposal.', schema: { type: 'string', pattern: '^[1-9][0-9]*$' }, example: '1' }, problems: ['sign-in-needed', 'unknown-id'] } as const;

/** The operations on them. */
export const proposalOperations: readonly Told[] = [
	{ ...READ, path: PATH, id: 'proposals', summary: 'Proposals to adjust the zones, newest first', parameters: proposalParameters.list, answer: { [JSON_TYPE]: 'Proposals' }, problems: ['sign-in-needed'] },
	{
		...READ, path: PATH, method: 'post', id: 'createProposal', summary: 'Drafts a proposal: what it would change, with what the checks find in it',
		headers: { 'Idempotency-Key': 'Chosen by the caller: the same key again gives the proposal that it made, with 200.' },
		body: { [JSON_TYPE]: 'NewProposal' }, answer: { [JSON_TYPE]: 'Proposal' }, status: 201, again: 200,
		problems: ['sign-in-needed', 'forbidden', 'incomplete', 'too-large', 'unsupported-type', 'before-first-mechanism']
	},
	{
		...READ, path: `${PATH}/checks`, method: 'post', id: 'checkProposal', summary: 'What changes would mean on the ground and for whom, without keeping anything',
		body: { [JSON_TYPE]: 'ProposalCheck' }, answer: { [JSON_TYPE]: 'ProposalChecked' },
		problems: ['sign-in-needed', 'forbidden', 'incomplete', 'too-large', 'unsupported-type', 'before-first-mechanism']
	},
	{ ...ONE, path: `${PATH}/{id}`, id: 'proposal', summary: 'A proposal with its changes, its steps and what the checks find', answer: { [JSON_TYPE]: 'Proposal' } },
	{
		...ONE, path: `${PATH}/{id}/steps`, method: 'post', id: 'stepProposal', summary: 'Takes a step in the life of a proposal; an approval makes its lines take effect, an annulment takes that back', body: { [JSON_TYPE]: 'ProposalStep' }, answer: { [JSON_TYPE]: 'Proposal' },
		problems: ['sign-in-needed', 'forbidden', 'unknown-id', 'stale', 'incomplete', 'too-large', 'unsupported-type', 'before-first-mechanism']
	},
	{
		...ONE, path: `${PATH}/{id}/areas`, id: 'proposalAreas', summary: 'The changed areas as they are in force and as they would be, as GeoJSON',
		answer: { [GEOJSON]: 'ProposalAreas' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	},
	{
		...ONE, path: `${PATH}/{id}/difference`, id: 'proposalDifference', summary: 'What differs on the ground, in m²; as GeoJSON the pieces of ground',
		answer: { [JSON_TYPE]: 'ProposalDifference', [GEOJSON]: 'ProposalDifferenceGround' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	},
	{
		...ONE, path: `${PATH}/{id}/consequence`, id: 'proposalConsequence', summary: 'Who becomes responsible for what in whose place; as GeoJSON with the ground of each cell',
		answer: { [JSON_TYPE]: 'ProposalConsequence', [GEOJSON]: 'ProposalConsequenceGround' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	},
	{
		...ONE, path: `${PATH}/{id}/issues-affected`, id: 'proposalIssues', summary: 'Open issues on the changed ground, and those logged by lines that hold no more, each with who leads as stored and as asked again; nothing is reassigned',
		answer: { [JSON_TYPE]: 'ProposalIssues' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	},
	{
		...ONE, path: `${PATH}/{id}/review-file`, id: 'proposalReviewFile', summary: 'What a meeting has before it, as one numbered file: maps before and after at one true scale, tables, opinions, findings, steps', parameters: reviewFileParameters,
		answer: { [DOCUMENT_TYPES.pdf]: 'ProposalBytes', [DOCUMENT_TYPES.docx]: 'ProposalBytes' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	},
	{
		...ONE, path: `${PATH}/{id}/patch`, id: 'proposalPatch', summary: 'The changes as data, which `/api/v1/proposals/reading` takes back to the same changes, here or elsewhere', parameters: patchParameters,
		answer: { [PATCH_TYPES.geojson]: 'ProposalPatch', [PATCH_TYPES.fgb]: 'ProposalBytes' }, problems: ['sign-in-needed', 'unknown-id', 'incomplete']
	}
];
