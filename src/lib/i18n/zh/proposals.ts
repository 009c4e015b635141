import type {
	ChangeFault, EffectNow, Ending, Lines, Opinion, ProposalAction, ProposalCheck, ProposalParty, ProposalState, ProposalStepFault, StandardRuleId, StepForbidden, StepMember, Untested
} from '#proposals';

/** Words of the proposals to adjust the zones. */
export const proposals = {
	states: {
		draft: '草稿', submitted: '已提交', opinions: '征求意见中', agenda: '已列入会议议题', approved: '已批准', rejected: '未批准', withdrawn: '已撤回', annulled: '已撤销或者停止执行'
	} satisfies Record<ProposalState, string>,
	actions: {
		create: '起草', revise: '修改', submit: '提交', withdraw: '撤回', 'ask-opinions': '征求意见', opine: '反馈意见', agenda: '列入会议议题', return: '退回修改',
		approve: '登记批准', reject: '登记不予批准', annul: '登记撤销或者停止执行', comment: '留言'
	} satisfies Record<ProposalAction, string>,
	/** Who takes a step. */
	parties: { proposer: '提出方案的单位', office: '专班办公室', asked: '被征求意见的单位', anyone: '登录的人' } satisfies Record<ProposalParty, string>,
	opinions: { agree: '同意', disagree: '不同意', reserve: '保留意见', 'needs-more': '需要补充材料' } satisfies Record<Opinion, string>,
	effects: { pending: '尚未生效', 'in-effect': '现行有效', ended: '不再有效' } satisfies Record<Exclude<EffectNow, null>, string>,
	endings: { annulled: '撤销', suspended: '停止执行' } satisfies Record<Ending, string>,
	lines: { illustrative: '示意线', official: '批准文件的线' } satisfies Record<Lines, string>,
	members: {
		title: '标题', reason: '理由', validFrom: '拟生效日期', changes: '改动', units: '另征求意见的单位', dueDate: '反馈期限', opinion: '意见', change: '针对的改动', clause: '依据条款', lon: '经度', lat: '纬度', edge: '界线段',
		actNumber: '文号', actDate: '发文日期', effectiveFrom: '生效日期', lines: '线的性质', effectiveUntil: '失效日期', ending: '终止方式', note: '说明'
	} satisfies Record<StepMember | 'note', string>,
	forbidden: {
		'may-not-propose': '只有单位经办人、单位负责人、专班办公室和管理员可以提出调整方案。',
		'not-yours': '只有提出方案的单位可以办理。',
		'not-office': '只有专班办公室可以办理。',
		'not-asked': '没有征求这个单位的意见。',
		state: '方案现在的状态不能这样办理。'
	} satisfies Record<StepForbidden | 'may-not-propose', string>,
	faults: {
		'area-missing': '缺少区域编号 area。',
		'unknown-area': '该日期没有这个编号的有效区域。',
		exists: '这个编号的区域已经有效，要改它请用 replace。',
		twice: '同一个区域在方案里改了两次。',
		'kind-missing': '缺少区域类别 kind。',
		'kind-computed': '外延1000米范围由湖泊的线算出，不能直接改动；请改湖泊的线。',
		'kind-other': '类别与该区域的类别不一致；要改级别，请删除原区域，再新增一个。',
		'name-missing': '新增的区域缺少名称 name。',
		'territory-missing': '区县、乡镇和园区须注明所属地区 territory。',
		'geometry-missing': '缺少图形 geometry。',
		'lake-too-wide': '湖泊的线太大，算不出外延1000米范围。'
	} satisfies Record<ChangeFault['fault'], string>,
	reading: {
		changes: ({ most }: { most: number }) => `应为由改动组成的列表，一到 ${most} 个。`,
		change: '应为一个改动的对象。',
		polygon: '应为面（Polygon 或者 MultiPolygon）。',
		invalid: ({ lon, lat }: { lon: string; lat: string }) => `图形无效，见 ${lon}, ${lat}。`,
		code: '编号和代码只能用拉丁字母、数字和连字符。',
		exceptions: ({ most }: { most: number }) => `应为例外的列表，最多 ${most} 个，每个写明规则 rule 和理由 reason。`,
		units: '应为由单位代码组成的列表。',
		edge: '应为界线段的对象：起点 from 和终点 to，必要时加 polygon 和 ring。'
	},
	/** A step does not say what it must. */
	needed: ({ field }: { field: string }) => `缺少 ${field}，这一步必须写明。`,
	stepFaults: {
		missing: '缺少必须写明的内容。',
		'not-taken': '这一步不写这一项。',
		'nothing-revised': '没有写要修改的内容。',
		past: '期限不能早于今天。',
		'not-yet': '发文日期不能晚于今天。',
		'before-act': '生效日期不能早于发文日期。',
		'before-proposed': '生效日期不能早于方案拟定的日期；要提前，请退回修改。',
		'before-effect': '失效日期不能早于生效日期。',
		'no-such-change': '方案没有这一项改动。',
		'half-a-place': '经度和纬度要一起写。',
		'no-such-edge': '这一项改动没有画出这一段界线。',
		'edge-too-long': '界线段太长，最多 1000 个拐点；请选短一些，或者只写针对哪一项改动。',
		'place-and-edge': '位置和界线段只写一个。'
	} satisfies Record<ProposalStepFault['fault'], string>,
	/** The lines cannot take effect. */
	refused: ({ finding, areas, at }: { finding: string; areas: string; at: string }) => `不能生效：${areas}${at ? `（${at}）` : ''}${finding}`,
	checks: {
		region: '不在本区域', geometry: '图形无效', overlap: '与同类区域重叠', gap: '与相邻区域之间有空隙', nesting: '没有包含在上一级保护区内', territory: '超出所属辖区', basin: '超出流域',
		sliver: '有狭长的碎片', 'line-noise': '有的移动没有超出界线的精度，只是描线不同', 'no-difference': '与现行的线没有区别', change: '与该日期现行的区域已经不符', standard: '不符合划分技术规范'
	} satisfies Record<ProposalCheck | 'change', string>,
	finding: ({ check, metres2, tolerance }: { check: string; metres2: string; tolerance: string }) =>
		`${check}${metres2 ? `，共 ${metres2} 平方米` : ''}${tolerance ? `（允许 ${tolerance} 米）` : ''}。`,
	standard: {
		rules: {
			'zone-1-water': '湖泊、水库一级保护区水域', 'zone-1-land': '湖泊、水库一级保护区陆域', 'zone-2-water': '湖泊、水库二级保护区水域', 'zone-2-land': '湖泊、水库二级保护区陆域',
			'zone-quasi': '湖泊、水库准保护区'
		} satisfies Record<StandardRuleId, string>,
		why: {
			'no-intake': '没有载入取水口', 'no-figure': '没有可据以检验的数值', 'no-size': '不知道水源的库容，定不了大、中、小型', 'no-lake': '没有这个水源的水面',
			'no-zone-1': '没有一级保护区', 'no-water': '一级保护区没有包含水面', 'no-divide': '没有载入流域界线'
		} satisfies Record<Untested, string>,
		whole: '全部水域',
		untested: ({ standard, rule, why }: { standard: string; rule: string; why: string }) => `${standard} ${rule}：不能检验，${why}。`,
		failed: ({ standard, rule, measured, before, required, accuracy, checked }: { standard: string; rule: string; measured: string; before: string; required: string; accuracy: string; checked: boolean }) =>
			`${standard} ${rule}：${required === '全部水域' ? '应包含全部水域，实际没有' : `最近处 ${measured} 米${before ? `（现行的线 ${before} 米）` : ''}，应不少于 ${required} 米`}${accuracy ? `（所据界线的精度为 ${accuracy} 米）` : ''}。${checked ? '' : '这个数值尚未与标准正文核对，仅供参考。'}`,
		allowed: ({ told, reason }: { told: string; reason: string }) => `${told}已注明例外：${reason}`
	},
	noProposal: ({ got }: { got: string }) => `没有编号为“${got}”的调整方案。`,
	noLonger: ({ why }: { why: string }) => `方案的改动与该日期现行的区域已经不符，请修改方案。${why}`
};
