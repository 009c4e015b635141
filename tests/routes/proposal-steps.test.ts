import { describe, expect, test } from 'vitest';
import { PROPOSAL_STEPS, stepFaults, type Proposal, type StepAction, type StepSaid } from '#proposals';
import { fieldsOf, needsNote, saidOf, startOf, type Filled } from '../../src/routes/proposals/[id]/step-forms.ts';
import { pinsOf } from '../../src/routes/proposals/[id]/said.ts';
import { sidesOf } from '../../src/routes/proposals/[id]/shapes.ts';

const ACTIONS = Object.keys(PROPOSAL_STEPS).filter((action): action is StepAction => action !== 'revise');
const FILLED: Filled = {
	note: '说明', opinion: 'disagree', change: 0, clause: '附二(二)', place: { lon: 106.41, lat: 26.52 }, edge: null, units: ['gy-water'], dueDate: '2026-12-31', ending: 'annulled',
	actNumber: '黔府函〔2026〕287号', actDate: '2026-11-30', effectiveFrom: '2027-01-01', lines: 'official', effectiveUntil: '2027-06-01'
};
const CONTENT = { title: 't', reason: 'r', validFrom: '2027-01-01', changes: [{ op: 'remove', area: 'zone-1-baihua' }] } as const;
const APPROVED = { effectiveFrom: '2027-01-01' } as Proposal;
const faultsOf = (action: StepAction, filled: Filled) => stepFaults(action, { note: '', ...saidOf(action, filled) } as StepSaid, CONTENT, APPROVED, '2026-12-01');

describe('the form of a step', () => {
	test.each(ACTIONS)('%s: asks all that the step says, and sends nothing that it does not', (action) => {
		const { needs, takes } = PROPOSAL_STEPS[action];
		const asked = fieldsOf(action).flatMap(({ field }) => (field === 'place' ? ['lon', 'lat'] : [field]));
		expect([...asked].sort()).toEqual([...new Set([...needs, ...takes, 'note'])].sort());
		expect(fieldsOf(action).filter(({ needed }) => needed).map(({ field }) => field).sort()).toEqual([...needs].sort());
		expect(faultsOf(action, FILLED)).toEqual([]);
	});

	test('what is not filled in is not sent; a form begins with the day that was proposed', () => {
		const start = startOf({ validFrom: '2027-01-01', opinionsDue: null });
		expect(saidOf('opine', start)).toEqual({});
		expect(saidOf('approve', start)).toEqual({ effectiveFrom: '2027-01-01', lines: 'illustrative' });
		expect(saidOf('ask-opinions', startOf({ validFrom: '2027-01-01', opinionsDue: '2026-12-20' }))).toEqual({ dueDate: '2026-12-20' });
		expect(saidOf('opine', { ...start, opinion: 'agree', change: 0 })).toEqual({ opinion: 'agree', change: 0 });
		// a piece of line says which change is meant
		const edge = { change: 2, polygon: 0, ring: 1, from: 3, to: 5 };
		expect([saidOf('comment', { ...start, note: '线', edge }), saidOf('agenda', { ...start, edge })]).toEqual([{ note: '线', change: 2, edge: { polygon: 0, ring: 1, from: 3, to: 5 } }, {}]);
	});

	test('whoever does not agree has to say why', () => {
		const start = startOf({ validFrom: '2027-01-01', opinionsDue: null });
		expect((['', 'agree', 'disagree', 'reserve', 'needs-more'] as const).map((opinion) => needsNote('opine', { ...start, opinion }))).toEqual([false, false, true, true, true]);
		expect([needsNote('return', start), needsNote('submit', start)]).toEqual([true, false]);
	});
});

describe('the map of a proposal', () => {
	test('shows what was said of a place and holds, and every comment', () => {
		const spot = { lon: 106.4, lat: 26.5 };
		const step = { unit: 'gy-water', note: '', stateAfter: 'opinions', by: 'x', role: 'officer', at: '', hash: '', content: 1, stateBefore: null } as const;
		const opinion = { unit: 'gy-water', opinion: 'reserve', change: null, note: '界', clause: null, edge: null, by: 'x', at: '' } as const;
		const pins = pinsOf({
			review: { asked: ['gy-water'], dueDate: '2026-12-31', awaiting: [], overdue: false, opinions: [{ ...opinion, spot, version: 4 }, { ...opinion, spot: null, change: 0, version: 5 }] },
			steps: [{ ...step, version: 3, action: 'opine', opinion: 'disagree', spot }, { ...step, version: 6, action: 'comment', spot }, { ...step, version: 7, action: 'comment' }]
		});
		expect(pins.map(({ version, look }) => [version, look])).toEqual([[4, 'reserve'], [6, 'comment']]);
		// a comment on a piece of line stands on it as long as that is proposed, and nowhere else afterwards
		const edge = { polygon: 0, ring: 0, from: 3, to: 5, line: [[106.4, 26.5], [106.41, 26.5], [106.42, 26.5]] };
		const along = (edgeNow: { change: number; polygon: number; ring: number; from: number; to: number } | null) => pinsOf({ review: null, steps: [{ ...step, version: 8, action: 'comment', change: 0, edge, edgeNow }] });
		expect(along({ change: 0, polygon: 0, ring: 0, from: 3, to: 5 })).toMatchObject([{ version: 8, point: { lon: 106.41, lat: 26.5 }, line: edge.line }]);
		expect(along(null)).toEqual([]);
	});

	test('of an approved one has both sides, though its own lines are in force by then', () => {
		const properties = { name: 'x', nameEn: 'x', territory: null, version: 1, validFrom: '2026-01-01', validTo: null, source: 's', licence: 'l', accuracy: 1, illustrative: true };
		const ring = (east: number) => [[[[106, 26], [east, 26], [east, 26.1], [106, 26]]]];
		const feature = (id: string, east: number, more: object = {}) =>
			({ type: 'Feature', id, geometry: { type: 'MultiPolygon', coordinates: ring(east) }, properties: { ...properties, id, kind: 'zone-2', code: id.slice(7), ...more } }) as never;
		const sides = sidesOf({
			inForce: { type: 'FeatureCollection', features: [feature('zone-2-a', 106.2), feature('zone-2-b', 106.5)] },
			sides: { type: 'FeatureCollection', features: [feature('zone-2-a', 106.1, { side: 'before' }), feature('zone-2-a', 106.2, { side: 'after' })] }
		});
		const easts = (areas: typeof sides.before) => areas.map(({ properties: { id }, geometry }) => [id, Math.max(...geometry.coordinates.flat(2).map((position) => (position as number[])[0] ?? 0))]);
		expect([easts(sides.before), easts(sides.after)]).toEqual([[['zone-2-b', 106.5], ['zone-2-a', 106.1]], [['zone-2-b', 106.5], ['zone-2-a', 106.2]]]);
	});
});
