import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { View } from './layers.ts';

/** Tianditu's vector base (vec) and its Chinese names (cva), in web-mercator tiles (w). */
const SHEETS = ['vec', 'cva'] as const;
const HOSTS = [0, 1, 2, 3, 4, 5, 6, 7];

function tileAddress(sheet: (typeof SHEETS)[number], host: number, key: string): string {
	const question = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${sheet}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
	return `https://t${host}.tianditu.gov.cn/${sheet}_w/wmts?${question}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
}

/** The sources of the Tianditu base map; none without a key, so that no other host is ever asked. */
export function tiandituSources({ tianditu }: View): Record<string, SourceSpecification> {
	if (!tianditu) return {};
	return Object.fromEntries(SHEETS.map((sheet) => [`tianditu-${sheet}`, {
		type: 'raster', tileSize: 256, minzoom: 1, maxzoom: 18, tiles: HOSTS.map((host) => tileAddress(sheet, host, tianditu))
	}]));
}

/** Under all areas, and only fetched while switched on: MapLibre loads no tiles for layers that are not visible. */
export function tiandituLayers({ tianditu, baseMap }: View): LayerSpecification[] {
	if (!tianditu) return [];
	return SHEETS.map((sheet) => ({
		id: `tianditu-${sheet}`, type: 'raster', source: `tianditu-${sheet}`, layout: { visibility: baseMap ? 'visible' : 'none' }
	}));
}
