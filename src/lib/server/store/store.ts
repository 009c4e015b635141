import type { Area, AreaKind, KnownKind, Point } from '#duty';
import { localScale, type AreaIndex, type Foot } from '#geo';
import type { Finding } from '#geo/shapes';
import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { Attachments } from '../attachments/attachments.ts';
import { Accounts } from '../auth/accounts.ts';
import { Demonstration } from '../demonstration/demonstration.ts';
import { Calendar } from '../problem-list/calendar.ts';
import { Digests } from '../problem-list/digests.ts';
import { Feed } from '../problem-list/feed.ts';
import { Figures } from '../problem-list/figures.ts';
import type { AreaFeature, AreaInput } from './area-input.ts';
import { readItems, type Items, type ItemsEpsg, type ItemsQuestion, type KindExtent } from './area-items.ts';
import { IssueDocuments } from '../documents/documents.ts';
import { Issues } from '../problem-list/issues.ts';
import { Presentations } from '../presentations/presentations.ts';
import { Proposals } from '../adjustments/proposals.ts';
import { Meetings } from '../convening/meetings.ts';
import { ObjectSets } from '../named-objects/object-sets.ts';
import { Monitoring } from '../water-quality/monitoring.ts';
import { DataFeed } from './data-feed.ts';
import type { Driver } from './driver.ts';
import type { LoadSummary } from './history.ts';
import { loadAreas, type LoadOptions, type LoadResult } from './load.ts';
import type { Queries } from './queries.ts';
import { dataVersionOf, setInForce, tellData } from './settle.ts';

/** [west, south, east, north] in degrees. */
export type BoundingBox = readonly [number, number, number, number];

/** Ground with the same areas on it. */
export type FaceFeature = Feature<MultiPolygon, { readonly areas: readonly string[]; readonly squareMetres: number }>;

/** A river, town or place; `properties` holds at least `kind` and `name`. */
export type BaseFeature = Feature<Geometry, { readonly kind: string; readonly name: string }> & { readonly id: string };

/** A part of a polygon and the ids of the areas on it: none outside every area. */
export interface PolygonPart {
	readonly areas: readonly string[];
	/** Square metres. */
	readonly measure: number;
	readonly geometry: MultiPolygon;
}

/** A piece of a line, and a spot in its middle. */
export interface LinePart extends Point {
	/** Metres. */
	readonly measure: number;
	readonly geometry: LineString;
}

/** The first fault of a shape, as the database says it. */
export interface ShapeFault extends Point {
	readonly reason: string;
}

export interface Wording {
	readonly clause: string;
	/** To the byte as the source has it. */
	readonly wording: string;
	readonly sourceName: string;
	readonly sourceSha256: string;
	readonly importedAt: string;
}

export interface WordingImport {
	readonly sourceName: string;
	readonly sourceSha256: string;
	readonly clauses: readonly { readonly clause: string; readonly wording: string }[];
}

export interface DataLoad {
	readonly id: number;
	readonly at: string;
	readonly origin: string;
	readonly sha256: string;
	readonly findings: readonly Finding[];
	readonly summary: LoadSummary;
}

export interface StoreHealth {
	readonly database: string;
	readonly areas: number;
	readonly version: string;
}

/**
 * The questions that we ask of the database, one method each. Every date is ISO, every coordinate degrees in EPSG:4490.
 * Every method throws StoreError 'unreachable' when the database does not answer.
 */
export class Store implements AreaIndex {
	/** The problem list. */
	readonly issues: Issues;
	/** Photos and papers. */
	readonly attachments: Attachments;
	/** Problem lists and rectification plans, frozen. */
	readonly documents: IssueDocuments;
	/** Working days. */
	readonly calendar: Calendar;
	/** What each organisation is told once a working day. */
	readonly digests: Digests;
	/** Issues as they change. */
	readonly feed: Feed;
	/** The data as they change. */
	readonly data: DataFeed;
	/** What is counted for each unit. */
	readonly figures: Figures;
	/** Proposals to adjust the zones. */
	readonly proposals: Proposals;
	/** Joint meetings. */
	readonly meetings: Meetings;
	/** What stands in the basin: outfalls, farms, roads and others. */
	readonly objects: ObjectSets;
	/** Water quality and flow. */
	readonly monitoring: Monitoring;
	/** What is shown in front of meetings. */
	readonly presentations: Presentations;
	/** Samples, where the database holds nothing else. */
	readonly demonstration: Demonstration;
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #freshFor: number;
	/** Who may sign in. */
	readonly accounts: Accounts;
	#version: { readonly known: Promise<string>; readonly until: number; value: string | null } | null = null;

