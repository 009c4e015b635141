import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Projects by what a test needs: nothing, a database, the built product, or the built product and a browser. */
export default defineConfig({
	test: {
		projects: [
			{
				plugins: [svelte()],
				test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/{store,server,api,start,e2e}/**'], testTimeout: 60_000 }
			},
			{
				test: {
					name: 'store', include: ['tests/{store,server,api}/**/*.test.ts'], fileParallelism: false,
					testTimeout: 300_000, hookTimeout: 300_000
				}
			},
			{
				test: { name: 'start', include: ['tests/start/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000 }
			},
			{
				test: {
					name: 'e2e', include: ['tests/e2e/**/*.test.ts'], fileParallelism: false,
					globalSetup: 'tests/e2e/served.ts', testTimeout: 90_000, hookTimeout: 120_000
				}
			}
		]
	}
});
