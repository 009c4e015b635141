import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	ssr: { external: ['@electric-sql/pglite', '@electric-sql/pglite-postgis', 'pg'] },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 }
});
