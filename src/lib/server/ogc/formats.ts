/** What an answer can be written as, by the value of `f`; JSON's own type differs from resource to resource. */
export const MEDIA_TYPES = {
	json: 'application/json',
	html: 'text/html',
	fgb: 'application/vnd.flatgeobuf',
	gpkg: 'application/geopackage+sqlite3',
	shp: 'application/zip'
} as const;
export type FormatId = keyof typeof MEDIA_TYPES;

/** The formats of everything, and those of features. */
export const PAGES = ['json', 'html'] as const;
export const FEATURES = ['json', 'html', 'fgb', 'gpkg', 'shp'] as const;

export const GEOJSON = 'application/geo+json';
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';

interface Range {
	readonly name: string;
	readonly weight: number;
}

function rangesOf(accept: string): readonly Range[] {
	return accept.split(',').map((range) => {
		const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
		const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		return { name, weight: weight === undefined ? 1 : Number(weight) || 0 };
	});
}

/** The narrowest range that names the type decides how welcome it is. */
function welcome(types: readonly string[], ranges: readonly Range[]): number {
	const weights = types.map((type) => {
		const names = [type, `${type.split('/')[0]}/*`, '*/*'];
		return names.map((name) => ranges.find((range) => range.name === name)).find((range) => range !== undefined)?.weight ?? 0;
	});
	return Math.max(...weights);
}

/**
 * The format that the Accept header likes best, the first of equals; null when it likes none. No header likes all.
 * @param jsonType what JSON is called here, beside `application/json`
 */
export function acceptedFormat<F extends FormatId>(accept: string | null, formats: readonly F[], jsonType: string): F | null {
	const ranges = rangesOf(accept?.trim() || '*/*');
	const jsonTypes = [jsonType.split(';')[0] ?? jsonType, MEDIA_TYPES.json];
	const liked = formats.map((format) => ({ format, weight: welcome(format === 'json' ? jsonTypes : [MEDIA_TYPES[format]], ranges) }));
	const best = liked.reduce((a, b) => (b.weight > a.weight ? b : a));
	return best.weight > 0 ? best.format : null;
}
