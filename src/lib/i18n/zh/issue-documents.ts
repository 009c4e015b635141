import type { ChangedField, DocumentColumn, DocumentFault, DocumentKind, RemovalReason } from '#issues';

/** Words of the problem list and the rectification plan as documents, and of their page. */
export const issueDocuments = {
	kinds: { 'problem-list': '问题清单', 'rectification-plan': '整改方案' } satisfies Record<DocumentKind, string>,
	/** How documents of one kind and period are cited, but for their count, which starts anew with each. */
	stem: ({ kind, year, quarter }: { kind: 'problem-list' | 'rectification-plan'; year: string; quarter: string }) =>
		`两湖${kind === 'problem-list' ? '清单' : '方案'}〔${year}〕${quarter === '' ? '年度' : `第${quarter}季度`}-`,
	number: ({ stem, count }: { stem: string; count: string }) => `${stem}${count}号`,
	title: ({ kind, period }: { kind: string; period: string }) => `“两湖”流域水资源环境保护治理${kind}（${period}）`,
	quarter: ({ year, quarter }: { year: string; quarter: string }) => `${year}年第${quarter}季度`,
	days: ({ from, to }: { from: string; to: string }) => `${from}至${to}`,
	columns: {
		ordinal: '序号', number: '编号', foundOn: '发现日期', source: '来源', position: '位置（经纬度）', territory: '属地', zone: '保护区级别', matter: '事项',
		problem: '问题情况', unit: '责任单位', clause: '依据条款', assisting: '协办单位', measures: '整改措施', due: '完成时限', state: '进展', remark: '备注'
	} satisfies Record<DocumentColumn, string>,
	position: ({ lon, lat }: { lon: string; lat: string }) => `东经${lon}°\n北纬${lat}°`,
	noZone: '保护区外',
	none: '—',
	remarks: {
		closed: ({ date }: { date: string }) => `${date}办结`,
		reopened: ({ times }: { times: string }) => `第${times}次整改`,
		returned: ({ times }: { times: string }) => `退回${times}次`,
		illustrative: '※', demo: '演示数据'
	},
	listed: '；',
	head: {
		number: '文号', issuer: '制发单位', period: '期间', issuedOn: '制发日期', count: '问题数', unit: '问题数以件计',
		issues: ({ count }: { count: string }) => `共 ${count} 件`
	},
	notes: {
		position: '坐标为 CGCS2000 经纬度，单位为度。',
		illustrative: '※ 责任单位由示意界线得出，随附界线不是官方数据，以官方界线为准。',
		defaultDue: '时限注明“本系统默认期限”的，机制没有规定，由责任单位在整改方案中确定。',
		demo: '含演示数据，不是真实问题。',
		frozen: ({ length }: { length: string }) => `本文件已固定，后续办理不再改变其内容；所依据的办理记录截至第 ${length} 步。`
	},
	signatures: { signedBy: '签发', preparedBy: '经办', date: '日期' },
	chain: ({ length, hash }: { length: string; hash: string }) => `办理记录链第 ${length} 步 SHA-256 ${hash}`,
	pages: ({ page, pages }: { page: string; pages: string }) => `第 ${page} 页，共 ${pages} 页`,
	empty: '本期没有问题。',
	faults: {
		unit: ({ number }: { number: string }) => `问题 ${number} 尚无责任单位，不能印发。`,
		deadline: ({ number }: { number: string }) => `问题 ${number} 尚未确定完成时限，不能印发。`,
		measures: ({ number }: { number: string }) => `问题 ${number} 尚无整改措施，不能印发。`
	} satisfies Record<DocumentFault, (holes: { number: string }) => string>,
	refusals: {
		mayNot: '只有专班办公室和单位负责人可以制发文件，且限于本席位的地区或者本单位的问题。',
		backwards: ({ from, to }: { from: string; to: string }) => `起止日期颠倒了：${from} 晚于 ${to}。`,
		twoYears: '起止日期应在同一年内。',
		otherKind: '只能与同一种文件比较。',
		notEarlier: '只能与较早的文件比较。',
		unknown: ({ id }: { id: string }) => `没有文件“${id}”，或者您无权查看。`,
		expected: ({ expected }: { expected: string }) => `应为以下之一：${expected}。`,
		unknownField: ({ field }: { field: string }) => `没有字段“${field}”。`
	},
	removals: { 'signed-off': '已销号', unfounded: '认定不成立', outside: '不在本期文件范围内' } satisfies Record<RemovalReason, string>,
	fields: { unit: '责任单位', due: '完成时限', state: '进展', measures: '整改措施' } satisfies Record<ChangedField, string>,
	differences: {
		title: ({ later, earlier }: { later: string; earlier: string }) => `${later}与${earlier}的比较`,
		summary: ({ added, removed, changed, unchanged }: { added: string; removed: string; changed: string; unchanged: string }) =>
			`新增 ${added} 件，减少 ${removed} 件，变化 ${changed} 件，未变 ${unchanged} 件。`,
		added: '新增', removed: '减少', changed: '变化',
		addedLine: ({ number, title, unit }: { number: string; title: string; unit: string }) => `${number} ${title}（${unit}）`,
		removedLine: ({ number, title, reason }: { number: string; title: string; reason: string }) => `${number} ${title}：${reason}`,
		changedLine: ({ number, title, changes }: { number: string; title: string; changes: string }) => `${number} ${title}：${changes}`,
		change: ({ field, before, after }: { field: string; before: string; after: string }) => `${field}由“${before}”改为“${after}”`
	},
	page: {
		title: '清单与方案',
		about: '把一个季度的问题固定为带文号的问题清单或者整改方案。固定以后内容不再改变。',
		make: '制发', making: '正在制发…', kind: '种类', period: '季度', territory: '地区', allTerritories: '全部',
		mayNot: '制发由专班办公室或者单位负责人办理。',
		signIn: '登录后可以查看和制发文件。',
		issued: '已制发的文件', none: '还没有文件。', made: ({ number }: { number: string }) => `已制发 ${number}。`,
		number: '文号', issuer: '制发单位', at: '制发日期', count: '件数', download: '下载', open: '查看', compare: '与上期比较', noEarlier: '没有更早的同种文件。',
		formats: { xlsx: 'Excel', docx: 'Word', pdf: 'PDF' },
		unreachable: '连不上服务器，没有制发。请重试。'
	}
};
