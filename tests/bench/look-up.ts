/**
 * Which areas cover each of a million adversarial points, and who leads there on every matter: the compiled map beside
 * other ways, interleaved in one run, and its answers held to PostGIS.
 */
import { MATTERS, tableOn } from '#duty';
import { ringsOf, type AreaFeature } from '#geo';
import { compileAreas, leadLists, writeMap, type CompiledMap } from '#geo/compiled';
import { openDatabases, type Database } from './databases.ts';
import { figure, median, type Figure } from './figures.ts';
import { bundledFeatures } from '../store/agreement.ts';
import { adversarial, tenfold, uniform, withVertices } from './ground.ts';
import { flatbushEdges, turfLoop, whichPolygonPeer, type Peer } from './peers.ts';

const ON = '2026-01-01';
const VERTICES = 92_000;
const POINTS = 1_000_000;
const ROUNDS = 7;
/** Points that a peer is given in a round: as many as take it about a second. */
const SHARE: Readonly<Record<string, number>> = { 'Turf, box first': 20_000, 'which-polygon': 20_000, 'flatbush over edges': 50_000, 'PostGIS, one join': 100_000, 'PGlite, one join': 100_000 };

const milliseconds = async (work: () => unknown): Promise<number> => {
	const began = performance.now();
	await work();
	return performance.now() - began;
};
const perSecond = (count: number, took: number) => (count / took) * 1000;

/** The look-up and the decision of all matters for many points: what a batch does. */
async function decider(map: CompiledMap, points: Float64Array): Promise<() => number> {
	const table = tableOn(ON);
	if (!table) throw new Error(`tableOn: got none for ${ON}, expected one`);
	const leads = await leadLists(map, table, ON);
	const sets = new Uint16Array(points.length / 2);
	const decisions = new Uint16Array(sets.length);
	return () => {
		map.setsAt(points, sets);
		for (let i = 0; i < sets.length; i++) decisions[i] = leads.ofSet[sets[i] ?? 0] ?? 0;
		return decisions.length * MATTERS.length;
	};
}

function masksOf(map: CompiledMap, features: readonly AreaFeature[], points: Float64Array): Int32Array {
	const bits = new Map(features.map(({ properties }, bit) => [properties.id, 1 << bit]));
	return Int32Array.from({ length: points.length / 2 }, (_, i) =>
		map.areasOf(map.setAt(points[2 * i] ?? NaN, points[2 * i + 1] ?? NaN), ON).reduce((mask, { id }) => mask | (bits.get(id) ?? 0), 0));
}

const differences = (ours: Int32Array, theirs: Int32Array) => ours.reduce((sum, mask, i) => sum + Number(mask !== theirs[i]), 0);

function ask(peer: Peer, points: Float64Array): Int32Array {
	return Int32Array.from({ length: points.length / 2 }, (_, i) => peer(points[2 * i] ?? NaN, points[2 * i + 1] ?? NaN));
}

async function besidePeers(features: readonly AreaFeature[], map: CompiledMap, databases: readonly Database[]): Promise<Figure[]> {
	const points = adversarial(features, POINTS);
	const decide = await decider(map, points);
	const anywhere = await decider(map, uniform(features, POINTS));
	const some = (name: string) => points.subarray(0, 2 * (SHARE[name] ?? 0));
	const peers: [string, Peer][] = [['flatbush over edges', flatbushEdges(features)], ['Turf, box first', turfLoop(features)], ['which-polygon', whichPolygonPeer(features)]];
	for (const database of databases) await database.put(some(database.name));
	const ways: [string, number, () => unknown][] = [
		...peers.map(([name, peer]): [string, number, () => unknown] => [name, SHARE[name] ?? 0, () => ask(peer, some(name))]),
		...databases.map((database): [string, number, () => unknown] => [database.name, SHARE[database.name] ?? 0, () => database.count()])
	];
	// what an engine needs to make fast code of it is no part of the rate
	for (let warm = 0; warm < 5; warm++) [decide, anywhere].forEach((work) => work());
	const rates = new Map<string, number[]>();
	const note = (name: string, rate: number) => rates.set(name, [...(rates.get(name) ?? []), rate]);
	for (let round = 0; round < ROUNDS; round++) {
		note('compiled', perSecond(POINTS, await milliseconds(decide)));
		note('anywhere', perSecond(POINTS, await milliseconds(anywhere)));
		if (round % 3 === 0) for (const [name, count, work] of ways) note(name, perSecond(count, await milliseconds(work)));
	}
	const rate = (name: string) => median(rates.get(name) ?? []) / 1e6;
	const wrong = peers.map(([name, peer]) => figure(`${name}: wrong answers`, (differences(ask(peer, some(name)), masksOf(map, features, some(name))) / (SHARE[name] ?? 1)) * 100, '%'));
	return [
		figure('compiled map, all leads decided, 30 % near a line', rate('compiled'), 'million points/s', 20),
		figure('the same, best round', Math.max(...(rates.get('compiled') ?? [])) / 1e6, 'million points/s', 20),
		figure('the same, points anywhere', rate('anywhere'), 'million points/s', 120),
		...ways.map(([name]) => figure(`compiled map against ${name}`, rate('compiled'), 'million points/s', rate(name), name)),
		...wrong
	];
}

/** So many random points, in parts; PostGIS says what covers them. */
async function heldTo(database: Database, features: readonly AreaFeature[], map: CompiledMap, count: number): Promise<Figure> {
	const part = 100_000;
	let differing = 0;
	for (let from = 0; from < count; from += part) {
		const points = from % (2 * part) === 0 ? uniform(features, part, from + 1) : adversarial(features, part, from + 1);
		await database.put(points);
		differing += differences(masksOf(map, features, points), await database.covering());
	}
	return figure(`differences from ${database.name.split(',')[0]} at ${count.toLocaleString('en')} points`, differing, 'points', null);
}

async function growth(name: string, features: readonly AreaFeature[], before: number): Promise<Figure[]> {
	const map = compileAreas(features, 'bench');
	const decide = await decider(map, adversarial(features, POINTS));
	const took: number[] = [];
	for (let round = 0; round < ROUNDS; round++) took.push(await milliseconds(decide));
	return [
		figure(`${name}: time for a point`, (median(took) / POINTS) * 1e6, 'ns', before, 'before'),
		figure(`${name}: index`, writeMap(map.parts).length / 1e6, 'MB')
	];
}

/** Measures; `checked` points are held to PostGIS. */
export async function measureLookUps(checked: number): Promise<Figure[]> {
	const bundled = await bundledFeatures();
	const features = withVertices(bundled, VERTICES);
	const builds: number[] = [];
	for (let i = 0; i < ROUNDS; i++) builds.push(await milliseconds(() => compileAreas(features, 'bench')));
	const map = compileAreas(features, 'bench');
	const databases = await openDatabases(features);
	try {
		const beside = await besidePeers(features, map, databases);
		const [first] = databases;
		const held = first && checked > 0 ? [await heldTo(first, features, map, checked)] : [];
		const nanoseconds = 1000 / (beside[0]?.measured ?? NaN);
		return [
			figure('areas', features.length, ''), figure('vertices', features.flatMap(ringsOf).flat().length, ''),
			figure('index', writeMap(map.parts).length / 1e6, 'MB', 4), figure('built in', median(builds), 'ms', 300),
			...beside, ...held,
			...(await growth('ten times the vertices', withVertices(bundled, 10 * VERTICES), nanoseconds)),
			...(await growth('ten times the areas', withVertices(tenfold(bundled), VERTICES), nanoseconds))
		];
	} finally {
		for (const database of databases) await database.close();
	}
}
