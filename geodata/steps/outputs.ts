import { createHash } from 'node:crypto';
import { areaFeature } from '#geo';
import { compileAreas, writeMap } from '#geo/compiled';
import { checkAreas, type Finding } from '#geo/shapes';
import type { TerritoryId } from '#duty';
import type { AREA_KINDS } from '#duty';
import { computeExtents } from './compute-extents.ts';
import { drawAreas } from './draw-areas.ts';
import { drawPlaces, drawRivers } from './draw-base.ts';
import type { AreaFeature, BaseFeature } from './feature.ts';
import { flatGeobuf } from './flat-geobuf.ts';

/** What the build makes: file names beside `build.ts`, their bytes, and what the checks say of the areas. */
export interface Outputs {
	readonly areas: readonly AreaFeature[];
	readonly files: Readonly<Record<string, Uint8Array>>;
	readonly findings: readonly Finding[];
}

/** Everything from the sources alone: no clock, no network, no file read. */
export function buildOutputs(): Outputs {
	const drawn = drawAreas();
	const areas = sorted([...drawn, ...computeExtents(drawn.filter(({ properties }) => properties.kind === 'lake'))]);
	const file = flatGeobuf(areas);
	return {
		areas,
		files: {
			'areas.fgb': file,
			'areas.map': writeMap(compile(areas, file)),
			'places.fgb': flatGeobuf(sorted(drawPlaces())),
			'rivers.fgb': flatGeobuf(sorted(drawRivers()))
		},
		findings: checkAreas(areas.map(checked))
	};
}

/** The areas compiled; their data version is the hash of the file that holds them. */
function compile(areas: readonly AreaFeature[], file: Uint8Array): ReturnType<typeof compileAreas>['parts'] {
	const features = areas.map(({ geometry, properties }) => areaFeature({ type: 'Feature', geometry, properties: { ...properties } })).filter((each) => each !== null);
	return compileAreas(features, createHash('sha256').update(file).digest('hex')).parts;
}

function checked({ properties, geometry }: AreaFeature): Parameters<typeof checkAreas>[0][number] {
	const { kind, code, territory, accuracy } = properties;
	return { kind: kind as (typeof AREA_KINDS)[number], code, territory: (territory || null) as TerritoryId | null, accuracy, geometry };
}

/** By kind, then code, in byte order: the same on every machine, whatever its language. */
function sorted<F extends AreaFeature | BaseFeature>(features: readonly F[]): F[] {
	const key = ({ properties }: F) => `${properties.kind} ${properties.code}`;
	return features.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
