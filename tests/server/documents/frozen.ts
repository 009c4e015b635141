import type { DocumentKind, DocumentRow, IssueDocument } from '#issues';

const PROBLEM = '湖边一处排污口向湖内直排生活污水，水体发黑、有异味，涉及居民约 30 户（含两处农家乐）；排口未设标识，雨天溢流。';

/** An issue of a document. */
export function frozenRow(count: number, change: Partial<DocumentRow> = {}): DocumentRow {
	return {
		issue: String(count), number: `2026-${String(count).padStart(4, '0')}`, title: `第${count}处排污口直排`, description: PROBLEM, foundOn: '2026-10-12', source: 'joint-check',
		lon: 106.4 + count / 1000, lat: 26.52, territory: 'guiyang', territorial: ['gov-qingzhen'], zone: 'zone-2', matter: 'water-pollution', unit: 'gy-water', clause: '附二(一)',
		assisting: ['gy-eeb'], measures: '封堵排口，生活污水接入市政管网。', due: '2026-12-23', dueBasis: 'plan', state: 'in-progress', closedOn: null, rounds: 1, returns: 0,
		illustrative: true, demo: false, ...change
	};
}

export const CHAIN_HASH = '0123456789abcdef'.repeat(4);

/** A document that was frozen at noon in China on 25 November 2026. */
export function frozenDocument(rows: readonly DocumentRow[], kind: DocumentKind = 'rectification-plan'): IssueDocument {
	return {
		id: '7', number: '两湖方案〔2026〕第4季度-01号', kind, from: '2026-10-01', to: '2026-12-31', territory: null, organisation: 'office-gy', by: '经办人', at: '2026-11-25T04:00:00.000Z',
		count: rows.length, rows, chainLength: 1234, chainHash: CHAIN_HASH
	};
}
