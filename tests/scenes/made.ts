import type { Figures, MapView, Scene, SceneContent } from '#scenes';

/** A view of the map as a browser sends it. */
export const view = (change: Partial<MapView> = {}): MapView => ({
	address: '/?at=106.41,26.52&matter=water-pollution#12.5/26.52/106.41', on: '2026-11-30', picture: null, before: null, beforeName: '', afterName: '', scale: { length: '2公里', share: 0.2 },
	legend: [
		{ kind: 'zone-1', name: '一级保护区', illustrative: true, fill: '#c01830', opacity: 0.16, stroke: '#c01830', width: 2.2, dash: [4.4, 3.5], hatch: 'M0 0L-12 12M6 0L-6 12M12 0L0 12' },
		{ kind: 'lake', name: '湖泊', illustrative: false, fill: '#2f80c3', opacity: 0.75, stroke: '#2f80c3', width: 1.2, dash: [], hatch: '' }
	],
	facts: [{ name: '牵头单位', value: '贵阳市水务管理局' }, { name: '条款依据', value: '附二（二）' }], sources: ['示意数据 · CC0-1.0'], illustrative: true, dataVersion: 'abc', lead: ['gy-water'], ...change
});

export const figures = (change: Partial<Figures> = {}): Figures => ({
	source: 'issues-by-unit', from: '2026-10-01', to: '2026-11-30', at: '2026-11-30T08:00:00.000Z', caption: '各单位问题办理情况', columns: ['单位', '逾期', '未销号'], rows: [['清镇市政府', 3, 12], ['花溪区政府', 0, 4]],
	chart: 2, about: '问题清单', page: 1, left: 0, ...change
});

export const content = (change: Partial<SceneContent> = {}): SceneContent => ({ id: 'a', title: '红枫湖北岸', text: '', note: '', transition: 'fade', seconds: null, view: null, figures: null, ...change });

export const scene = (change: Partial<Scene> = {}): Scene => ({ ...content(), by: '李伟', at: '2026-11-30T08:00:00.000Z', ...change });
