import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// page and worker are built from one source into one file: src/lib/map/engine.ts says why
	resolve: { alias: { 'maplibre-source': fileURLToPath(new URL('./node_modules/maplibre-gl/src', import.meta.url)) } },
	ssr: { external: ['@electric-sql/pglite', '@electric-sql/pglite-postgis', 'pg'] },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 }
});
