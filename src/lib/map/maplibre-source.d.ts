/** MapLibre's own source files, which the build takes instead of its bundle: see engine.ts. */
declare module 'maplibre-source/ui/map.ts' {
	export { Map } from 'maplibre-gl';
}
declare module 'maplibre-source/util/config.ts' {
	export const config: { WORKER_URL: string };
}
declare module 'maplibre-source/source/worker.ts' {}
