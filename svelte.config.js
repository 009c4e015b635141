import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// pages load nothing from elsewhere; with a key, the hooks admit Tianditu's tiles
		csp: {
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				// Svelte writes style attributes
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		},
		adapter: adapter({ precompress: true }),
		serviceWorker: { register: false }
	}
};
