import type { DomainWords } from '../domain-words.ts';

/** What the answer's terms mean: roles, bases, flags, sets, states. */
export const terms: Omit<DomainWords, 'units' | 'unitsShort' | 'territories' | 'kinds' | 'kindsShort' | 'clauses' | 'clauseSubjects' | 'tables' | 'matters' | 'tasks'> = {
	roles: { lead: '牵头', oversee: '监督指导', support: '配合', territorial: '属地', office: '专班办公室' },
	rolesAbout: {
		lead: '直接办理该事项的单位。',
		oversee: '监督、指导或督促牵头单位的单位。',
		support: '协调或者一同办理的单位。',
		territorial: '对本辖区负总责的当地政府；在产业园区内还有园区管委会。',
		office: '接收报告并跟踪督导的专班办公室。'
	},
	bases: {
		explicit: { name: '明文', about: '条款写明了单位、事项和地域。' },
		inferred: { name: '推定', about: '条款没有直接写明，由更概括的规定推出，理由另附。' }
	},
	flags: {
		concurrent: { name: '职责并存', about: '此处有两个条款同时适用，两家单位都列出，不作取舍。' },
		silent: { name: '无明文', about: '联动机制没有为此处的这一事项指定牵头单位，仍列出属地政府和专班办公室。' },
		inferred: { name: '含推定', about: '牵头单位由概括性条款推定得出，条款并未直接点名。' },
		'near-boundary': { name: '临近界线', about: '在所报的位置精度以内，界线另一侧的牵头单位不同。' },
		'cross-territory': { name: '跨辖区', about: '此处涉及贵阳市、安顺市、贵安新区中的两个或三个辖区，由专班办公室统筹协调。' },
		'out-of-scope': { name: '不在适用范围', about: '此处不在联动机制的适用范围内，因此不给出责任单位。' },
		illustrative: { name: '示意数据', about: '决定此答复的界线中有示意数据，并非官方数据。' }
	},
	inferences: {
		named: '条款直接写明由该单位承担。',
		'unified-supervision': '条款规定该局对本辖区的生态环境保护统一监管，虽未单列此事项，推定包含在内。',
		'approvals-beyond-lake-body': '条款只让生态环境局监督两湖管理部门审批范围之外的项目，推定保护范围之内的审批归两湖管理部门。',
		'territorial-responsibility': '生态环境部门在此只负责监督和指导，具体实施由属地政府的属地责任推定。',
		'park-facilities-territorial': '该园区没有写明建设主体，由属地政府的属地责任推定。'
	},
	sets: {
		extent: { name: '保护范围', inside: '在保护范围内', outside: '在保护范围外', unknown: '没有保护范围的数据' },
		zone: { name: '饮用水水源保护区', inside: '在饮用水水源保护区内', outside: '在饮用水水源保护区外', unknown: '没有饮用水水源保护区的数据' },
		'zone-2': { name: '二级保护区', inside: '在二级保护区内', outside: '在二级保护区外', unknown: '没有二级保护区的数据' },
		park: { name: '产业园区', inside: '在产业园区内', outside: '在产业园区外', unknown: '没有产业园区的数据' },
		basin: { name: '两湖流域', inside: '在两湖流域内', outside: '在两湖流域外', unknown: '没有流域的数据' }
	},
	states: { applies: '适用', 'does-not-apply': '不适用', 'no-data': '此处无数据' },
	scopes: {
		in: { name: '适用范围内', about: '此处在三地辖区内，并且在两湖流域或者保护范围内。' },
		out: { name: '适用范围外', about: '此处不在三地辖区内，或者既不在两湖流域内也不在保护范围内。' }
	},
	groundDistanceNote: '“沿地表外延1000米”可有不同理解；本系统取水平距离，不计地面起伏。',
	illustrativeWarning: '本答复所依据的界线中有示意数据，仅供了解联动机制，不能作为执法、审批或者划界的依据。',
	measures: {
		squareMetres: ({ value }) => `${value}平方米`,
		hectares: ({ value }) => `${value}公顷`,
		squareKilometres: ({ value }) => `${value}平方公里`,
		lessThan: ({ value }) => `不足${value}`,
		moreThan: ({ value }) => `超过${value}`
	}
};
