import { kml } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { contents, fault, type ReadOptions, type ReadResult } from '../contents.ts';
import { toProperties } from './geojson.ts';
import { unpack } from './zip.ts';

/** XML says its own encoding in its first line; without it, UTF-8. */
function decode(bytes: Uint8Array): string {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const label = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/iu.exec(start)?.[1] ?? 'utf-8';
	return new TextDecoder(label.replace(/^gb(?:k|2312)$/iu, 'gb18030'), { fatal: true }).decode(bytes);
}

/** Reads KML; it is always WGS 84 by definition. */
export function readKml(bytes: Uint8Array): ReadResult {
	try {
		const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(decode(bytes), 'text/xml');
		if (parsed.documentElement?.localName !== 'kml') return fault('unknown-format', { why: 'XML, but no KML' });
		// togeojson asks for the browser's type; it calls only what xmldom has too.
		const { features } = kml(parsed as unknown as Document);
		return contents(features.map((feature) => ({ properties: toProperties(feature.properties), geometry: feature.geometry })), { crs: 4326 });
	} catch (cause) {
		return fault('broken-file', { part: 'KML', why: cause instanceof Error ? cause.message.split('\n')[0] ?? '' : String(cause) });
	}
}

/** Reads KMZ: the first KML of the archive, as the format asks. */
export function readKmz(bytes: Uint8Array, { mostUnpacked }: ReadOptions = {}): ReadResult {
	const files = unpack(bytes, (name) => /\.kml$/iu.test(name), mostUnpacked);
	if ('ok' in files) return files;
	const [first] = files.values();
	return first ? readKml(first) : fault('unknown-format', { why: 'an archive without Shapefile and KML' });
}
