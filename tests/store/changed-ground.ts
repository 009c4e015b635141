import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { determine, insideOf, MATTERS, ROLES, tableOn, type Area, type MatterId, type UnitId } from '#duty';
import { knownKinds, type AreaFeature } from '#geo';
import { compileAreas, leadLists, type CompiledMap } from '#geo/compiled';
import type { Actor } from '#issues';
import { objectsAffected } from '#objects';
import { consequenceOf, differenceOf, type Applied, type Change, type Piece, type StepAction } from '#proposals';
import type { MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { approvalOf, decidedOn } from '../../src/lib/server/adjustments/acts.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { numbersFrom } from './agreement.ts';

const ON = '2027-01-01';
const POINTS = 20_000;
const AT = new Date('2026-12-10T02:00:00Z');
const moved = (shape: MultiPolygon, change: (position: Position) => Position): MultiPolygon =>
	({ type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(change))) });

/** Larger or smaller round a spot, by a share. */
const about = (lon: number, lat: number, share: number) => ([x = NaN, y = NaN]: Position): Position => [lon + (x - lon) * share, lat + (y - lat) * share];

/** A border that bulges by up to so many degrees eastwards between two latitudes. */
const bulge = (south: number, north: number, degrees: number) => ([x = NaN, y = NaN]: Position): Position =>
	[y > south && y < north ? x + degrees * Math.sin((Math.PI * (y - south)) / (north - south)) : x, y];

type Shapes = ReadonlyMap<string, MultiPolygon>;
const shape = (shapes: Shapes, id: string): MultiPolygon => shapes.get(id) ?? { type: 'MultiPolygon', coordinates: [] };

/** The three that are proven. */
const PROPOSALS: readonly (readonly [string, (shapes: Shapes) => readonly Change[]])[] = [
	['a zone of level 2 made smaller and one of level 1 larger', (shapes) => [
		{ op: 'replace', area: 'zone-2-hongfeng', geometry: moved(shape(shapes, 'zone-2-hongfeng'), about(106.4, 26.5, 0.9)) },
		{ op: 'replace', area: 'zone-1-hongfeng', geometry: moved(shape(shapes, 'zone-1-hongfeng'), about(106.39, 26.53, 1.3)) }
	]],
	['the border of two districts moved', (shapes) => ['district-520181', 'district-520403'].map((area): Change =>
		({ op: 'replace', area, geometry: moved(shape(shapes, area), bulge(26.4, 26.7, 0.02)) }))],
	['a lake\'s line moved, and its 1000 m with it', (shapes) => [{ op: 'replace', area: 'lake-hongfeng', geometry: moved(shape(shapes, 'lake-hongfeng'), bulge(26.5, 26.565, 0.07)) }]]
];

interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