	/** @param freshFor milliseconds for which the data version need not be asked again: others may change the data meanwhile */
	constructor(driver: Driver, queries: Queries, freshFor = 0) {
		this.#driver = driver;
		this.#queries = queries;
		this.#freshFor = freshFor;
		this.accounts = new Accounts(driver, queries);
		this.issues = new Issues(driver, queries);
		this.attachments = new Attachments(driver, queries);
		this.documents = new IssueDocuments(driver, queries);
		this.calendar = new Calendar(driver, queries, freshFor);
		this.digests = new Digests(driver, queries);
		this.feed = new Feed(driver, queries);
		this.data = new DataFeed(driver, queries, () => (this.#version = null));
		this.figures = new Figures(driver, queries);
		this.meetings = new Meetings(driver, queries);
		this.monitoring = new Monitoring(driver, queries);
		this.proposals = new Proposals(driver, queries, (work) => this.#changing(work));
		this.objects = new ObjectSets(driver, queries);
		this.presentations = new Presentations(driver, queries);
		this.demonstration = new Demonstration(driver, queries, (work) => this.#changing(work));
	}

	/** For each point the areas in force that cover it, their line included, sorted by id. */
	async covering(points: readonly Point[], on: string): Promise<readonly (readonly Area[])[]> {
		if (points.length === 0) return [];
		const parameters = [points.map((point) => point.lon), points.map((point) => point.lat), on];
		const [row] = await this.#queries.run<{ covering: string[][]; areas: Record<string, Area> }>(
			this.#driver, 'areas-at-points', parameters
		);
		if (row?.covering.length !== points.length) throw new Error(`covering: got ${row?.covering.length} answers, expected ${points.length}`);
		return row.covering.map((ids) => ids.flatMap((id) => row.areas[id] ?? []));
	}

	/** For each area in force whose line comes within `metres`: the nearest position on its line. */
	async feet(point: Point, metres: number, on: string): Promise<readonly Foot[]> {
		const scale = localScale(point.lat);
		const rows = await this.#queries.run<{ area: Area; lon: number; lat: number }>(
			this.#driver, 'feet-near-point', [point.lon, point.lat, metres, on, scale.x, scale.y]
		);
		return rows.map(({ area, lon, lat }) => ({ area, foot: { lon, lat } }));
	}

	/** The kinds of which an area is in force, and whether any of it is only illustrative. */
	kinds(on: string): Promise<readonly KnownKind[]> {
		return this.#queries.run<KnownKind>(this.#driver, 'kinds-in-force', [on]);
	}

	/** Areas in force on a date, of one kind or all, in a box or everywhere. */
	async areas(question: { on: string; kind?: AreaKind; bbox?: BoundingBox }): Promise<AreaFeature[]> {
		const parameters = [question.on, question.kind ?? null, question.bbox ?? null];
		return features(await this.#queries.run<Row<AreaFeature>>(this.#driver, 'areas-in-force', parameters));
	}

	/** All areas as they are known today, of all dates: what a browser holds to answer by itself. */
	async areaSet(): Promise<AreaFeature[]> {
		return features(await this.#queries.run<Row<AreaFeature>>(this.#driver, 'areas-of-all-dates'));
	}

	/** What a browser holds, as FlatGeobuf with a spatial index: all areas of all dates, rivers, or places. Empty when there are none. */
	async flatGeobuf(layer: 'areas' | 'rivers' | 'places'): Promise<Uint8Array> {
		if (layer === 'areas') return this.areasFlatGeobuf(null, 4490);
		const [row] = await this.#queries.run<{ file: string | null }>(this.#driver, 'base-flatgeobuf', [layer === 'rivers' ? 1 : 0]);
		return Buffer.from(row?.file ?? '', 'base64');
	}

	/** The areas with these keys (`id@version`, null for all) as FlatGeobuf in a system. Empty when there are none. */
	async areasFlatGeobuf(keys: readonly string[] | null, epsg: ItemsEpsg): Promise<Uint8Array> {
		const [row] = await this.#queries.run<{ file: string | null }>(this.#driver, 'areas-flatgeobuf', [keys, epsg]);
		return Buffer.from(row?.file ?? '', 'base64');
	}

	/** One page of the areas of a kind, of all dates as they are known today. */
	items(question: ItemsQuestion): Promise<Items> {
		return readItems(this.#driver, this.#queries, question);
	}

	/** Where and when the areas of each kind lie; kinds of which none is known are left out. */
	kindExtents(): Promise<KindExtent[]> {
		return this.#queries.run<KindExtent>(this.#driver, 'area-extents');
	}

	/** One version of one area, even when it was corrected since; null when there was none. */
	async areaVersion(id: string, version: number): Promise<AreaFeature | null> {
		const [row] = await this.#queries.run<Row<AreaFeature>>(this.#driver, 'area-version', [id, version]);
		return row?.feature ?? null;
	}

	/** The ground cut along the lines of all areas in force, largest first; cut now when nobody has asked for this set yet. */
	async faces(on: string): Promise<FaceFeature[]> {
		const set = await setInForce(this.#driver, this.#queries, on);
		const stored = await this.#queries.run<Row<FaceFeature>>(this.#driver, 'faces', [set]);
		if (stored.length > 0) return features(stored);
		await this.#driver.transaction((tx) => this.#queries.run(tx, 'build-faces', [on, set]));
		return features(await this.#queries.run<Row<FaceFeature>>(this.#driver, 'faces', [set]));
	}

	/** What parts of a polygon lie on which areas in force, largest first. The polygon must be valid. */
	async partsOfPolygon(polygon: Polygon | MultiPolygon, on: string): Promise<PolygonPart[]> {
		await this.faces(on);
		return this.#queries.run<PolygonPart>(this.#driver, 'parts-of-polygon', [JSON.stringify(polygon), await setInForce(this.#driver, this.#queries, on)]);
	}

	/** A line cut where it meets the lines of areas in force, longest piece first. */
	partsOfLine(line: LineString | MultiLineString, on: string): Promise<LinePart[]> {
		return this.#queries.run<LinePart>(this.#driver, 'parts-of-line', [JSON.stringify(line), on]);
	}

	/** Why a shape cannot be measured; null when it can. */
	async shapeFault(shape: Geometry): Promise<ShapeFault | null> {
		const [fault] = await this.#queries.run<ShapeFault>(this.#driver, 'shape-fault', [JSON.stringify(shape)]);
		return fault ?? null;
	}

	/** Rivers, towns and places. */
	async baseFeatures(question: { kind?: string; bbox?: BoundingBox } = {}): Promise<BaseFeature[]> {
		const parameters = [question.kind ?? null, question.bbox ?? null];
		return features(await this.#queries.run<Row<BaseFeature>>(this.#driver, 'base-features', parameters));
	}

	/** Puts these rivers, towns and places in the place of all that were there. */
	async replaceBaseFeatures(given: readonly BaseFeature[]): Promise<void> {
		const rows = given.map(({ id, properties, geometry }) => ({ id, kind: properties.kind, name: properties.name, properties, geometry }));
		await this.#driver.transaction(async (tx) => {
			await this.#queries.run(tx, 'remove-base-features');
			await this.#queries.run(tx, 'insert-base-features', [JSON.stringify(rows)]);
		});
	}

	/** Loads areas, checked as a whole: all of it takes effect or nothing. */
	load(inputs: readonly AreaInput[], options: LoadOptions): Promise<LoadResult> {
		return this.#changing(() => loadAreas(this.#driver, this.#queries, inputs, options));
	}

	/** The latest loads, newest first. */
	async dataLoads(limit = 20): Promise<DataLoad[]> {
		const rows = await this.#queries.run<{ load: DataLoad }>(this.#driver, 'last-data-loads', [limit]);
		return rows.map((row) => row.load);
	}

	/** The official wording of a duty table's clauses, empty when none was imported. */
	wordings(tableId: string): Promise<Wording[]> {
		return this.#queries.run<Wording>(this.#driver, 'clause-wordings', [tableId]);
	}

	/** Puts the wording of a duty table's clauses in the place of an earlier import. */
	async saveWordings(tableId: string, given: WordingImport): Promise<void> {
		await this.#changing(() => this.#driver.transaction(async (tx) => {
			await this.#queries.run(tx, 'remove-wordings', [tableId]);
			await this.#queries.run(tx, 'insert-wordings', [tableId, JSON.stringify(given.clauses), given.sourceName, given.sourceSha256]);
			await tellData(tx, this.#queries);
		}));
	}

	/** A hash that changes whenever an answer may: areas, their validity, the official wording. */
	dataVersion(): Promise<string> {
		if (this.#version && Date.now() < this.#version.until) return this.#version.known;
		const known = dataVersionOf(this.#driver, this.#queries);
		const version = (this.#version = { known, until: Date.now() + this.#freshFor, value: null as string | null });
		known.then((value) => (version.value = value), () => (this.#version = null));
		return known;
	}

	/** The same without waiting; null: it has to be asked for. */
	dataVersionAtHand(): string | null {
		return this.#version && Date.now() < this.#version.until ? this.#version.value : null;
	}

	/** Which database this is and what it holds. */
	async health(): Promise<StoreHealth> {
		const [row] = await this.#queries.run<{ areas: number }>(this.#driver, 'count-areas');
		return { database: this.#driver.describe(), areas: row?.areas ?? 0, version: await this.dataVersion() };
	}

	close(): Promise<void> {
		return this.#driver.close();
	}

	/** What changes the data makes their version unknown, while it works and when it is done. */
	async #changing<T>(work: () => Promise<T>): Promise<T> {
		this.#version = null;
		return work().finally(() => (this.#version = null));
	}
}

interface Row<T> {
	readonly feature: T;
}

function features<T>(rows: readonly Row<T>[]): T[] {
	return rows.map((row) => row.feature);
}
