/** Words of the pages of the problem list. */
export const issuePages = {
	title: '问题清单',
	about: '两湖流域发现的问题，从登记到销号。',
	signIn: { title: '请先登录', about: '问题清单只供成员单位、专班办公室和检察机关查看。', link: '登录' },
	failed: '暂时读不到问题清单，请稍后重试。',
	retry: '重试',
	monitoring: '水质监测',
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
		left: ({ days }: { days: string }) => `还有 ${days} 个工作日`, today: '今天到期', over: ({ days }: { days: string }) => `逾期 ${days} 个工作日`, stopped: '已中止，不计期限',
		provisional: ({ year }: { year: string }) => `暂定：${year} 年调休尚未公布`
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
		chosen: ({ count }: { count: string }) => `已选 ${count} 件`, clear: '取消选择', all: '对所选的全部问题', nothing: '对所选的全部问题，没有您都能办理的步骤，请少选几件。', send: '办理', running: '正在逐件办理…',
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
	},
	/** How the issue came to its deadline. */
	course: {
		title: '办理期限', logged: '登记', closed: ({ action }: { action: string }) => action, original: '原定期限', due: '期限', dueNow: '现行期限',
		moved: ({ action, due }: { action: string; due: string }) => `${action}，期限改为 ${due}`,
		paused: ({ to }: { to: string }) => `中止，至 ${to} 恢复，其间的工作日不计`, pausing: '中止，尚未恢复，期限暂停计算',
		today: '今天', by: ({ unit, by }: { unit: string; by: string }) => `${unit} · ${by}`
	},
	/** The stored determination, and the answer of today beside it. */
	compare: {
		title: '责任判定',
		stored: ({ number, date }: { number: string; date: string }) => `${number}登记时（${date}）所存的判定，与今天对同一地点、同一事项的判定对照。`,
		same: '今天的判定与登记时相同。', sameData: '数据版本和职责表都没有变化。', otherData: '数据或者职责表已经更新，判定结果不变。',
		differs: '今天的判定与登记时不同，下表注明“有变”。办理中的责任单位不因此改变，如需调整由专班办公室裁定。',
		because: { data: '数据版本已更新。', table: '职责表已更新。', neither: '数据版本和职责表都没有变化，请核对位置。' },
		storedAlong: ({ number, date }: { number: string; date: string }) => `${number}登记时（${date}）所存的判定，各单位的份额与今天的对照。`,
		unknown: '今天的判定暂时无法取得，只列登记时的判定。',
		then: '登记时', now: '今天', both: '前后相同', item: '项目', changed: '有变', nobody: '无', holder: ({ unit, clause }: { unit: string; clause: string }) => `${unit}，${clause}`,
		dataVersion: '数据版本', table: '职责表'
	},
	/** The place on a map, and the areas on which the determination rests. */
	ground: {
		title: '位置', map: '问题位置地图', at: ({ lat, lon }: { lat: string; lon: string }) => `北纬 ${lat}°，东经 ${lon}°`, within: ({ metres }: { metres: string }) => `误差约 ${metres}`,
		line: '一段线', polygon: '一片', spot: ({ at }: { at: string }) => `代表点 ${at}`,
		areas: '判定所依据的区域（登记时）', none: '没有区域覆盖此处。'
	},
	/** Photos and papers that a step carries. */
	evidence: {
		title: '照片和材料（可不附）', take: '拍照', choose: '选择文件', about: '可附照片（JPEG、PNG、WebP）和 PDF、Word、Excel 文件，每个不超过 25 MB。照片发送后不再含有位置、相机等信息。',
		sending: '正在发送', sent: '已就绪', unfinished: { sending: '文件还在发送，请稍候。', failed: '有文件没有发送成功，请重新发送或者移除。' }, failed: '没有发送成功', again: '重新发送', remove: ({ name }: { name: string }) => `移除 ${name}`,
		open: ({ name }: { name: string }) => `打开 ${name}`, full: ({ most }: { most: string }) => `最多 ${most} 个文件。`
	},
	/** What the unit has asked for. */
	request: {
		waits: ({ action }: { action: string }) => `${action}，等待答复`, dates: { 'ask-extension': '申请延至', 'ask-suspension': '预计恢复日期' },
		grant: ({ action }: { action: string }) => `同意${action}`, decline: '不同意'
	},
	/** What the reader's organisation was told last. */
	inbox: {
		title: '收件箱', about: '每个工作日八时，本单位需要知悉或者办理的问题；会议邀请和会议决定随时更新。督办建议仅供参考，由专班办公室、督办部门决定。', signIn: '收件箱须登录后查看。',
		of: ({ organisation, date }: { organisation: string; date: string }) => `${organisation}，${date}`, none: '还没有收到过提示。第一份在下一个工作日八时生成。', nothing: '这一天没有需要知悉或者办理的问题。',
		section: ({ name, count }: { name: string; count: string }) => `${name}（${count} 件）`, more: ({ count }: { count: string }) => `另有 ${count} 件，见问题清单。`, failed: '收件箱没有取到，请稍后再试。'
	},
	/** The field that finds a unit or a clause by what is typed. */
	pick: {
		find: '中文、拼音或者编号', units: '可选单位', clauses: '可选条款', none: '没有相符的，请换一种写法。'
	}
};
