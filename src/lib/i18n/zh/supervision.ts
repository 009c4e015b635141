import type { DigestSection, FigureId, SupervisionAction } from '#issues';

/** The words of what the problem list tells by itself: the calendar, digests, proposals, figures. */
export const supervision = {
	provisional: '调休安排尚未公布，暂按法定节假日推算',
	sections: {
		overdue: '已逾期', 'due-soon': '三个工作日内到期', sent: '新送到本单位', refused: '其他单位退回、改送本单位', returned: '核查后退回整改', answered: '延期、中止已有决定',
		'to-check': '等待本单位核查', requests: '申请延期、中止，等待答复', agenda: '已列入会议议题', supervise: '建议督办'
	} satisfies Record<DigestSection, string>,
	proposals: { remind: '建议提醒', notify: '建议通报', summon: '建议约谈' } satisfies Record<SupervisionAction, string>,
	/** How far a deadline is. */
	daysLeft: ({ days }: { days: number }) => (days < 0 ? `逾期 ${-days} 个工作日` : days === 0 ? '今天到期' : `还有 ${days} 个工作日`),
	mail: {
		subject: ({ day, count }: { day: string; count: number }) => `两湖问题清单 ${day}：${count} 项`,
		greeting: ({ organisation, day }: { organisation: string; day: string }) => `${organisation}：\n\n以下是两湖问题清单 ${day} 需要贵单位知悉或者办理的事项。`,
		section: ({ name, count }: { name: string; count: number }) => `${name}（${count} 件）`,
		issue: ({ number, title, due, left }: { number: string; title: string; due: string; left: string }) => `  ${number} ${title} 期限 ${due}，${left}`,
		more: ({ count }: { count: number }) => `  另有 ${count} 件，请登录后查看。`,
		ending: '本邮件由系统每个工作日发送一次，请勿回复。督办建议仅供参考，由专班办公室、督办部门决定。'
	},
	figures: {
		title: '问题统计',
		about: '各单位的问题统计。每个数都可以点开，看到的正是它所统计的问题。只统计您可以查看的问题。',
		names: { open: '未销号', overdue: '逾期', closed: '已销号', returned: '退回', unfounded: '不成立', refused: '不予接收' } satisfies Record<FigureId, string>,
		meanDays: '平均办理工作日',
		definitions: {
			open: '期末（含）以前登记、现由该单位负责、今天尚未办结的问题，包括中止的。',
			overdue: '未销号的问题中，期限早于今天且没有中止的。',
			closed: '现由该单位负责、在期间内销号的问题。',
			returned: '现由该单位负责、在期间内曾被核查退回的问题；退回几次都计一件。',
			unfounded: '现由该单位负责、在期间内认定不成立的问题。',
			refused: '该单位在期间内曾不予接收的问题；不论最后由谁负责。'
		} satisfies Record<FigureId, string>,
		meanDaysAbout: '在期间内销号的问题，自登记次日至销号当日的工作日数的平均值；没有销号的问题时不计算。',
		unit: '单位', from: '自', to: '至', show: '统计', none: '期间内没有可以统计的问题。', howCounted: '各数的含义',
		period: ({ from, to }: { from: string; to: string }) => `${from} 至 ${to}`,
		/** What a link on a number says to those who do not see the table around it. */
		listOf: ({ unit, figure, count }: { unit: string; figure: string; count: number }) => `${unit}，${figure} ${count} 件，查看清单`,
		listed: ({ unit, figure, from, to }: { unit: string; figure: string; from: string; to: string }) => `按统计列出：${unit}，${figure}，${from} 至 ${to}`,
		noMean: '—', noMeanLabel: '没有销号的问题',
		signIn: '问题统计须登录后查看。', failed: '统计没有取到，请稍后再试。'
	},
	/** What is wrong with a period. */
	periodReversed: ({ from, to }: { from: string; to: string }) => `期间的开始 ${from} 晚于结束 ${to}。`,
	figureIncomplete: '按统计查看清单时，figure、unit、from、to 须同时写明。',
	command: {
		calendarUsage: `用法：npm run admin -- calendar            列出系统在用的节假日、调休和另外添加的日子
      npm run admin -- calendar 文件.csv   添加或者更正：day,working,name,source（working 写 true 或 false）
      npm run admin -- calendar --whole 2027 --source "国办发明电〔2026〕某号"   声明该年通知已全部录入，期限不再是暂定
      npm run admin -- calendar --not-whole 2027                            撤回声明
      各年的安排以国务院办公厅当年的通知为准。只录入几天不算通知齐全。`,
		columns: ({ expected }: { expected: string }) => `第一行应为：${expected}`,
		badRow: ({ row, column, got }: { row: number; column: string; got: string }) => `第 ${row} 行 ${column}：“${got}”不对。day 写 2027-01-01 这样的日期，working 写 true 或 false，name、source 不能空。`,
		openQuote: '引号没有成对。',
		twice: ({ row, day }: { row: number; day: string }) => `第 ${row} 行：${day} 已经写过。`,
		refused: '文件有误，日历没有改动。',
		day: ({ day, working, name, source, added }: { day: string; working: boolean; name: string; source: string; added: boolean }) => `${day}  ${working ? '上班' : '放假'}  ${name}  ${source}${added ? '  （另外添加）' : ''}`,
		known: ({ until }: { until: string }) => `通知齐全至 ${until}，其后的期限只按已知的法定节假日推算。`,
		declared: ({ year, source }: { year: number; source: string }) => `${year} 年的通知已声明全部录入：${source}`,
		nowDeclared: ({ year, source, count }: { year: number; source: string; count: number }) => `${year} 年的通知（${source}）已声明全部录入，其中另外添加 ${count} 天；该年的期限不再是暂定。`,
		undeclared: ({ year }: { year: number }) => `${year} 年的期限仍是暂定：通知全部录入后，请运行 npm run admin -- calendar --whole ${year} --source 文号`,
		nothingOf: ({ year }: { year: number }) => `还没有录入 ${year} 年的任何一天，不能声明通知齐全。请先导入该年的日子。`,
		withdrawn: ({ year }: { year: number }) => `已撤回：${year} 年的期限是暂定。`,
		neverDeclared: ({ year }: { year: number }) => `${year} 年没有声明过。`,
		saved: ({ count }: { count: number }) => `已写入 ${count} 天。`,
		mailUsage: `用法：npm run admin -- mail                          列出每日提醒发往哪里
      npm run admin -- mail --unit 单位 --to A,B    设定某单位的收件地址；--to 后留空则不再发送`,
		badUnit: ({ got, known }: { got: string; known: string }) => `没有“${got}”这个单位。可用：${known}`,
		badAddress: ({ got }: { got: string }) => `“${got}”不是电子邮件地址。`,
		mailTo: ({ organisation, addresses }: { organisation: string; addresses: string }) => `${organisation}：${addresses}`,
		nobody: '（不发送）'
	}
};
