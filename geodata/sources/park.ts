/**
 * Anshun's high-tech zone, in two parts: by 夏云 in 平坝, where public reports place its industrial park, and one in
 * 西秀. Only the neighbourhood is known; size and line are imagined.
 */
import type { DrawnRings } from './source.ts';

export const PARK: DrawnRings = {
	kind: 'park', code: 'as-hitech', name: '安顺高新技术产业开发区', nameEn: 'Anshun High-tech Zone',
	territory: 'anshun', accuracy: 5000,
	parts: [
		[[106.272, 26.474], [106.292, 26.482], [106.309, 26.473], [106.314, 26.453], [106.308, 26.434], [106.284, 26.428], [106.266, 26.446]],
		[[106.004, 26.298], [106.034, 26.306], [106.058, 26.291], [106.046, 26.272], [106.014, 26.274]]
	]
};
