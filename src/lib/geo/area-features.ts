import { AREA_KINDS, TERRITORIES, type Area } from '#duty';
import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** An area with its shape (degrees, EPSG:4490): what a browser holds and a map draws. */
export type AreaFeature = Feature<Polygon | MultiPolygon, Area>;

/** What stands in a file for an area; '' where there is none, because FlatGeobuf has typed columns. */
type Written = Readonly<Record<string, unknown>>;

const text = (written: Written, key: string): string => {
	const value = written[key];
	return typeof value === 'string' ? value : '';
};

/**
 * The area that a feature's properties tell of. Throws when the kind or the territory is none of ours: such a file
 * was made for another version of the product.
 */
export function areaFrom(written: Written): Area {
	const kind = AREA_KINDS.find((each) => each === written['kind']);
	if (!kind) throw new Error(`areaFrom: got kind ${JSON.stringify(written['kind'])}, expected one of ${AREA_KINDS.join(', ')}`);
	const territory = text(written, 'territory');
	const known = TERRITORIES.find((each) => each === territory) ?? null;
	if (territory !== '' && !known) throw new Error(`areaFrom: got territory ${territory}, expected one of ${TERRITORIES.join(', ')} or none`);
	const code = text(written, 'code');
	return {
		id: text(written, 'id') || `${kind}-${code}`, kind, code,
		name: text(written, 'name'), nameEn: text(written, 'nameEn'), territory: known,
		version: Number(written['version'] ?? 1),
		validFrom: text(written, 'validFrom'), validTo: text(written, 'validTo') || null,
		source: text(written, 'source'), licence: text(written, 'licence'),
		accuracy: Number(written['accuracy'] ?? 0), illustrative: written['illustrative'] === true
	};
}

/** The feature of an area as it was read from a file; null when its geometry is no polygon. */
export function areaFeature({ geometry, properties }: Feature): AreaFeature | null {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
	return { type: 'Feature', geometry, properties: areaFrom(properties ?? {}) };
}
