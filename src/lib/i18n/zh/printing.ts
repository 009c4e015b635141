/** Words of printed maps, and of the page that makes them. */
export const printing = {
	layouts: { place: '责任判定单', issue: '问题图单', issues: '问题分布图', unit: '单位职责图', proposal: '调整方案对比图', map: '责任分区图' },
	/** What a layout is for. */
	abouts: {
		place: '一处位置的责任答案，附位置图和签字栏。', issue: '一件问题的位置、责任和办理过程。', issues: '筛选出的问题在图上的位置，附编号清单。', unit: '一个单位负责的范围和事项。',
		proposal: '方案实施前后两幅图，同一比例尺、同一范围。', map: '图面范围内的分区和界线。'
	},
	sheet: {
		legend: '图例', answer: '责任答案', roles: '责任单位', attention: '须注意', boundary: '最近的变更线', reasons: '判定理由', sources: '数据来源与精度', steps: '办理过程', duties: '职责与面积',
		allMatters: '各事项牵头单位', difference: '面积变化', units: '涉及单位', changes: '改动', shares: '各段（片）责任单位',
		continued: ({ title }: { title: string }) => `${title}（续）`,
		goesOn: '（下接次页）',
		page: ({ page, pages }: { page: number; pages: number }) => `第 ${page} 页，共 ${pages} 页`,
		number: ({ number }: { number: string }) => `编号 ${number}`,
		dataOf: ({ date }: { date: string }) => `资料日期 ${date}`,
		dataVersion: ({ version }: { version: string }) => `数据版本 ${version}`,
		printedOn: ({ date }: { date: string }) => `制图日期 ${date}`,
		approval: ({ number }: { number: string }) => `审图号：${number}`,
		noApproval: '审图号：＿＿＿＿＿＿＿＿（未取得）',
		scan: '扫码查看最新情况',
		ratio: ({ scale }: { scale: string }) => `1:${scale}`,
		kilometres: ({ value }: { value: string }) => `${value} 千米`,
		metres: ({ value }: { value: string }) => `${value} 米`,
		system: ({ zone, epsg }: { zone: string; epsg: string }) => `CGCS2000 高斯-克吕格 3° ${zone} 带（EPSG:${epsg}）`,
		gridOf: ({ meridian, step }: { meridian: string; step: string }) => `中央经线 ${meridian}°E，方里网 ${step}`,
		northOf: ({ convergence }: { convergence: string }) => `坐标北在上，子午线收敛角 ${convergence}`,
		north: '北',
		illustrative: '虚线为示意界线，不是官方边界，不能作为执法依据。',
		groundDistance: '1000 米范围按椭球面水平距离计算。',
		cut: ({ scale }: { scale: string }) => `所示对象大于 1:${scale} 的图幅，图上不完整。`,
		legendKind: ({ kind, accuracy }: { kind: string; accuracy: string }) => `${kind}（精度 ±${accuracy}）`,
		legendIllustrative: ({ kind, accuracy }: { kind: string; accuracy: string }) => `${kind}（示意，±${accuracy}）`,
		sourceLine: ({ kinds, source, date }: { kinds: string; source: string; date: string }) => `${kinds}：${source}；自${date}起`,
		base: '河流、地名',
		baseSource: ({ kinds, source }: { kinds: string; source: string }) => `${kinds}：${source}`,
		swatches: {
			river: '河流', town: '城镇、地名', held: '该单位负责的范围', place: '所问位置', accuracy: '位置精度范围', highlight: '图单所指区域的界线', boundary: '到最近变更线的距离', drawn: '问题所在的线或者面', ghost: '现行界线'
		},
		spots: { overdue: '逾期的问题', open: '办理中的问题', closed: '已销号的问题' },
		items: ({ count }: { count: string }) => `${count} 件`,
		counted: ({ name, count }: { name: string; count: string }) => `${name} ${count} 件`,
		listed: '，',
		listed1: ({ place, number }: { place: string; number: string }) => `${place}  ${number}`,
		issueText: ({ title, unit, state, due, overdue }: { title: string; unit: string; state: string; due: string; overdue: boolean }) => `${title}：${unit}，${state}，期限 ${due}${overdue ? '（逾期）' : ''}`,
		issueList: '问题清单', everyIssue: '您可以查看的全部问题',
		rest: ({ count }: { count: string }) => `另有 ${count} 件没有列出，请缩小筛选范围。`,
		spotsCut: ({ most }: { most: string }) => `图上只画期限在前的 ${most} 件。`,
		issuePlace: '问题位置',
		sorts: { added: '划入', removed: '划出', changed: '级别或者归属改变' },
		before: '现行', after: '调整后',
		signatures: ['承办人', '审核人', '负责人（盖章）', '日期'],
		fields: {
			matter: '事项', position: '位置', grid: '平面坐标', place: '所在', table: '依据文件', lead: '牵头单位', wording: '条款原文', area: '合计面积', reason: '理由', state: '状态', due: '办结期限',
			owner: '责任单位', found: '发现', source: '来源', description: '情况', proposer: '提出单位', validFrom: '拟生效日期', district: '行政区', added: '划入', removed: '划出', changed: '改变', number: '编号', total: '合计', overdue: '其中逾期', states: '所处环节'
		},
		position: ({ lat, lon, accuracy }: { lat: string; lon: string; accuracy: string }) => `北纬 ${lat}°，东经 ${lon}°${accuracy === '' ? '' : `，位置精度 ±${accuracy}`}`,
		grid: ({ northing, easting }: { northing: string; easting: string }) => `X ${northing} 米，Y ${easting} 米`,
		/** Parts of a change, of which some may be none. */
		amount: { added: ({ area }: { area: string }) => `划入 ${area}`, removed: ({ area }: { area: string }) => `划出 ${area}`, changed: ({ area }: { area: string }) => `改变 ${area}` },
		amounts: (parts: readonly string[]) => (parts.length === 0 ? '没有变化' : parts.join('，')),
		outsideDistricts: '区县之外',
		roleText: ({ unit, clause, basis, duty }: { unit: string; clause: string; basis: string; duty: string }) => `${unit}（${clause}，${basis}）${duty}`,
		holdingText: ({ role, clause, area }: { role: string; clause: string; area: string }) => `${role}，${clause}，${area}`,
		leadText: ({ lead, clause }: { lead: string; clause: string }) => `${lead}${clause === '' ? '' : `（${clause}）`}`,
		reasonText: ({ state, what, tests }: { state: string; what: string; tests: string }) => `［${state}］${what}：${tests}`,
		stepText: ({ action, unit, by }: { action: string; unit: string; by: string }) => `${action}：${unit} ${by}`,
		foundText: ({ by, date }: { by: string; date: string }) => `${by}，${date}`,
		shareText: ({ share, clause }: { share: string; clause: string }) => `${share}${clause === '' ? '' : `，${clause}`}`,
		demo: '演示数据，不是真实问题。'
	},
	faults: {
		needed: ({ layout, field }: { layout: string; field: 'position' | 'unit' | 'issue' | 'proposal' }) =>
			`${layout}需要${{ position: '位置：经度 lon 和纬度 lat', unit: '单位 unit', issue: '问题编号 issue', proposal: '方案编号 proposal' }[field]}。`,
		both: 'lon 和 lat 要么都给，要么都不给。',
		kinds: ({ got, known }: { got: string; known: string }) => `没有类别“${got}”；已知类别：${known}。`,
		region: ({ west, east, south, north }: { west: number; east: number; south: number; north: number }) => `位置不在本图范围内：应为东经 ${west}°到 ${east}°，北纬 ${south}°到 ${north}°。`,
		noPlaces: ({ unit }: { unit: string }) => `${unit}在这一天没有与地点相连的职责，没有可画的范围。`,
		noIssues: '没有符合条件、又在您可查看范围内的问题。',
		tooMany: ({ most, got }: { most: number; got: string }) => `符合条件的有 ${got} 件，一次最多 ${most} 件。请按单位、状态、期限、辖区或者事项缩小范围，或者改为每个区县、每个单位一页。`,
		tooManyGrouped: ({ most, got }: { most: string; got: string }) => `符合条件的有 ${got} 件，一次最多分组 ${most} 件。请按单位、状态、期限、辖区或者事项缩小范围。`,
		busy: '正在制作的图册太多，请稍后再试。',
		noSeries: '没有这份图册，或者已经过期；请重新制作。',
		unfinished: '图册还没有做完。',
		cancelled: '图册已取消。'
	},
	series: {
		issues: '问题图册', 'issues-by-district': '分区县问题图册', 'issues-by-unit': '分单位问题图册', districts: '分区县图册', elsewhere: '区县范围之外',
		state: { running: '正在制作', done: '已完成', failed: '没有做成', cancelled: '已取消' }
	},
	page: {
		title: '打印地图', about: '按真实比例尺制成矢量 PDF：用直尺量得的距离与地面一致（误差不到 0.1 %），文字可以选取。',
		what: '打印什么', layout: '图种', paper: '纸张', orientation: '方向', usual: '自动', lon: '经度', lat: '纬度', pages: ({ pages }: { pages: number }) => `共 ${pages} 页`, orientations: { portrait: '竖向', landscape: '横向' }, scale: '比例尺', fitting: '自动',
		date: '资料日期', approval: '审图号', approvalAbout: '取得后填写；不填则留空。', matter: '事项', everyMatter: '全部事项（一览）', unit: '单位', choose: '请选择',
		position: '位置（经度，纬度）', positionAbout: 'CGCS2000，单位为度。在地图上点一处后按“打印成图”，位置会自动带来。', centre: '图中心（经度，纬度，可不填）',
		issue: '问题编号（系统内部号）', proposal: '方案编号（系统内部号）',
		preview: '预览', previewOf: ({ title }: { title: string }) => `预览：${title}`, drawing: '正在绘制预览…', unreachable: '连不上服务器，没有预览。请重试。',
		makes: ({ paper, orientation, width, height }: { paper: string; orientation: string; width: string; height: string }) => `${paper} ${orientation}，${width} × ${height} 毫米；打印时选“实际大小”，不要“适合页面”。`,
		get: '下载 PDF', series: '成套打印', seriesAbout: '用上面选定的纸张、方向和日期，比例尺按范围自动选取。问题按下面的条件筛选。',
		seriesOf: '每页内容', seriesNames: { issues: '每件问题一页', 'issues-by-district': '每个区县一页：问题分布图和清单', 'issues-by-unit': '每个单位一页：问题分布图和清单', districts: '每个区县一页：分区和界线（不含问题）' }, make: '制作图册',
		progress: ({ done, total }: { done: number; total: number }) => `已完成 ${done} 页，共 ${total} 页`,
		cancel: '取消', download: '下载图册', signIn: '成套打印登录后可以制作。'
	}
};
