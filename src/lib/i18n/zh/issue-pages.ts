/** Words of the pages of the problem list. */
export const issuePages = {
	title: '问题清单',
	about: '两湖流域发现的问题，从登记到销号。',
	signIn: { title: '请先登录', about: '问题清单只供成员单位、专班办公室和检察机关查看。', link: '登录' },
	failed: '暂时读不到问题清单，请稍后重试。',
	retry: '重试',
	filter: {
		title: '筛选',
		q: '全文查找', find: '查找', state: '状态', unit: '单位', matter: '事项', territory: '辖区', zone: '水源保护区', source: '来源', due: '期限', sort: '排序',
		any: '全部', open: '未销号', closed: '已了结', clear: '清除筛选', inView: '只列地图范围内的问题',
		dues: { overdue: '已逾期', week: '七天内到期', month: '三十天内到期' },
		sorts: { '-logged': '最近登记在前', logged: '最早登记在前', due: '期限近的在前', '-due': '期限远的在前', '-changed': '最近变动在前', number: '按编号' }
	},
	list: {
		caption: '问题清单', number: '编号', name: '问题', matter: '事项', owner: '现责任单位', state: '状态', due: '期限', select: ({ number }: { number: string }) => `选择 ${number}`, choose: '选择',
		shown: ({ shown, total }: { shown: string; total: string }) => `已列出 ${shown} 件，共 ${total} 件。`,
		more: '再列一些', loading: '正在读取…', none: '还没有问题。', noneFound: '没有符合筛选条件的问题。',
		changed: '刚有变动', demo: '示例'
	},
	deadline: {
		left: ({ days }: { days: string }) => `还有 ${days} 个工作日`, today: '今天到期', over: ({ days }: { days: string }) => `逾期 ${days} 个工作日`, stopped: '已中止，不计期限'
	},
	map: {
		label: '问题地图', list: '地图上的问题',
		cluster: ({ count }: { count: string }) => `${count} 件问题，放大查看`,
		clusterOverdue: ({ count, overdue }: { count: string; overdue: string }) => `${count} 件问题，其中 ${overdue} 件逾期，放大查看`,
		one: ({ number, state }: { number: string; state: string }) => `${number}，${state}`,
		oneOverdue: ({ number, state }: { number: string; state: string }) => `${number}，${state}，逾期`,
		key: '圆形为未逾期，带“!”的方形含逾期问题；数字为件数。'
	},
	batch: {
		chosen: ({ count }: { count: string }) => `已选 ${count} 件`, clear: '取消选择', note: '说明', due: '延至', send: '办理', running: '正在逐件办理…',
		done: ({ number }: { number: string }) => `${number}：已办理。`, refused: ({ number, why }: { number: string; why: string }) => `${number}：未办理。${why}`,
		stale: '其间已有他人办理，请打开查看后再办。', notAllowed: '您无权做这一步，或者目前的状态不能做。', unreachable: '连不上服务器，请稍后重试。'
	},
	one: {
		back: '问题清单', owner: '现责任单位', coordinator: '跨辖区，统筹协调', onAgenda: '已列入会议议题', dueBasis: '期限依据', original: '原定期限', found: '发现情况', description: '情况描述', place: '所在位置', ask: '按今天的地图查看此处',
		lead: '牵头单位', parts: '协办', part: { open: '未办结', closed: '已办结' }, seen: '已查看的单位', photos: '照片和材料',
		steps: '办理经过', step: ({ unit, by }: { unit: string; by: string }) => `${unit} · ${by}`, hash: ({ hash }: { hash: string }) => `校验值 ${hash}`,
		actions: '可以办理', none: '目前没有您可以办理的步骤。', notFound: '没有这件问题，或者您的单位无权查看。', missing: '不可查看',
		unit: '单位', clause: '依据条款', due: '期限', choose: '请选择', send: ({ action }: { action: string }) => `确认${action}`, cancel: '取消',
		meanwhile: '您填写期间，他人已办理以下步骤，所填内容都还在：', again: ({ action }: { action: string }) => `按现在的情况确认${action}`, gone: '目前的状态已不能做这一步，所填内容仍在，可以复制。'
	}
};
