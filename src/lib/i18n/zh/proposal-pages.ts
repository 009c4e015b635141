/** Words of the pages of proposals to adjust the zones. */
export const proposalPages = {
	title: '保护区调整方案',
	about: '饮用水水源保护区优化调整：改动哪些界线，责任由谁转到谁，先看清再决定。',
	signIn: '保护区调整方案须登录后查看。',
	failed: '暂时读不到，请稍后重试。',
	retry: '重试',
	list: {
		caption: '保护区调整方案', make: '起草方案', state: '状态', unit: '提出单位', any: '全部', show: '筛选', proposal: '方案', from: '拟生效日期', changed: '最近变动', checks: '检查结果',
		none: '还没有调整方案。', noneFound: '没有符合条件的方案。', total: ({ total }: { total: string }) => `共 ${total} 件。`, next: '后一页', first: '回到第一页', awaiting: '等待反馈的单位', mine: ({ count }: { count: string }) => `等待您单位反馈：${count} 件`, overdue: '逾期', inbox: '征求本单位意见的调整方案', due: '反馈期限'
	},
	checks: {
		errors: ({ count }: { count: string }) => `${count} 处错误`, warnings: ({ count }: { count: string }) => `${count} 处提醒`, clean: '没有发现问题', unknown: '打开方案查看',
		title: '检查结果', error: '错误', warning: '提醒', go: '在图上查看', about: '错误不改正，界线不能生效；提醒供斟酌。'
	},
	one: {
		back: '调整方案', from: '拟生效日期', unit: '提出单位', by: '起草人', reason: '理由和依据', notFound: '没有这个调整方案。', missing: '不可查看',
		changes: '改动的区域', exception: ({ rule, reason }: { rule: string; reason: string }) => `例外：${rule}，${reason}`, op: { add: '新增', replace: '调整界线', remove: '撤销' }, illustrative: '现行界线为示意界线，面积、位移据此算出，不能作为正式依据。'
	},
	map: {
		label: '方案地图', mode: '地图显示', modes: { difference: '差异', before: '现行', after: '方案', swipe: '卷帘对比' },
		added: '调入', removed: '调出', changed: '级别或者归属改变', oldLine: '原来的界线', newLine: '方案的界线', chosen: '选中的地块', legend: '图例', clear: '取消选中',
		divider: '卷帘位置', dividerValue: ({ percent }: { percent: string }) => `左侧 ${percent} 为现行，右侧为方案`, left: '现行', right: '方案', whole: '显示全部改动', failed: '方案的图形没有取到。'
	},
	difference: {
		title: '面积变化', square: '平方公里', hectares: '公顷', added: '调入', removed: '调出', changed: '改变', total: '合计', item: '项目',
		byDistrict: '按区县和乡镇', byZone: '按保护区级别', byArea: '按改动的区域', outside: '区县以外', noZone: '保护区外', level: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`, area: '面积',
		before: '现行面积', after: '方案面积', gains: '增加', losses: '减少', shift: '界线最大移动', noise: '其中描线差异',
		summed: ({ residual }: { residual: string }) => `已核对：现行面积 + 增加 − 减少 = 方案面积，最大误差 ${residual}。`,
		notSummed: ({ residual }: { residual: string }) => `核对不符：现行面积 + 增加 − 减少与方案面积相差 ${residual}。`,
		districtsSummed: '各区县合计与总数一致。', districtsNotSummed: '各区县合计与总数不一致。', noiseAbout: '描线差异：移动处处不宽于原界线精度的部分，不算真正的移动。', nothing: '没有面积变化。', none: '—',
		about: '按椭球面计算。同一地块只计一次：进入保护区为调入，离开为调出，级别或者归属不同为改变。'
	},
	consequence: {
		title: '责任变化', about: '行为责任由谁转到谁，列为事项；数字为公顷，括号内为该处问题和对象的数目。点选后在图上显示地块。', none: '没有责任变化。', move: '责任由谁转到谁', nobody: '无',
		fromTo: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`, cell: ({ area, count }: { area: string; count: string }) => `${area}，${count} 件问题`,
		chosen: '选中的变化', area: '面积', issues: '该处的问题', noIssues: '该处没有您可以查看的问题。', open: '办理中', closed: '已了结'
	},
	clauses: {
		title: '条款的开始和停止', about: '哪些条款在哪些地块上开始约束某单位，或者不再约束。', starts: '开始', stops: '停止', clause: '条款', unit: '单位', matter: '事项', duty: '职责', area: '面积', change: '变化', show: '在图上显示', none: '没有条款开始或者停止适用。'
	},
	units: {
		title: '受影响的单位', about: '每个单位打开自己的一页，据此答复。', open: ({ unit }: { unit: string }) => `${unit}的一页`, page: ({ unit }: { unit: string }) => `对${unit}的影响`, whole: '回到整个方案',
		gains: '新增的职责', loses: '不再承担的职责', shared: '共同承担者有变化', none: '没有。', matter: '事项', role: '角色', area: '面积', others: '由谁转来或者转给谁', from: ({ units }: { units: string }) => `原由${units}承担`, to: ({ units }: { units: string }) => `转由${units}承担`,
		fromNobody: '原来没有单位承担', toNobody: '以后没有单位承担', clauses: '条款', print: '打印此页'
	},
	steps: { title: '办理经过', step: ({ unit, by }: { unit: string; by: string }) => `${unit} · ${by}`, hash: ({ hash }: { hash: string }) => `校验值 ${hash}`, content: ({ version }: { version: string }) => `内容为第 ${version} 版` },
	files: { title: '审议材料和数据', about: '供会议审议：前后地图、面积、责任变化、意见和办理经过。数据文件可以在别处读入，得到同样的改动。', pdf: 'PDF', docx: 'Word', geojson: 'GeoJSON', fgb: 'FlatGeobuf', download: ({ form, number }: { form: string; number: string }) => `下载 ${number} ${form}` },
	review: {
		title: '征求意见', summary: ({ asked, answered, due }: { asked: string; answered: string; due: string }) => `征求 ${asked} 个单位的意见，${answered} 个已反馈；反馈期限 ${due}。`,
		nobody: '没有单位的责任因此变化，也没有另外征求意见的单位。', unit: '单位', opinion: '意见', awaiting: '未反馈', overdue: '逾期未反馈', partly: ({ given, all }: { given: string; all: string }) => `只反馈了 ${given} 项，共 ${all} 项改动`,
		late: ({ count, due }: { count: string; due: string }) => `${count} 个单位逾期未反馈（期限 ${due}）。`, whole: '整个方案', show: '在图上查看', pins: '意见和留言的位置',
		mine: ({ due }: { due: string }) => `正在征求您单位的意见，请于 ${due} 前反馈。`, mineLate: ({ due }: { due: string }) => `您单位尚未反馈意见，期限 ${due} 已过。`, mineOpen: '看对本单位的影响', answer: '现在反馈',
		waiting: ({ count }: { count: string }) => `${count} 个单位未反馈`
	},
	remarks: { title: '留言', none: '还没有留言。', at: ({ unit, by }: { unit: string; by: string }) => `${unit} · ${by}` },
	effect: {
		title: '生效情况', act: '批准文号', date: '发文日期', from: '生效日期', until: '失效日期', state: '目前', lines: '线的性质', made: '写入的界线', madeCount: ({ put, ended }: { put: string; ended: string }) => `新版本 ${put} 个，被替换或者撤销的版本 ${ended} 个`,
		onMap: '打开生效当日的责任地图', kept: '此后已由其他批准文件改动、保持不变的区域', ending: '终止方式', byAct: '撤销或者停止执行的文号',
		illustrative: '生效的线按示意登记，答复里仍注明示意。'
	},
	issues: {
		title: '受影响的问题', titleThen: '如果生效，受影响的问题', about: ({ day }: { day: string }) => `按 ${day} 的界线重新查询牵头单位。只列出，不自动转派；是否移交，由牵头单位和专班办公室按程序办理。`,
		meanwhileAbout: ({ from, until }: { from: string; until: string }) => `自 ${from} 起、${until} 前登记的问题，当时按别的界线答复，一并列出。`,
		none: '改动的地块上没有未了结的问题。', loading: '正在查询……', issue: '问题', state: '状态', lead: '现登记的牵头单位', leadThen: '重新查询的牵头单位', differs: '牵头单位不同', same: '不变', outside: '不在范围内', meanwhile: '期间登记',
		count: ({ all, differ }: { all: string; differ: string }) => `共 ${all} 件，其中 ${differ} 件牵头单位不同。`
	},
	place: { none: '没有指定', pick: '在图上指定', picking: '请在地图上点一处；也可以用键盘移动地图，按回车键指定。', clear: '去掉位置', label: '位置', at: ({ at }: { at: string }) => `位置 ${at}` },
	edge: {
		none: '没有指定', pick: '在图上指定界线段', from: '起点', to: '终点', corners: ({ count }: { count: string }) => `这一圈共 ${count} 个拐点`,
		picking: '请点方案界线上的一处；也可以用键盘移动地图，让十字对准界线，按回车键指定。', longer: '再点同一条界线上的另一处，可以把这一段延长到那里。', missed: '那里没有方案的界线，请靠近界线再点，或者先放大。',
		chosen: ({ area, from, to, length }: { area: string; from: string; to: string; length: string }) => `${area} 拐点 ${from} 至 ${to}，长 ${length}`, piece: ({ from, to }: { from: string; to: string }) => `界线 拐点 ${from} 至 ${to}`,
		gone: ({ from, to, version }: { from: string; to: string; version: string }) => `针对第 ${version} 版的拐点 ${from} 至 ${to}；这一段界线此后已改动，现在的方案中没有了。`, goneWhileWriting: '所选的界线段刚被他人改动，请重新指定。', changeGone: ({ area }: { area: string }) => `${area}（已不在方案中）`
	},
	fields: {
		asked: '征求意见的单位', moreUnits: '提出时另列的单位', change: ({ number }: { number: string }) => `第 ${number} 项改动`, whole: '整个方案', none: '不指定', pickClause: '输入条款或者关键词', clauses: '条款', noClause: '没有这个条款。', note: '说明', noteNeeded: '说明（必填）', optional: ({ name }: { name: string }) => `${name}（可不填）`,
		asks: '责任有变化、必须征求意见的单位', asksNobody: '没有责任有变化的单位。', more: '另外征求意见的单位（可不选）', moreChosen: ({ count }: { count: string }) => `已另选 ${count} 个`,
		actHelp: '按文件原样填写，如 黔府函〔2026〕287号', fromHelp: ({ day }: { day: string }) => `方案拟定 ${day}；不能早于拟定日期和发文日期。`, linesHelp: '批准文件自带坐标或者附图的，选批准文件的线；按文件另画的，选示意线。',
		untilHelp: '自这一天起，恢复到批准前的界线。', approveHelp: '登记后，自生效日期起，责任地图、接口和各单位的职责按新的界线答复；生效日期以前的答复不变。'
	},
	compare: {
		title: '方案比较', choose: '比较', chosen: ({ count }: { count: string }) => `比较选中的 ${count} 个方案`, help: '勾选两个以上方案，并排比较。', most: ({ most }: { most: string }) => `一次最多比较 ${most} 个方案。`,
		too: '请至少选两个方案。', item: '指标', select: ({ title }: { title: string }) => `选择“${title}”来比较`, state: '状态', from: '拟生效日期', checks: '检查结果', changes: '改动的区域', gain: '调入', loss: '调出', other: '级别或者归属改变', shift: '界线最大移动',
		leads: '牵头单位改变的面积', units: '责任有变化的单位', starts: '开始适用的条款', stops: '停止适用的条款', issues: '改动地块上的问题', objects: '改动地块上的对象', unread: ({ number }: { number: string }) => `${number} 没有取到。`, noLonger: '与现行界线已经不符，算不出',
		map: '对比地图', mode: '对比方式', modes: { swipe: '卷帘', blink: '闪烁', ghost: '叠影' }, left: '左边', right: '右边', first: '甲', second: '乙', swap: '换看另一个', pause: '停止闪烁', play: '开始闪烁', shown: ({ title }: { title: string }) => `现在显示：${title}`,
		inForce: '现行界线', ghostAbout: ({ first, second }: { first: string; second: string }) => `实线：${first}；虚线：${second}`, dividerValue: ({ percent, first, second }: { percent: string; first: string; second: string }) => `左侧 ${percent} 为${first}，右侧为${second}`, same: '所有方案用同一视野、同一计算口径。', remove: ({ title }: { title: string }) => `不再比较${title}`
	},
	actions: {
		refused: '没有办成：', title: '可以办理', none: '目前没有您可以办理的步骤。', note: '说明（可不填）', send: ({ action }: { action: string }) => `确认${action}`, again: ({ action }: { action: string }) => `按现在的情况确认${action}`, cancel: '取消',
		meanwhile: '您填写期间，他人已办理以下步骤，所填内容都还在：', gone: '目前的状态已不能做这一步，所填内容仍在，可以复制。', forbidden: '您无权做这一步，或者目前的状态不能做。', unreachable: '连不上服务器，请稍后重试。所填内容仍在。',
		errorsFirst: ({ count }: { count: string }) => `检查发现 ${count} 处错误。可以提交，但不改正不能生效。`
	},
	edit: {
		exceptions: '划分技术规范的例外', exceptionsAbout: '哪一条允许达不到，写明理由；空着的就是没有例外。谁保存，就记为谁注明。',
		newTitle: '起草调整方案', title: ({ number }: { number: string }) => `修改方案 ${number}`, mayNot: '您的身份不能起草方案：只有单位经办人、单位负责人、专班办公室和管理员可以。', gone: '这个方案现在不能修改。', loading: '正在准备……',
		kept: '内容随时保存在本机，关闭或者刷新不会丢失。', notKept: '本机存不下这份草稿，离开前请先保存到服务器。', restored: '已恢复本机上未保存的内容。', discard: '放弃本机内容，重新开始',
		name: '标题', reason: '理由和依据（写明文件、条款）', from: '拟生效日期', note: '修改说明（可不填）',
		areas: '改动的区域', areasAbout: '选一个现行区域来调整或者撤销，或者新画一个区域。', pick: '现行区域', choose: '请选择', replace: '调整界线', remove: '撤销该区域', add: '新画区域', upload: '上传图形',
		noChanges: '还没有改动。', editing: '正在编辑', drop: ({ area }: { area: string }) => `从方案中去掉${area}`, newArea: '新区域', kind: '类别', areaName: '名称', territory: '所属地区',
		neighbours: '与它共用边的区域', takeNeighbour: ({ area }: { area: string }) => `把${area}列入方案，共用边一起移动`,
		map: '绘制地图', drawHelp: '在图上依次点出拐点，首尾自动相连；也可以用键盘移动地图，按回车键落点。', editHelp: '拖动圆点移动拐点；点边上的小点增加拐点；选中后按 Delete 删除，方向键微调，Shift 加方向键移动更多。', tooMany: '当前视图内拐点太多，请放大后编辑。', removedHelp: '此区域将被撤销，没有可编辑的界线。',
		undo: '退回一步', redo: '恢复一步', finish: '画完', anew: '重画', part: '再画一块', hole: '画一个空洞', snap: '吸附到已有界线', shared: '共用的拐点一起移动', vertex: ({ at }: { at: string }) => `拐点 ${at}`, midpoint: ({ at }: { at: string }) => `在 ${at} 增加拐点`,
		selected: '选中的拐点', position: '坐标', positionHelp: '度、度分秒，或者高斯-克吕格坐标', apply: '移到此处', addHere: '在此处增加拐点', deleteVertex: '删除拐点', tooFew: '一圈至少要有三个拐点，不能再删。', noVertex: '没有选中拐点。', accuracy: ({ metres }: { metres: string }) => `读作 CGCS2000，误差约 ${metres}`,
		points: ({ count }: { count: string }) => `${count} 个拐点`, size: ({ area }: { area: string }) => `面积 ${area}`,
		live: '即时检查', checking: '正在检查……', notChecked: '画出改动并选好日期后，即时检查会列在这里。', stale: '改动后尚未重新检查。', unchecked: '检查没有完成，请稍后再试。', whoGains: '责任变化', tooLarge: '方案超过 1 MB，服务器不收，请减少拐点。',
		save: '保存草稿', saveRevision: '保存修改', saving: '正在保存……', refused: '没有保存：', stalePage: '其间他人已修改此方案，您的内容都还在。请核对下面的步骤，再决定是否以您的内容为准。', again: '以我的内容保存', open: '打开方案', cancel: '返回',
		need: { title: '请填写标题。', reason: '请填写理由和依据。', validFrom: '请选择拟生效日期。', changes: '请至少改动一个区域。', kind: '请选择新区域的类别。', name: '请填写新区域的名称。', territory: '请选择新区域的所属地区。', geometry: '新区域还没有画完：至少三个拐点。' }
	}
};
