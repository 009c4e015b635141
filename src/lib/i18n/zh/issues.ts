import type { AccountRole, Forbidden, IssueAction, IssueSource, IssueState, ProcuratorateId } from '#issues';
import type { NameAndAbout } from '../domain-words.ts';

/** The words of the problem list. */
export const issues = {
	states: {
		logged: { name: '已登记', about: '尚无牵头单位，由专班办公室确定。' },
		assigned: { name: '待接收', about: '已送责任单位，等待接收或者提出异议。' },
		disputed: { name: '待裁定', about: '两次被退，由专班办公室裁定责任单位。' },
		accepted: { name: '已接收', about: '责任单位已接收，尚无整改方案。' },
		planned: { name: '已定方案', about: '整改方案已定：措施、单位、时限。' },
		'in-progress': { name: '整改中', about: '正在按方案整改。' },
		submitted: { name: '待核查', about: '责任单位称已整改，等待他人核查。' },
		checked: { name: '已核查', about: '已由他人核查，等待销号。' },
		suspended: { name: '已中止', about: '经批准中止，期限暂停计算。' },
		'signed-off': { name: '已销号', about: '核查通过，已销号。' },
		unfounded: { name: '不成立', about: '经核实不成立，理由在案，并计入单位统计。' }
	} satisfies Record<IssueState, NameAndAbout>,
	/** What a button says. */
	actions: {
		log: '登记', accept: '接收', refuse: '不予接收', transfer: '移送', 'decide-unit': '裁定责任单位', plan: '定整改方案', start: '开始整改',
		submit: '提交核查', check: '核查通过', return: '退回整改', 'sign-off': '销号', reopen: '重新打开', 'ask-extension': '申请延期', 'ask-suspension': '申请中止', decline: '不同意申请', suspend: '中止', resume: '恢复',
		extend: '延期', unfounded: '认定不成立', assist: '请求协办', 'close-part': '办结协办', agenda: '列入（移出）会议议题', remind: '提醒',
		notify: '通报', summon: '约谈', recommend: '检察监督意见', comment: '留言'
	} satisfies Record<IssueAction, string>,
	/** What the note of a step is asked to say. */
	notes: {
		log: '说明', accept: '说明（可不填）', refuse: '不属本单位职责的理由', transfer: '移送理由', 'decide-unit': '裁定理由', plan: '整改措施', start: '说明（可不填）',
		submit: '整改完成情况及证据', check: '核查情况（可不填）', return: '退回理由，还须做什么', 'sign-off': '说明（可不填）', reopen: '重新打开的理由',
		'ask-extension': '申请延期的理由', 'ask-suspension': '申请中止的理由', decline: '不同意的理由',
		suspend: '中止理由', resume: '说明（可不填）', extend: '延期理由', unfounded: '不成立的理由', assist: '请求协办的内容', 'close-part': '协办完成情况',
		agenda: '需要会议研究的问题', remind: '说明（可不填）', notify: '通报内容', summon: '约谈情况', recommend: '磋商、听证、检察建议等情况', comment: '留言内容'
	} satisfies Record<IssueAction, string>,
	sources: {
		'own-check': '日常自查', 'joint-check': '联合排查', 'joint-enforcement': '联合执法', complaint: '投诉举报', monitoring: '监测发现'
	} satisfies Record<IssueSource, string>,
	accountRoles: {
		officer: '经办人员', head: '单位负责人', office: '专班办公室', procurator: '检察人员', leader: '专班领导', administrator: '系统管理员'
	} satisfies Record<AccountRole, string>,
	procuratorates: {
		'proc-guiyang': '贵阳市人民检察院', 'proc-anshun': '安顺市人民检察院', 'proc-huaxi': '花溪区人民检察院', 'proc-baiyun': '白云区人民检察院',
		'proc-guanshanhu': '观山湖区人民检察院', 'proc-qingzhen': '清镇市人民检察院', 'proc-xixiu': '西秀区人民检察院', 'proc-pingba': '平坝区人民检察院'
	} satisfies Record<ProcuratorateId, string>,
	leadingGroup: '联动工作专班领导',
	dueBases: {
		default: '本系统默认期限，机制未规定', given: '登记时给定', plan: '整改方案确定', extension: '经批准延期', suspension: '中止期间顺延'
	},
	forbidden: {
		unseen: '这件问题不在您的单位可以查看的范围内。',
		state: '问题目前的状态不能做这一步。',
		'not-yours': '您的单位和身份无权做这一步。',
		'same-person': '提交核查的人不能自己核查、退回或者销号，须由另一人办理。',
		'no-request': '没有等待答复的申请。',
		decided: '责任单位已由专班办公室裁定，不能再退回或者移送。'
	} satisfies Record<Forbidden, string>,
	/** What a step lacks. */
	stepFaults: {
		note: '请填写说明。', toUnit: '请写明单位。', clause: '请写明依据的条款。', dueDate: '请写明期限。',
		'own-unit': '这就是现在的责任单位，请写另一个单位。', 'has-part': '该单位已在协办。', past: '期限不能早于今天。',
		'not-later': '延期后的期限应晚于现在的期限。', 'needs-extension': '期限已定，只能经批准延期。', 'open-parts': '还有协办单位没有办结，不能提交核查。'
	},
	/** How a line or an area is shared out among those who lead. */
	shares: {
		caption: '各牵头单位的份额', lead: '牵头单位', share: '份额', length: '长度', area: '面积', nobody: '无牵头单位', outside: '不在机制范围内',
		holder: ({ unit, clause }: { unit: string; clause: string }) => `${unit}，${clause}`
	},
	overdue: '逾期',
	number: ({ number }: { number: string }) => `两湖问题〔${number.slice(0, 4)}〕${Number(number.slice(5))}号`
};
