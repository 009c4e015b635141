/** Words of the file on a proposal that a meeting has before it. */
export const reviewFile = {
	title: ({ title }: { title: string }) => `饮用水水源保护区调整方案审议材料：${title}`,
	number: ({ number, version }: { number: string; version: string }) => `${number}-${version}`,
	head: { number: '材料编号', unit: '提出单位', by: '起草人', state: '状态', validFrom: '拟生效日期', effectiveFrom: '生效日期', effectiveUntil: '失效日期', act: '批准文号', made: '制作', opinions: '反馈期限' },
	made: ({ date, unit, by }: { date: string; unit: string; by: string }) => `${date}，${unit} ${by}`,
	heading: ({ ordinal, name }: { ordinal: string; name: string }) => `${ordinal}、${name}`,
	ordinals: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'],
	sections: { reason: '理由和依据', changes: '改动的区域', maps: '调整前后地图', difference: '面积变化', consequence: '责任变化', clauses: '条款的开始和停止', issues: '改动地块上的问题', objects: '涉及的对象', findings: '检查结果', opinions: '各单位意见', steps: '办理经过和版本' },
	demo: '演示数据，不是真实的调整方案。',
	none: '—',
	listed: '；',
	columns: {
		ordinal: '序号', area: '区域', operation: '改动', kind: '类别', before: '现行面积（公顷）', after: '方案面积（公顷）', source: '现行界线来源', accuracy: '精度（米）', item: '项目', added: '调入（公顷）', removed: '调出（公顷）', changed: '改变（公顷）',
		hectares: '面积（公顷）', gains: '增加（公顷）', losses: '减少（公顷）', shift: '界线最大移动（米）', noise: '其中描线差异（公顷）', move: '责任由谁转到谁', change: '变化', clause: '条款', unit: '单位', matter: '事项', duty: '职责',
		number: '编号', title: '标题', state: '状态', severity: '等级', finding: '内容', place: '位置（经度，纬度）', rule: '规则', reason: '理由', by: '注明人', opinion: '意见', on: '针对', note: '说明', at: '时间（北京时间）', version: '版本', step: '步骤', who: '单位和经办人', hash: '校验值（前 16 位）'
	},
	computed: '由湖泊的线算出',
	newArea: '新区域',
	whole: '整个方案',
	change: ({ ordinal, area }: { ordinal: string; area: string }) => `第 ${ordinal} 项 ${area}`,
	maps: {
		before: '图 1　现行', after: '图 2　方案', difference: '图 3　差异',
		scale: ({ scale }: { scale: string }) => `比例尺 1:${scale}`, bar: ({ metres }: { metres: string }) => `图上比例尺每格 ${metres}`,
		same: '图 1 和图 2 比例尺、范围相同。', north: '上方为北。高斯－克吕格投影，CGCS2000，以图幅中央经线为中央子午线。',
		illustrative: '示意', illustrativeNote: '图上注有“示意”：随附的或者尚未批准的界线不是官方数据，面积、位移据此算出，不能作为正式依据。',
		sources: ({ sources }: { sources: string }) => `界线来源和精度：${sources}。`, source: ({ names, source, accuracy }: { names: string; source: string; accuracy: string }) => `${names}：${source}，精度 ${accuracy} 米`,
		proposed: '方案的界线：本方案所绘', legend: '图例', changing: ({ kind }: { kind: string }) => `${kind}（改动的）`, oldLine: '原来的界线', newLine: '方案的界线', added: '调入', removed: '调出', changed: '级别或者归属改变',
		nothing: '没有可以画出的改动。', alternative: ({ name, scale }: { name: string; scale: string }) => `${name}，比例尺 1:${scale}`
	},
	difference: {
		byDistrict: '（一）按区县和乡镇', byZone: '（二）按保护区级别', byArea: '（三）按改动的区域'
	},
	matrix: '行为责任由谁转到谁，列为事项；数字为公顷，括号内为该处问题件数。',
	issuesAbout: ({ unit }: { unit: string }) => `${unit}可以查看的问题。`,
	noIssues: '改动地块上没有可以查看的问题。',
	noFindings: '检查没有发现问题。',
	exceptions: '注明的例外',
	noExceptions: '没有注明例外。',
	notAsked: '尚未征求意见。',
	due: ({ date, units }: { date: string; units: string }) => `反馈期限 ${date}。征求意见的单位：${units}。`,
	awaiting: ({ units }: { units: string }) => `尚未反馈：${units}。`,
	allHeard: '各单位均已反馈。',
	noOpinions: '还没有反馈意见。',
	stepsAbout: '每一步都在全部办理记录的校验链中，不能更改；内容版本是该步之后方案内容所在的版本。',
	foot: ({ number, data, place, hash }: { number: string; data: string; place: string; hash: string }) => `${number}  数据 ${data}  办理记录链第 ${place} 步 ${hash}`,
	pages: ({ page, pages }: { page: string; pages: string }) => `第 ${page} 页，共 ${pages} 页`,
	/** The file's name begins with this. */
	file: '审议材料'
};
