import type {
	AgendaKind, Chair, GuestKind, MeetingAction, MeetingFault, MeetingForbidden, MeetingKind, MeetingSection, MeetingState, PeriodStanding, StuckReason
} from '#meetings';

/** Words of the joint meetings (四(一)). */
export const meetings = {
	title: '联席会议',
	monitoring: '水质监测',
	about: '全体会议每半年一次，由组长或者组长委托的常务副组长主持；专题会议每季度一次，由副组长主持（四(一)2）。',
	kinds: { plenary: '全体会议', special: '专题会议' } satisfies Record<MeetingKind, string>,
	chairs: { leader: '组长', 'executive-deputy': '常务副组长', deputy: '副组长' } satisfies Record<Chair, string>,
	guestKinds: { delegates: '两代表一委员', experts: '专家', procuratorate: '检察机关', provincial: '省直部门' } satisfies Record<GuestKind, string>,
	agendaKinds: { issue: '问题', proposal: '调整方案', unit: '单位', decision: '以前的决定', other: '其他' } satisfies Record<AgendaKind, string>,
	states: { planned: '待召开', held: '已召开', cancelled: '已取消' } satisfies Record<MeetingState, string>,
	actions: { call: '发起', revise: '修改', hold: '登记召开', cancel: '取消', attend: '答复：参加', excuse: '答复：不参加', report: '报告办结', remind: '催办', reopen: '重新督办' } satisfies Record<MeetingAction, string>,
	forbidden: {
		unseen: '没有邀请这个单位参加。',
		'not-office': '联席会议由专班办公室办理。',
		'not-invited': '只有受邀单位自己可以答复是否参加。',
		'not-charged': '只有决定所明确的单位和专班办公室可以报告办结。',
		state: '会议现在的状态不能这样办理。'
	} satisfies Record<MeetingForbidden, string>,
	faults: {
		missing: '缺少必须写明的内容。',
		'not-taken': '这一步不写这一项。',
		chair: '主持人与会议类型不符：全体会议由组长或者常务副组长主持，专题会议由副组长主持（四(一)2）。',
		'not-yet': '会议日期还没有到，不能登记召开。',
		due: '完成期限不能早于会议日期。',
		item: '议程里没有这一项。',
		removed: '已经作出的决定不能删除，可以改写或者补充。',
		'no-such-decision': '会议没有这一项决定。',
		done: '这一项决定已经报告办结。',
		'not-done': '这一项决定还没有报告办结。',
		'nothing-revised': '没有写要修改的内容。'
	} satisfies Record<MeetingFault['fault'], string>,
	reading: {
		list: ({ most }: { most: number }) => `应为列表，最多 ${most} 项。`,
		units: '应为由单位代码组成的列表。'
	},
	noMeeting: ({ got }: { got: string }) => `没有编号为“${got}”的会议，或者没有邀请您的单位参加。`,
	stuck: {
		'put-on': '专班办公室提请联席会议研究', disputed: '两次拒收，待专班办公室确定', across: '跨辖区，已逾期', overdue: '单位有逾期问题', proposal: '保护区调整方案待研究', undone: '以前会议的决定没有办结'
	} satisfies Record<StuckReason, string>,
	/** How something stands on the agenda. */
	agendaTitle: {
		numbered: ({ number, title }: { number: string; title: string }) => `${number} ${title}`,
		overdue: ({ unit, count }: { unit: string; count: string }) => `${unit}：逾期问题 ${count} 个`,
		/** An issue that the reader may not open. */
		closed: ({ number, matter, unit }: { number: string; matter: string; unit: string }) => `${number} ${matter}（${unit}）`,
		decision: ({ number, title, unit }: { number: string; title: string; unit: string }) => `${number} 的决定：${title}（${unit}）`
	},
	/** Of a year. */
	periods: {
		plenary: ({ year, part }: { year: string; part: number }) => `${year}年${part === 1 ? '上' : '下'}半年`,
		special: ({ year, part }: { year: string; part: number }) => `${year}年第${['一', '二', '三', '四'][part - 1] ?? part}季度`
	} satisfies Record<MeetingKind, unknown>,
	standings: {
		held: '已召开', planned: '已安排', due: '应召开，还没有安排', missed: '没有召开', unrecorded: '本系统没有记录'
	} satisfies Record<PeriodStanding, string>,
	list: {
		cadence: '本年应召开的会议',
		meetings: '会议',
		none: '还没有会议。',
		make: '发起会议',
		columns: { number: '编号', kind: '类型', day: '日期', title: '会议', state: '状态', items: '议题', decisions: '决定' },
		decisionsOpen: ({ decisions, open }: { decisions: string; open: string }) => `${decisions} 项，未办结 ${open} 项`,
		tasks: '未办结的决定',
		tasksNone: '没有未办结的决定。',
		year: '年份'
	},
	page: {
		facts: { kind: '类型', day: '时间', place: '地点', chair: '主持', units: '参会单位', guests: '邀请', agenda: '议程', minutes: '会议纪要', decisions: '决定', steps: '办理记录' },
		allUnits: '专班全体成员单位',
		noAgenda: '还没有议题。',
		noDecisions: '没有作出决定。',
		before: '以前会议的决定',
		beforeNone: '没有需要在本次会议上通报的决定。',
		decision: { text: '决定', unit: '责任单位', due: '期限', state: '办理情况', item: '议题' },
		ofItem: ({ place }: { place: number }) => `议题 ${place}`,
		done: ({ day, by, note }: { day: string; by: string; note: string }) => `${day} ${by}报告办结：${note}`,
		open: '未办结',
		overdue: '已逾期',
		back: '全部会议',
		word: '下载 Word 文件',
		docxHint: '召开前为会议通知和议程，召开后为会议纪要。'
	},
	answers: {
		title: '参会答复',
		summary: ({ attend, excused, open }: { attend: string; excused: string; open: string }) => `参加 ${attend} 个单位，不参加 ${excused} 个，未答复 ${open} 个。`,
		attends: '参加',
		excused: '不参加',
		open: '未答复',
		yours: '请答复本单位是否参加、由谁参加。',
		closedItem: '本单位不能查看这个问题，只列编号、事项和责任单位。'
	},
	inbox: {
		sections: {
			'decision-overdue': '会议决定，已逾期', 'decision-due-soon': '会议决定，三个工作日内到期', 'decision-reminded': '会议决定，专班办公室催办', 'decision-given': '会议决定，新交办或者有修改',
			invited: '会议邀请，等待答复', 'decision-supervise': '会议决定，其他单位已逾期，可以催办'
		} satisfies Record<MeetingSection, string>,
		invitations: '会议邀请，等待答复',
		decisions: '会议决定的任务',
		supervise: '其他单位逾期的会议决定',
		when: '时间',
		inDays: ({ days }: { days: number }) => (days === 0 ? '今天' : `还有 ${days} 个工作日`),
		reminded: '专班办公室已催办',
		report: '报告办结',
		answer: '答复',
		invitationLine: ({ number, title, at, place }: { number: string; title: string; at: string; place: string }) => `  ${number} ${title} 时间 ${at}，地点 ${place}`,
		decisionLine: ({ number, text, unit, due, left }: { number: string; text: string; unit: string; due: string; left: string }) => `  ${number} ${text} 责任单位 ${unit}，期限 ${due}，${left}`
	},
	form: {
		make: '发起联席会议',
		revise: '修改会议',
		hold: '登记会议召开',
		holdAbout: '写明纪要和作出的决定。每项决定成为有责任单位和期限的任务，下一次会议先通报办理情况。',
		kind: '会议类型',
		title: '会议名称',
		day: '日期',
		time: '开始时刻（可不填）',
		place: '地点',
		chair: '主持',
		units: '参会单位',
		all: '全选',
		noneOfThem: '全不选',
		guests: '另行邀请（四(一)3）',
		who: '邀请谁',
		addGuest: '增加邀请',
		agenda: '议程',
		stuck: '待研究的事项',
		stuckAbout: '按现在的数据列出；勾选即列入议程。',
		stuckNone: '现在没有搁置的事项。',
		addItem: '增加议题',
		itemTitle: '议题',
		itemMinutes: '讨论情况',
		up: '上移',
		down: '下移',
		remove: '删除',
		minutes: '会议纪要',
		decisions: '决定',
		addDecision: '增加决定',
		noItem: '不针对某一议题',
		note: '说明',
		reportNote: '办理情况',
		attendNote: '由谁参加（姓名、职务）',
		excuseNote: '不参加的原因',
		decision: '哪一项决定',
		save: '保存',
		send: '确定',
		stale: '会议刚刚被别人修改。您写的内容还在，请看过现在的内容后再提交。',
		failed: '没有办成，请稍后再试。',
		loading: '正在读取……'
	},
	word: {
		notice: '会议通知和议程',
		minutes: '会议纪要',
		number: '编号',
		at: ({ day, time }: { day: string; time: string }) => (time ? `${day} ${time}` : day),
		proof: ({ number, hash }: { number: string; hash: string }) => `${number}，办理记录的最后一步 ${hash}`
	}
};
