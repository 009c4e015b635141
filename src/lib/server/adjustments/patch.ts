import { AREA_KINDS, type AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import type { Change, ChangedArea, Operation } from '#proposals';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { fileEndpoint } from '../file-endpoint.ts';
import { MEDIA_TYPES, GEOJSON } from '../ogc/formats.ts';
import { found, refuse } from '../problem.ts';
import { oneOf } from '../request/kinds.ts';
import { required } from '../request/reading.ts';
import { changedAreas } from './decided.ts';
import { contentOf, type StoredProposal } from './proposals.ts';
import { storedProposal } from './reading.ts';
import { changeFaults } from './shown.ts';

const FORMATS = ['geojson', 'fgb'] as const;
export const PATCH_TYPES = { geojson: GEOJSON, fgb: MEDIA_TYPES.fgb } as const;
const EPSG = 4490;

export const patchParameters = { format: required(oneOf(FORMATS), 'geojson, or fgb for FlatGeobuf.', 'geojson') };

/** One change of a proposal. A column that says nothing holds an empty text: FlatGeobuf takes the types of columns from the first row. */
export interface PatchProperties {
	/** Its number. */
	readonly proposal: string;
	readonly version: number;
	/** ISO day. */
	readonly validFrom: string;
	/** Which change, from 1. */
	readonly change: number;
	readonly op: Operation;
	readonly area: string;
	readonly kind: AreaKind;
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	readonly territory: string;
	/** As JSON. */
	readonly exceptions: string;
	readonly source: string;
	readonly illustrative: boolean;
}

/** A new area's kind, said or in its id. */
function kindOf({ kind, area }: Change): AreaKind {
	const told = kind ?? AREA_KINDS.find((each) => area?.startsWith(`${each}-`));
	if (!told) throw new Error(`kindOf: got a new area ${area}, expected its kind`);
	return told;
}

function codeOf(change: Change): string {
	const kind = kindOf(change);
	return change.code ?? (change.area?.startsWith(`${kind}-`) ? change.area.slice(kind.length + 1) : '');
}

/** A change as a feature: an area that is taken away has the line that it had. */
function featureOf(change: Change, before: AreaFeature | null, about: Pick<PatchProperties, 'proposal' | 'version' | 'validFrom' | 'change' | 'illustrative'>): Feature<MultiPolygon, PatchProperties> {
	const { op, area = '', name, nameEn, territory, exceptions } = change;
	const old = before?.properties;
	const shape = change.geometry ?? before?.geometry;
	if (!shape) throw new Error(`featureOf: got ${op} ${area} without a shape, expected one`);
	const geometry: MultiPolygon = shape.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [shape.coordinates] } : shape;
	return {
		type: 'Feature', geometry,
		properties: {
			...about, op, area: op === 'add' ? '' : area, kind: old?.kind ?? kindOf(change), code: old?.code ?? codeOf(change), name: name ?? old?.name ?? '', nameEn: nameEn ?? old?.nameEn ?? '',
			territory: territory ?? old?.territory ?? '', exceptions: exceptions ? JSON.stringify(exceptions) : '',
			source: op === 'remove' && old ? old.source : about.proposal
		}
	};
}

/** The changes of a proposal as features, in their order. */
export function patchOf(stored: StoredProposal, changed: readonly ChangedArea[]): FeatureCollection<MultiPolygon, PatchProperties> & { readonly proposal: string; readonly version: number; readonly title: string; readonly reason: string; readonly validFrom: string } {
	const { item: { number: proposal, version } } = stored;
	const { title, reason, validFrom, changes } = contentOf(stored);
	const before = (change: Change) => (change.op === 'add' ? null : (changed.find(({ id }) => id === change.area)?.before ?? null));
	// a proposed line is no official one until an act has made it that
	const illustrative = stored.steps.find(({ action }) => action === 'approve')?.lines !== 'official';
	const features = changes.map((change, index) => featureOf(change, before(change), { proposal, version, validFrom, change: index + 1, illustrative }));
	return { type: 'FeatureCollection', proposal, version, title, reason, validFrom, features };
}

/** `GET /api/v1/proposals/{id}/patch`: the changes, for a program elsewhere. */
export const proposalPatch = fileEndpoint({
	parameters: patchParameters,
	answer: async ({ format }, standing) => {
		const outcome = await storedProposal(standing);
		if (!outcome.ok) return outcome;
		const changing = await changedAreas(outcome.stored, standing.store);
		if (!changing.ok) return refuse(changeFaults(changing.faults, standing.lang), standing.words, 'incomplete');
		const patch = patchOf(outcome.stored, changing.changed);
		const bytes = format === 'fgb' ? serialize(patch, EPSG) : new TextEncoder().encode(JSON.stringify(patch));
		const name = `${patch.proposal}-${patch.version}.${format}`;
		return found({ bytes, type: PATCH_TYPES[format], name, plainName: name });
	}
});