function boxOf(shapes: readonly AreaFeature['geometry'][]): Box {
	const positions = shapes.flatMap((each) => (each.type === 'Polygon' ? each.coordinates.flat() : each.coordinates.flat(2)));
	const [lons, lats] = [positions.map(([lon = NaN]) => lon), positions.map(([, lat = NaN]) => lat)];
	return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

/** Half of them anywhere, the others about the pieces, one piece after another, so that small ones are asked too; most about those `wanted`. */
function randomPoints(pieces: readonly Piece[], wanted: readonly number[], areas: Applied['before'], count = POINTS): [number, number][] {
	const random = numbersFrom(5);
	const anywhere = boxOf(areas.map(({ geometry }) => geometry));
	const boxes = [...pieces.keys(), ...wanted, ...wanted, ...wanted].flatMap((place) => pieces.slice(place, place + 1)).map(({ geometry }) => boxOf([geometry]));
	return Array.from({ length: count }, (_, i) => {
		const { west, south, east, north } = i % 2 === 0 ? anywhere : (boxes[(i >> 1) % boxes.length] ?? anywhere);
		return [west + random() * (east - west), south + random() * (north - south)];
	});
}

interface Moved {
	readonly from: readonly UnitId[];
	readonly to: readonly UnitId[];
}

/** What two compiled maps say of a point: the matters whose lead is another afterwards. */
async function leadsMoved(before: CompiledMap, after: CompiledMap): Promise<(point: [number, number]) => ReadonlyMap<MatterId, Moved>> {
	const table = tableOn(ON);
	if (!table) throw new Error(`leadsMoved: got no table on ${ON}, expected one`);
	const [old, proposed] = [await leadLists(before, table, ON), await leadLists(after, table, ON)];
	return ([lon, lat]) => {
		const [from, to] = [old.decisions[old.ofSet[before.setAt(lon, lat)] ?? -1], proposed.decisions[proposed.ofSet[after.setAt(lon, lat)] ?? -1]];
		return new Map(MATTERS.flatMap((matter, i): [MatterId, Moved][] =>
			(from?.[i]?.join() === to?.[i]?.join() ? [] : [[matter, { from: from?.[i] ?? [], to: to?.[i] ?? [] }]])));
	};
}

async function independentAreas(driver: Driver, id: string, geometry: MultiPolygon): Promise<{ added: number; removed: number }> {
	const [row] = await driver.query<{ added: number; removed: number }>(`
		select st_area(geography(st_segmentize(st_difference(n.geom, a.geom), 0.002)))::float8 as added, st_area(geography(st_segmentize(st_difference(a.geom, n.geom), 0.002)))::float8 as removed
		from area_known a, (select st_setsrid(st_geomfromgeojson($2::text), 4490) as geom) n where a.id = $1::text`, [id, JSON.stringify(geometry)]);
	if (!row) throw new Error(`independentAreas: got nothing for ${id}, expected areas`);
	return row;
}

/** What a proposal is said to mean, held to what the answers themselves say before and after, and to PostGIS. */
export function describeChangedGround(open: () => { readonly store: Store; readonly driver: Driver; readonly actor: Actor; readonly office: Actor }): void {
	for (const [title, changesOf] of PROPOSALS) {
		test(`${title}: at ${POINTS} points the leads that change are those of the matrix; square metres agree with PostGIS`, async () => {
			const { store, driver, actor } = open();
			const shapes = new Map((await store.areas({ on: ON })).map(({ properties, geometry }) => [properties.id, geometry]));
			const content = { title, reason: 'proof', validFrom: ON, changes: changesOf(shapes) };
			const created = await store.proposals.create(content, actor, { key: null, body: '' }, new Date());
			const applying = await store.proposals.applied(content);
			if (created.kind !== 'made' || !applying.ok) throw new Error(`got ${created.kind}, expected a proposal`);
			const { applied } = applying;
			const key = { proposal: created.id, contentVersion: 1, dataVersion: await store.dataVersion() };
			const { ground, measured } = await store.proposals.ground.work(key, applied, ON);
			expect(await store.proposals.ground.stored(key, ON)).toMatchObject({ measured });

			const cells = consequenceOf(ground).cells.filter(({ role }) => role === 'lead');
			const moves = await leadsMoved(compileAreas(applied.before, 'before'), compileAreas(applied.after, 'after'));
			let hits = 0;
			for (const point of randomPoints(ground.pieces, [...new Set(cells.flatMap(({ pieces }) => pieces))], applied.before)) {
				const here = ground.pieces.flatMap(({ geometry }, place) => (booleanPointInPolygon(point, geometry) ? [place] : []));
				const told = cells.filter(({ pieces }) => pieces.some((place) => here.includes(place)));
				const asked = moves(point);
				expect([point, new Map(told.map(({ matter, from, to }) => [matter, { from, to }]))]).toEqual([point, asked]);
				expect(told).toHaveLength(asked.size);
				if (asked.size > 0) hits++;
			}
			expect(hits).toBeGreaterThan(500);

			const difference = differenceOf(ground, measured);
			for (const { id, after } of applied.changed) {
				const told = difference.areas.find((area) => area.id === id);
				const { added, removed } = await independentAreas(driver, id, after?.geometry as MultiPolygon);
				expect(Math.abs((told?.added ?? 0) - added)).toBeLessThan(added * 1e-4 + 0.01);
				expect(Math.abs((told?.removed ?? 0) - removed)).toBeLessThan(removed * 1e-4 + 0.01);
				expect(Math.abs(told?.residual ?? NaN)).toBeLessThan((added + removed) * 1e-4 + 0.01);
			}
			const whole = ground.pieces.reduce((sum, { squareMetres }) => sum + squareMetres, 0);
			expect(difference.added + difference.removed + difference.changed).toBeCloseTo(whole, 3);
		});
	}

	test('at 500 objects, as points, the clauses that start and stop and the units from whom to whom are those of the answers before and after', async () => {
		const { store, actor } = open();
		const [, changesOf] = PROPOSALS[0] ?? [];
		const shapes = new Map((await store.areas({ on: ON })).map(({ properties, geometry }) => [properties.id, geometry]));
		const content = { title: 'objects', reason: 'proof', validFrom: ON, changes: changesOf?.(shapes) ?? [] };
		const created = await store.proposals.create(content, actor, { key: null, body: '' }, AT);
		const applying = await store.proposals.applied(content);
		if (created.kind !== 'made' || !applying.ok) throw new Error(`got ${created.kind}, expected a proposal`);
		const { applied } = applying;
		const key = { proposal: created.id, contentVersion: 1, dataVersion: await store.dataVersion() };
		const { ground } = await store.proposals.ground.work(key, applied, ON);
		const points = randomPoints(ground.pieces, [], applied.before, 500);
		const objects = points.map((coordinates, place) => ({ number: String(place), name: '', geometry: { type: 'Point' as const, coordinates } }));
		const facts = { source: 'proof', accuracy: 1, dataDate: '2026-01-01', validFrom: ON, note: '' };
		expect(await store.objects.load({ kind: 'outfall', name: 'proof' }, { ...facts, action: 'load', objects }, actor, AT)).toMatchObject({ kind: 'done' });
		// what holds only from another day on is not counted
		await store.objects.load({ kind: 'farm', name: 'later' }, { ...facts, validFrom: '2027-01-02', action: 'load', objects }, actor, AT);
		const consequence = consequenceOf(ground);
		const affected = new Map(objectsAffected(await store.objects.onGround(key, ON), consequence).map((each) => [each.number, each]));
		expect([...affected.values()].every(({ kind, share }) => kind === 'outfall' && share === 1)).toBe(true);

		const table = tableOn(ON);
		if (!table) throw new Error(`got no table on ${ON}, expected one`);
		const on = (features: Applied['before']) => {
			const kinds = knownKinds(features.map(({ properties }) => properties));
			return (point: [number, number]) => determine(insideOf(features.filter(({ geometry }) => booleanPointInPolygon(point, geometry)).map(({ properties }) => properties), kinds), table, ON).duties;
		};
		const [before, after] = [on(applied.before), on(applied.after)];
		const entries = (duties: ReturnType<typeof before>) => duties.flatMap(({ matter, roles }) => roles.map(({ clause, task, unit, role }) => [matter, role, unit, clause, task].join(' ')));
		const holders = (duties: ReturnType<typeof before>) => new Map(duties.flatMap(({ matter, roles }) => ROLES.map((role) => [`${matter} ${role}`, roles.filter((each) => each.role === role).map(({ unit }) => unit).join()])));
		let hits = 0;
		for (const [place, point] of points.entries()) {
			const [old, proposed] = [before(point), after(point)];
			const [was, is] = [entries(old), entries(proposed)];
			const [from, to] = [holders(old), holders(proposed)];
			const found = affected.get(String(place));
			const clauses = (found?.clauses ?? []).flatMap((each) => consequence.clauses[each.place] ?? []).map(({ change, matter, role, unit, clause, task }) => [change, matter, role, unit, clause, task].join(' '));
			const cells = (found?.cells ?? []).flatMap((each) => consequence.cells[each.place] ?? []).map((cell) => [`${cell.matter} ${cell.role}`, cell.from.join(), cell.to.join()].join('|'));
			expect([point, new Set(clauses)]).toEqual([point, new Set([...was.filter((each) => !is.includes(each)).map((each) => `stops ${each}`), ...is.filter((each) => !was.includes(each)).map((each) => `starts ${each}`)])]);
			expect([point, new Set(cells)]).toEqual([point, new Set([...from].filter(([role, units]) => to.get(role) !== units).map(([role, units]) => [role, units, to.get(role) ?? ''].join('|')))]);
			if (found) hits++;
		}
		expect(hits).toBeGreaterThan(50);
	});

	test('in effect: at 2,000 points PostGIS answers otherwise from the day on where a cell of the matrix says so, and nowhere else; annulled, as before', async () => {
		const { store, actor, office } = open();
		const [, changesOf] = PROPOSALS[0] ?? [];
		const shapes = new Map((await store.areas({ on: ON })).map(({ properties, geometry }) => [properties.id, geometry]));
		const content = { title: 'effect', reason: 'proof', validFrom: ON, changes: changesOf?.(shapes) ?? [] };
		const created = await store.proposals.create(content, actor, { key: null, body: '' }, AT);
		if (created.kind !== 'made') throw new Error(`create: got ${created.kind}, expected a draft`);
		const { id } = created;
		const take = async (by: Actor, action: StepAction, version: number, said: object = {}) =>
			expect(await store.proposals.step(id, { action, version, said: { note: 'proof', ...said }, findings: null, affected: [] }, by, AT)).toEqual({ kind: 'done' });
		await take(actor, 'submit', 1);
		await take(office, 'ask-opinions', 2, { dueDate: '2026-12-20' });
		await take(office, 'agenda', 3);
		await take(office, 'approve', 4, { actNumber: '1', actDate: '2026-12-01' });

		const approval = approvalOf(await store.proposals.find(id) ?? { steps: [] });
		if (!approval) throw new Error('approvalOf: got none, expected the approval just recorded');
		const examined = await store.proposals.ground.stored({ proposal: id, contentVersion: 1, dataVersion: decidedOn(approval) }, ON);
		if (!examined) throw new Error('stored: got nothing, expected the ground as it was decided');
		const { ground } = examined;
		const cells = consequenceOf(ground).cells.filter(({ role }) => role === 'lead');
		const points = randomPoints(ground.pieces, [...new Set(cells.flatMap(({ pieces }) => pieces))], await store.areas({ on: ON }), 2000);
		const leadsOn = async (on: string): Promise<readonly (readonly (readonly UnitId[])[])[]> => {
			const [table, known, covering] = [tableOn(on), await store.kinds(on), await store.covering(points.map(([lon, lat]) => ({ lon, lat })), on)];
			if (!table) throw new Error(`leadsOn: got no table on ${on}, expected one`);
			const leads = (areas: readonly Area[]) => determine(insideOf(areas, known), table, on).duties.map(({ roles }) => roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit));
			return covering.map(leads);
		};
		const [before, after] = [await leadsOn('2026-12-31'), await leadsOn(ON)];
		let hits = 0;
		for (const [place, point] of points.entries()) {
			const here = ground.pieces.flatMap(({ geometry }, piece) => (booleanPointInPolygon(point, geometry) ? [piece] : []));
			const told = cells.filter(({ pieces }) => pieces.some((piece) => here.includes(piece))).map(({ matter, from, to }) => [matter, from, to]);
			const asked = MATTERS.flatMap((matter, i) => (before[place]?.[i]?.join() === after[place]?.[i]?.join() ? [] : [[matter, before[place]?.[i], after[place]?.[i]]]));
			expect([point, told]).toEqual([point, asked]);
			if (asked.length > 0) hits++;
		}
		expect(hits).toBeGreaterThan(100);
		await take(office, 'annul', 5, { ending: 'annulled', actNumber: '2', actDate: '2026-12-02', effectiveUntil: '2027-06-01' });
		expect([await leadsOn('2027-06-01'), await leadsOn('2027-05-31')]).toEqual([before, after]);
	});
}
