import type { Station } from '#monitoring';

export const station = (change: Partial<Station> = {}): Station => ({
	code: 'HF-01', name: '花鱼洞', water: 'lake', body: '红枫湖', lon: 106.41, lat: 26.52, territory: 'guiyang', unit: 'gy-eeb', target: 'II', from: '2026-01', to: null, ...change
});
