import type { DeclaredSystem } from './systems.ts';

export interface Unwrapped {
	readonly text: string;
	readonly form: 'plain' | 'wkt' | 'geo-uri';
	/** A system that the text itself names; null when it names none. */
	readonly named: Exclude<DeclaredSystem, 'auto'> | null;
	/** Metres, when a geo: URI states its uncertainty. */
	readonly uncertainty: number | null;
}

const NAMES: readonly (readonly [RegExp, Exclude<DeclaredSystem, 'auto'>])[] = [
	[/(?:epsg|srid)\s*[:=]{0,2}\s*4490\b|cgcs\s*-?\s*2000|国家2000|2000国家大地坐标系?/iu, 'cgcs2000'],
	[/(?:epsg|srid)\s*[:=]{0,2}\s*4326\b|wgs\s*-?\s*84/iu, 'wgs84'],
	[/gcj\s*-?\s*02|火星坐标系?/iu, 'gcj02'],
	[/bd\s*-?\s*09(?:ll)?|百度坐标系?/iu, 'bd09'],
	[/(?:epsg|srid)\s*[:=]{0,2}\s*(?:4523|4544)\b/iu, 'gk3-35'],
	[/(?:epsg|srid)\s*[:=]{0,2}\s*(?:4524|4545)\b/iu, 'gk3-36'],
	[/(?:epsg|srid)\s*[:=]{0,2}\s*(?:4496|4507)\b/iu, 'gk6-18']
];

const WKT = /^;?\s*POINT\s*(?:ZM|Z|M)?\s*\(\s*(\S+)\s+(\S+?)(?:\s+\S+){0,2}\s*\)$/iu;
const GEO_URI = /^geo:([^,;?]+),([^,;?]+)(?:,[^,;?]+)?((?:;[^?]*)?)(?:\?.*)?$/iu;

/** Takes normalised text out of WKT or a geo: URI, and a system's name out of the text. */
export function unwrap(normalised: string): Unwrapped {
	const uri = GEO_URI.exec(normalised);
	if (uri) {
		const uncertainty = /;u=([\d.]+)/iu.exec(uri[3] ?? '');
		// RFC 5870: WGS 84 is the default of the scheme.
		return { text: `${uri[1]},${uri[2]}`, form: 'geo-uri', named: 'wgs84', uncertainty: uncertainty ? Number(uncertainty[1]) : null };
	}
	const name = NAMES.find(([pattern]) => pattern.test(normalised));
	const text = name ? normalised.replace(name[0], ' ').trim() : normalised;
	const wkt = WKT.exec(text);
	return {
		text: wkt ? `${wkt[1]} ${wkt[2]}` : text,
		form: wkt ? 'wkt' : 'plain',
		named: name?.[1] ?? null,
		uncertainty: null
	};
}
