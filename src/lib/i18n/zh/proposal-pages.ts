/** Words of the pages of proposals to adjust the zones. */
export const proposalPages = {
	title: '保护区调整方案',
	about: '饮用水水源保护区优化调整：改动哪些界线，责任由谁转到谁，先看清再决定。',
	signIn: '保护区调整方案须登录后查看。',
	failed: '暂时读不到，请稍后重试。',
	retry: '重试',
	list: {
		caption: '保护区调整方案', make: '起草方案', state: '状态', unit: '提出单位', any: '全部', show: '筛选', proposal: '方案', from: '拟生效日期', changed: '最近变动', checks: '检查结果',
		none: '还没有调整方案。', noneFound: '没有符合条件的方案。', total: ({ total }: { total: string }) => `共 ${total} 件。`, next: '后一页', first: '回到第一页'
	},
	checks: {
		errors: ({ count }: { count: string }) => `${count} 处错误`, warnings: ({ count }: { count: string }) => `${count} 处提醒`, clean: '没有发现问题', unknown: '打开方案查看',
		title: '检查结果', error: '错误', warning: '提醒', go: '在图上查看', about: '错误不改正，界线不能生效；提醒供斟酌。'
	},
	one: {
		back: '调整方案', from: '拟生效日期', unit: '提出单位', by: '起草人', reason: '理由和依据', notFound: '没有这个调整方案。', missing: '不可查看',
		changes: '改动的区域', op: { add: '新增', replace: '调整界线', remove: '撤销' }, illustrative: '现行界线为示意界线，面积、位移据此算出，不能作为正式依据。'
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
		title: '责任变化', about: '行为责任由谁转到谁，列为事项；数字为公顷，括号内为该处问题件数。点选后在图上显示地块。', none: '没有责任变化。', move: '责任由谁转到谁', nobody: '无',
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
	actions: {
		title: '可以办理', none: '目前没有您可以办理的步骤。', note: '说明（可不填）', send: ({ action }: { action: string }) => `确认${action}`, again: ({ action }: { action: string }) => `按现在的情况确认${action}`, cancel: '取消',
		meanwhile: '您填写期间，他人已办理以下步骤，所填内容都还在：', gone: '目前的状态已不能做这一步，所填内容仍在，可以复制。', forbidden: '您无权做这一步，或者目前的状态不能做。', unreachable: '连不上服务器，请稍后重试。所填内容仍在。',
		errorsFirst: ({ count }: { count: string }) => `检查发现 ${count} 处错误。可以提交，但不改正不能生效。`
	},
	edit: {
		newTitle: '起草调整方案', title: ({ number }: { number: string }) => `修改方案 ${number}`, mayNot: '您的身份不能起草方案：只有单位经办人、单位负责人、专班办公室和管理员可以。', gone: '这个方案现在不能修改。', loading: '正在准备……',
		kept: '内容随时保存在本机，关闭或者刷新不会丢失。', notKept: '本机存不下这份草稿，离开前请先保存到服务器。', restored: '已恢复本机上未保存的内容。', discard: '放弃本机内容，重新开始',
		name: '标题', reason: '理由和依据（写明文件、条款）', from: '拟生效日期', note: '修改说明（可不填）',
		areas: '改动的区域', areasAbout: '选一个现行区域来调整或者撤销，或者新画一个区域。', pick: '现行区域', choose: '请选择', replace: '调整界线', remove: '撤销该区域', add: '新画区域', upload: '上传图形', uploadAbout: 'GeoJSON 文件（CGCS2000 经纬度，面）：id 与现行区域相同的作为调整，其余作为新区域。', uploadUnread: ({ file }: { file: string }) => `${file} 不是本区域内的面图形（GeoJSON，经纬度），没有读入任何内容。`,
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
