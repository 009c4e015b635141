import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { ringArea } from '#geo';
import { LICENCE, SOURCE, VALID_FROM, type Drawn } from '../sources/source.ts';

/** Properties of an area in `areas.fgb`, in this order; an empty text stands for "none". */
export interface AreaProperties {
	kind: string;
	code: string;
	name: string;
	nameEn: string;
	territory: string;
	source: string;
	licence: string;
	accuracy: number;
	illustrative: boolean;
	validFrom: string;
	validTo: string;
}

/** Properties of a river in `rivers.fgb` or a place in `places.fgb`. */
export interface BaseProperties {
	kind: string;
	code: string;
	name: string;
	nameEn: string;
	source: string;
	licence: string;
	accuracy: number;
	illustrative: boolean;
}

export type AreaFeature = Feature<MultiPolygon, AreaProperties>;
export type BaseFeature = Feature<LineString | Point, BaseProperties>;

/** An area as it is published: exterior rings anticlockwise, holes clockwise, always a multipolygon. */
export function areaFeature(drawn: Drawn, parts: readonly Position[][][], source = SOURCE): AreaFeature {
	return {
		type: 'Feature',
		properties: {
			kind: drawn.kind, code: drawn.code, name: drawn.name, nameEn: drawn.nameEn, territory: drawn.territory ?? '',
			source, licence: LICENCE, accuracy: drawn.accuracy, illustrative: true, validFrom: VALID_FROM, validTo: ''
		},
		geometry: {
			type: 'MultiPolygon',
			coordinates: parts.map((rings) => rings.map((ring, i) => ((ringArea(ring) > 0) === (i === 0) ? ring : ring.toReversed())))
		}
	};
}

/** A river or a place as it is published. */
export function baseFeature<G extends LineString | Point>(
	drawn: Omit<BaseProperties, 'source' | 'licence' | 'illustrative'>, geometry: G
): Feature<G, BaseProperties> {
	const { kind, code, name, nameEn, accuracy } = drawn;
	return {
		type: 'Feature',
		properties: { kind, code, name, nameEn, source: SOURCE, licence: LICENCE, accuracy, illustrative: true },
		geometry
	};
}

/** The geometry's parts, whether there is one or several. */
export function partsOf(geometry: Polygon | MultiPolygon): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
