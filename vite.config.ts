import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// page and worker are built from one source into one file, without what we never use: src/lib/map/engine.ts says why
	resolve: {
		alias: {
			'maplibre-source': fileURLToPath(new URL('./node_modules/maplibre-gl/src', import.meta.url)),
			'@maplibre/mlt': fileURLToPath(new URL('./src/lib/map/no-vector-tiles.ts', import.meta.url)),
			'bidi-js': fileURLToPath(new URL('./src/lib/map/left-to-right.ts', import.meta.url))
		}
	},
	// MapLibre's source declares fields that its base classes have filled: a declaration must not empty them again
	oxc: { typescript: { removeClassFieldsWithoutInitializer: true } },
	// the worker of many places loads what reads and writes workbooks only when it is asked to
	worker: { format: 'es' },
	ssr: { external: ['@electric-sql/pglite', '@electric-sql/pglite-postgis', 'pg'] },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 }
});
