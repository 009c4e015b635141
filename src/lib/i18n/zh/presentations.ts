import type { FigureSource, OutlineId, SceneChange, SceneFault, Sharing, TemplateId, Transition } from '#scenes';

/** Words of presentations: their pages, the stage, their files, and what is refused. A sentence with holes is a function of one named object. */
export const presentations = {
	title: '汇报演示',
	about: '把地图上的画面和统计排成一场汇报：会上全屏放映，断网也能放；可以导出网页、PDF、PPT。每一页都保留当时的画面和数据。',
	signIn: '汇报演示须登录后使用；别人给的演示链接不用登录。',
	failed: '服务器没有答复，请稍后再试。',
	retry: '重试',
	notFound: '没有这份演示，或者它没有共享给您。',
	list: {
		make: '新建演示', name: '名称', template: '从模板开始', noTemplate: '空白', create: '新建',
		none: '还没有演示。可以在这里新建，也可以在地图上点“加入演示”。',
		columns: { title: '名称', scenes: '页数', by: '制作人', changed: '修改时间', sharing: '共享' },
		open: '编辑', show: '放映', whichTitle: '请先写名称。',
		templateAbout: '模板按今天的数据自动填写，之后可以逐页修改。'
	},
	templates: { quarterly: '季度专题会议', 'half-yearly': '半年全体会议', 'zone-review': '保护区调整审查' } satisfies Record<TemplateId, string>,
	/** What a template writes. */
	outline: {
		title: ({ template, period }: { template: string; period: string }) => `“两湖”联动机制${template}（${period}）`,
		period: ({ from, to }: { from: string; to: string }) => (from === to ? from : `${from} 至 ${to}`),
		paged: ({ title, page }: { title: string; page: string }) => `${title}（${page}）`,
		scenes: {
			opening: { title: '会议汇报', text: ({ period, by }: { period: string; by: string }) => `数据期间：${period}\n汇报单位：${by}`, note: '开场：说明会议目的、数据日期。机制四（一）：每半年召开一次全体会议，每季度召开一次专题会议。' },
			zones: { title: '两湖与水源保护区', text: () => '', note: '指图说明两湖、保护区和行政区界；示意的界线要讲明不是官方数据。' },
			issues: { title: '未销号问题分布', text: () => '', note: '指图说明问题集中在哪里，方形为逾期。' },
			comparison: { title: '保护区调整：现行与方案', text: () => '', note: '左右拖动分界线对比；说明哪里划入、哪里划出。' },
			units: { title: '各单位问题办理情况', text: () => '', note: '逐个单位说明未销号、逾期的原因。' },
			overdue: { title: '逾期问题', text: () => '', note: '逐件说明：卡在哪里，需要谁决定。' },
			states: { title: '问题所处环节', text: () => '', note: '说明积压在哪个环节，为什么。' },
			areas: { title: '两湖流域与保护区', text: () => '', note: '说明数据日期；示意的区域要讲明不是官方数据。' },
			water: { title: '湖泊和主要支流水质', text: () => '', note: '说明没有达到目标的断面：哪一项、超多少、为什么。' },
			proposals: { title: '保护区调整方案', text: () => '', note: '逐个说明调整理由、涉及单位的意见。' },
			questions: { title: '提请会议研究的事项', text: () => '在这里逐条写明：事项、依据条款、建议的牵头单位和期限。', note: '先讲需要会议决定什么，再讲情况。' },
			decisions: { title: '会议议定事项', text: () => '会上记录：议定事项、责任单位、完成期限。', note: '当场核对责任单位和期限。' }
		} satisfies Record<OutlineId, object>
	},
	sources: {
		'issues-by-unit': '各单位问题办理', 'overdue-issues': '逾期问题清单', 'issues-by-state': '问题所处环节', 'areas-by-kind': '各类区域面积', proposals: '保护区调整方案', 'issues-listed': '问题清单', 'water-quality': '各断面水质', 'water-classes': '水质类别统计'
	} satisfies Record<FigureSource, string>,
	figures: {
		about: {
			'issues-by-unit': '问题清单；按期间统计，逾期以统计当天为准。', 'overdue-issues': '问题清单；未销号且期限早于统计当天，不含中止的。', 'issues-by-state': '问题清单；统计当天未销号的问题。',
			'areas-by-kind': '有效区域的椭球面积；重叠部分在各类中分别计算。', proposals: '调整方案登记。', 'issues-listed': '问题清单，按所列条件筛选，期限近的在前。', 'water-quality': '各断面最近一个月；按 GB 3838-2002 表 1 已上传的项目评价，总氮等单独评价。', 'water-classes': '各断面最近一个月的类别；按 GB 3838-2002 表 1 已上传的项目评价。'
		} satisfies Record<FigureSource, string>,
		illustrative: '部分区域为示意，不是官方数据。',
		seen: '只统计制作人有权查看的问题。',
		filtered: ({ caption, filter }: { caption: string; filter: string }) => `${caption}（${filter}）`, filterPart: ({ name, value }: { name: string; value: string }) => `${name}：${value}`,
		caption: {
			'issues-by-unit': ({ period }: { period: string }) => `各单位问题办理情况，${period}`, 'overdue-issues': ({ period }: { period: string }) => `逾期问题，截至 ${period}`,
			'issues-by-state': ({ period }: { period: string }) => `未销号问题所处环节，截至 ${period}`, 'areas-by-kind': ({ period }: { period: string }) => `各类区域面积，${period}`,
			proposals: ({ period }: { period: string }) => `保护区调整方案，截至 ${period}`, 'issues-listed': ({ period }: { period: string }) => `问题清单，截至 ${period}`, 'water-quality': ({ period }: { period: string }) => `各断面最近水质，截至 ${period}`,
			'water-classes': ({ period }: { period: string }) => `各类水质的断面数，截至 ${period}`
		},
		columns: {
			unit: '单位', open: '未销号', overdue: '逾期', closed: '已销号', number: '编号', issue: '问题', due: '期限', days: '逾期工作日', state: '环节', count: '件数', kind: '类别', areas: '个数', area: '面积（平方公里）',
			proposal: '方案', proposer: '提出单位', validFrom: '拟生效日期', station: '断面', month: '月份', class: '类别', target: '目标', over: '超标项目', stations: '断面数'
		}
	},
	deck: {
		legend: '图例', illustrative: '示意，非官方', allIllustrative: '图上界线均为示意，非官方', noPicture: '这一页还没有画面，请在地图上重新截取。', curtain: '左右拖动，对比前后', pictureOf: ({ title }: { title: string }) => `地图：${title}`,
		sources: ({ sources }: { sources: string }) => `来源：${sources}`, listed: '；', on: ({ date }: { date: string }) => `数据日期：${date}`, figuresAt: ({ moment }: { moment: string }) => `统计时间：${moment}`,
		left: ({ count }: { count: string }) => `另有 ${count} 项`, noRows: '没有符合条件的记录。', place: ({ place, total }: { place: string; total: string }) => `${place} / ${total}`
	},
	stage: {
		help: '按键说明',
		keys: [
			{ key: '→ ↓ PgDn 空格', does: '下一页' }, { key: '← ↑ PgUp', does: '上一页' }, { key: '数字', does: '跳到该页' }, { key: 'Home End', does: '第一页、最后一页' }, { key: 'B', does: '黑屏' }, { key: 'W', does: '白屏' },
			{ key: 'L', does: '激光笔' }, { key: 'A', does: '自动播放' }, { key: 'S', does: '备注窗口' }, { key: 'F', does: '全屏' }, { key: 'H ?', does: '本说明' }
		],
		mapKey: { key: 'M', does: '打开实时地图；再按 M 回到本页' },
		leaveKey: { key: 'Esc', does: '退出' },
		play: { minutes: '已用', next: '下一页', now: '本页', notes: '备注', noNotes: '本页没有备注。', end: '放映结束', autoplay: '自动播放', stopped: '已停止自动播放', laser: '激光笔' },
		noScript: '浏览器没有运行脚本：各页依次排列在下面。',
		buttons: { previous: '上一页', next: '下一页', black: '黑屏', laser: '激光笔', autoplay: '自动播放', notes: '备注窗口', map: '实时地图', fullscreen: '全屏', help: '按键', leave: '退出' },
		controls: '放映控制', freeMap: '实时地图', back: '回到演示（M）', notesTitle: '备注', loading: '正在载入画面……', ready: ({ count }: { count: string }) => `${count} 页已载入，断网也能放映`,
		missing: ({ count }: { count: string }) => `${count} 幅画面没有取到`, empty: '这份演示还没有页面。'
	},
	editor: {
		back: '全部演示', show: '放映', notesWindow: '备注窗口', exports: '导出', formats: { html: '网页（U 盘可放）', pdf: 'PDF', pptx: 'PPT' },
		titleLabel: '演示名称', scenes: '页面', addText: '加文字页', addFigures: '加统计页', addView: '到地图上加画面', add: '加入', whichFigures: '统计内容', from: '自', to: '至',
		sceneTitle: '标题', sceneText: '正文', sceneNote: '备注（只有汇报人看得到）', transition: '切换', seconds: '自动播放停留（秒）', secondsNone: '默认',
		transitions: { none: '直接', fade: '淡入', push: '推入' } satisfies Record<Transition, string>,
		compare: '与另一页对比', compareNone: '不对比', beforeName: '左侧名称', afterName: '右侧名称', before: '调整前', after: '调整后',
		duplicate: '复制', remove: '删除', up: '上移', down: '下移', openMap: '在地图上打开', retake: '重新截取', refresh: '按现在的数据更新', redraw: '按现在的数据重画', removed: '已删除。', undo: '撤销',
		move: ({ title }: { title: string }) => `拖动，或用 Alt+↑、Alt+↓ 移动：${title}`,
		moved: ({ title, place, total }: { title: string; place: string; total: string }) => `${title} 移到第 ${place} 页，共 ${total} 页`,
		madeBy: ({ by, at }: { by: string; at: string }) => `${by}，${at}`,
		saving: '正在保存……', saved: '已保存', merged: '别人同时改过，两边的修改都已保留。', notSaved: '没有保存：服务器没有答复。', saveAgain: '再保存一次', refused: ({ why }: { why: string }) => `没有保存：${why}`,
		none: '还没有页面。加一页文字或者统计，或者到地图上点“加入演示”。',
		readOnly: ({ by }: { by: string }) => `由 ${by} 制作，您可以查看、放映、导出，不能修改。`,
		copyMine: '复制成我的演示', copyTitle: ({ title }: { title: string }) => `${title}（副本）`,
		delete: '删除整份演示', deleteSure: '真的删除？所有页面和画面都会消失。', deleteYes: '删除', deleteNo: '不删除',
		changes: {
			title: '数据已有变化', checking: '正在与现在的数据核对……', none: '与现在的数据一致',
			areas: '区域数据在截取之后更新过', answer: '现在的牵头单位与画面上的不同', figures: '现在的统计数与这一页的不同', shown: '图上的问题或者方案已有变化'
		} satisfies Record<SceneChange, string> & Record<string, string>,
		changed: ({ count }: { count: string }) => `${count} 页与现在的数据不同，会上放映的仍是当时的内容。`
	},
	sharing: {
		title: '共享', private: '只有我', 'signed-in': '所有登录的人可以查看', link: '登录的人，以及有链接的人可以查看',
		about: '谁能打开，谁就能看到页面里保留的全部内容，包括本来无权查看的问题。',
		makeLink: '生成链接', newLink: '换一个新链接（旧的作废）', linkAbout: '链接只显示这一次，请现在复制。', copy: '复制链接', copied: '已复制', linkMade: '链接'
	} satisfies Record<Sharing, string> & Record<string, string>,
	addIssues: {
		button: '加入演示', title: '把这份清单加入演示', about: '加入一幅问题分布图和清单表格，内容是现在的；之后可以在演示里按当时的数据更新。', sceneTitle: '标题', adding: '正在画图……',
		paged: ({ title, page }: { title: string; page: string }) => `${title}（清单 ${page}）`, defaultTitle: '问题清单'
	},
	addView: {
		button: '加入演示', title: '把这个画面加入演示', into: '演示', newOne: '新建一份', newTitle: '新演示的名称', sceneTitle: '这一页的标题', sceneText: '文字（可不写）', sceneNote: '备注（只有汇报人看得到）',
		place: '位置', atEnd: '作为最后一页', instead: ({ place, title }: { place: string; title: string }) => `替换第 ${place} 页：${title}`,
		add: '加入', adding: '正在保存画面……', added: '已加入。', open: '打开演示', another: '继续加', close: '关闭', noPicture: '地图还没有画出来，请稍候再试。', failed: '没有加入：服务器没有答复，请再试一次。',
		defaultTitle: '地图画面', place1: '地点', unit: '单位', matter: '事项', lead: '牵头单位', clause: '条款依据', doubts: '须注意', coordinates: '坐标'
	},
	refusals: {
		unknown: ({ id }: { id: string }) => `没有演示“${id}”，或者它没有共享给您。`,
		notYours: '只有制作人可以修改。可以复制成自己的演示再改。',
		noPicture: ({ id }: { id: string }) => `没有画面“${id}”；画面须先传到同一份演示。`,
		pictureBroken: '画面读不出来。请传 JPEG 或 PNG。',
		pictureType: '画面只收 JPEG 和 PNG。',
		tooManyScenes: ({ most }: { most: number }) => `一份演示最多 ${most} 页。`,
		tooManyPictures: ({ most }: { most: number }) => `一份演示最多存 ${most} 幅画面。请删去不用的页面，或者新建一份。`,
		noMap: '这个地址没有可以画出的地图。请给出地图、问题清单、一件问题或者一个方案的地址。',
		notFigures: '这一页没有统计。',
		empty: '演示还没有页面，没有可以导出的内容。',
		faults: {
			'not-an-object': '应为对象', 'not-a-list': '应为列表', 'not-text': '应为文字，不含控制字符', 'too-long': '太长', 'too-many': '太多', 'not-a-number': '数不对', 'not-a-day': '应为 2026-12-01 这样的日期',
			'not-a-moment': '应为 ISO 8601 的 UTC 时间', 'not-listed': '不在可选的范围内', 'not-an-address': '应为本系统的地址，以 / 开头', 'not-a-colour': '应为 #0b4f6c 这样的颜色', 'not-an-id': '编号只能用字母、数字、- 和 _',
			empty: '不能空', twice: '与前面的重复', 'unknown-member': '不认识', 'not-true-or-false': '应为 true 或 false', uneven: '单元格数与列数不同'
		} satisfies Record<SceneFault['fault'], string>
	}
};
