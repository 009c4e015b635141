import { AREA_KINDS, type AreaKind } from '#duty';
import { ringsOf, type AreaFeature } from '#geo';
import type { Feature, LineString, Position } from 'geojson';

/** A stretch of the lines of one kind, as it is drawn. */
export type BoundaryLine = Feature<LineString, { readonly kind: AreaKind; readonly illustrative: boolean; readonly name: string; readonly nameEn: string }>;

/** The same key whichever way the segment runs. */
function keyOf(a: Position, b: Position): string {
	const [from, to] = [a.join(), b.join()];
	return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** The ring without the segments that are drawn already: the stretches that are left, and from now on drawn too. */
function undrawn(ring: readonly Position[], drawn: Set<string>): Position[][] {
	const stretches: Position[][] = [];
	let open = false;
	for (let i = 1; i < ring.length; i++) {
		const [a = [], b = []] = [ring[i - 1], ring[i]];
		const key = keyOf(a, b);
		if (drawn.has(key)) {
			open = false;
			continue;
		}
		drawn.add(key);
		if (open) stretches.at(-1)?.push(b);
		else stretches.push([a, b]);
		open = true;
	}
	return stretches;
}

/**
 * The lines of areas, each drawn once: two neighbours that share a border would lay their dashes over one another, and
 * an illustrative border would look unbroken. Where one neighbour is official and the other not, the border is official.
 */
export function boundaryLines(areas: readonly AreaFeature[]): BoundaryLine[] {
	const officialFirst = [...areas].sort((a, b) => Number(a.properties.illustrative) - Number(b.properties.illustrative));
	return AREA_KINDS.flatMap((kind) => {
		const drawn = new Set<string>();
		return officialFirst.filter(({ properties }) => properties.kind === kind).flatMap((area) => {
			const { illustrative, name, nameEn } = area.properties;
			const stretches = ringsOf(area).flatMap((ring) => undrawn(ring, drawn));
			return stretches.map((coordinates): BoundaryLine => ({
				type: 'Feature', properties: { kind, illustrative, name, nameEn }, geometry: { type: 'LineString', coordinates }
			}));
		});
	});
}
