/**
 * Stands in for MapLibre's decoder of MLT vector tiles, 16 kB compressed that nobody here would use: our map draws
 * GeoJSON and, at most, picture tiles. The build puts it in the place of the package.
 */
export const GEOMETRY_TYPE = {};

export function decodeTile(): never {
	throw new Error('decodeTile: got an MLT vector tile, expected none: the map has no vector tiles');
}
