import type { ObjectAction, ObjectFault, ObjectKind } from '#objects';

/** Words of named objects: what stands in the basin, and what a proposal means for it. */
export const objects = {
	title: '对象数据',
	about: '排污口、养殖场、取水口、村寨、道路等，按成套数据导入。调整方案的影响据此逐个列出。',
	signIn: '登录后可以查看对象数据。',
	link: '对象数据',
	kinds: {
		outfall: '排污口', farm: '养殖场', intake: '取水口', village: '村寨', road: '道路', bridge: '桥梁', approval: '审批项目', station: '监测断面', other: '其他对象'
	} satisfies Record<ObjectKind, string>,
	unnamed: '（无名称）',
	sets: {
		title: '已导入的数据',
		none: '还没有导入任何对象。方案的影响目前只数问题清单里的问题。',
		count: ({ count }: { count: string }) => `${count} 个`,
		source: '来源', accuracy: '精度', dataDate: '数据日期', validFrom: '自', by: '导入', withdrawn: '已停用', never: '从未生效',
		pending: ({ day }: { day: string }) => `${day} 起生效`,
		metres: ({ metres }: { metres: string }) => `${metres} 米`,
		until: ({ day }: { day: string }) => `至 ${day}（不含）`,
		from: ({ day }: { day: string }) => `${day} 起`,
		history: ({ count }: { count: string }) => `历次导入（${count}）`,
		version: ({ version }: { version: string }) => `第 ${version} 次`,
		renew: '更新', withdraw: '停用', show: '在图上看'
	},
	actions: { load: '导入', withdraw: '停用' } satisfies Record<ObjectAction, string>,
	map: { label: '对象在图上', cut: ({ shown, all }: { shown: string; all: string }) => `图上只画了 ${all} 个中的 ${shown} 个。`, all: '全部', failed: '对象没有读到，请稍后再试。', whole: '全部范围' },
	upload: {
		title: '上传对象文件',
		intro: '可用：压缩的 Shapefile（GBK、UTF-8 均可）、GeoPackage、GeoJSON、KML、KMZ、FlatGeobuf，以及 CSV、XLSX 表格（一行一处，坐标可用度、度分秒或者高斯－克吕格米）。每个对象要有“编号”或者“名称”。读取的结果先给您看，不会保存。',
		into: '放进哪套数据', fresh: '新的一套', renewing: ({ name }: { name: string }) => `更新“${name}”`,
		kind: '类别', name: '这套数据的名称', nameExample: '例如：红枫湖入河排污口', source: '来源', sourceExample: '例如：市生态环境局 2025 年排查', accuracy: '位置精度（米）', dataDate: '数据日期', validFrom: '自哪一天起使用', note: '说明',
		optional: '选填',
		found: ({ count, points, lines, polygons }: { count: string; points: string; lines: string; polygons: string }) => `读出 ${count} 个对象：点 ${points}，线 ${lines}，面 ${polygons}`,
		faults: ({ count }: { count: string }) => `${count} 行不能导入`,
		moreFaults: ({ count }: { count: string }) => `另有 ${count} 行，不逐行列出。`,
		repaired: ({ count }: { count: string }) => `有 ${count} 个面的图形已修正（闭合、方向、自相交）。`,
		partial: ({ faults, count }: { faults: string; count: string }) => `略去这 ${faults} 行，只导入其余 ${count} 个`,
		first: '先看这些',
		row: '行', number: '编号', objectName: '名称', shape: '图形',
		shapes: { point: '点', line: '线', polygon: '面' },
		take: '导入', taking: '正在导入……',
		done: ({ name, count }: { name: string; count: string }) => `已导入“${name}”，共 ${count} 个。`,
		nothing: '没有可以导入的对象。',
		cancel: '取消'
	},
	withdrawing: { title: ({ name }: { name: string }) => `停用“${name}”`, about: '自选定的一天起，这套数据里不再有对象；以前导入的保留，以前的日期照旧可查。', validFrom: '自哪一天起停用', note: '原因', take: '停用', done: ({ name }: { name: string }) => `“${name}”已停用。` },
	faults: {
		'no-shape': '没有图形。', unread: ({ got }: { got: string }) => (got === '' ? '没有坐标。' : `读不出坐标“${got}”。`), collection: '一个要素里混有点、线、面。请拆开。', still: '线的各点都在同一处。', 'no-area': '面没有面积。',
		outside: ({ got }: { got: string }) => `坐标（${got}）不在两湖地区。请核对是否写错，或者经纬度写反。`, nameless: '既没有编号，也没有名称。', twice: ({ got }: { got: string }) => `编号“${got}”前面已经有了。`
	} satisfies Record<ObjectFault, string | ((holes: { got: string }) => string)>,
	rowFault: ({ row, why }: { row: string; why: string }) => `第 ${row} 行：${why}`,
	featureFault: ({ row, why }: { row: string; why: string }) => `第 ${row} 个要素：${why}`,
	refused: {
		'may-not': '只有可以提出调整方案的人员（成员单位、专班办公室、系统管理员）可以导入对象。',
		'not-yours': '这套数据由另一单位维护；只有该单位、专班办公室和系统管理员可以更新。',
		'named-before': '这个类别里已经有同名的一套数据。请选它来更新，或者换一个名称。',
		withdrawn: '这套数据已经停用。',
		'nothing-new': '与上一次导入的完全相同，没有可更新的。',
		stale: ({ version }: { version: string }) => `别人刚刚更新了这套数据（现在是第 ${version} 次）。请重新查看后再导入。`,
		unknown: ({ got }: { got: string }) => `没有编号为“${got}”的对象数据。`,
		either: '请写明放进哪套数据：已有的写 set 和 version，新的写 kind 和 title。',
		another: '文件读出的内容与先前给您看的不同。请重新查看后再导入。',
		faults: ({ count }: { count: string }) => `有 ${count} 行不能导入。请改正文件，或者写明 partial=true 略去这些行。`,
		none: '文件里没有可以导入的对象。',
		future: '数据日期还没有到。',
		'too-many-shapes': ({ got, most }: { got: string; most: string }) => `共有 ${got} 个对象，一次最多导入 ${most} 个。请分成几套。`,
		'too-many-vertices': ({ got, most }: { got: string; most: string }) => `共有 ${got} 个折点，一次最多 ${most} 个。请简化，或者分成几套。`
	},
	consequence: {
		title: '涉及的对象',
		about: ({ day }: { day: string }) => `责任或者条款有变化的地块上、按 ${day} 使用的数据的对象。线和面按落在地块内的长度或者面积计。`, onMap: '点名称在图上看。',
		none: '有变化的地块上没有已导入的对象。',
		noSets: '还没有导入对象，所以没有可数的。',
		load: '导入对象',
		counted: ({ kind, count }: { kind: string; count: string }) => `${kind} ${count}`,
		amount: ({ counted, amount }: { counted: string; amount: string }) => `${counted}（${amount}）`,
		object: '对象', share: '在内的部分', point: '点', moves: '责任变化', clauses: '条款变化', noMoves: '责任单位不变', noClauses: '条款不变',
		starts: '开始适用', stops: '不再适用',
		here: '其中的对象',
		noneHere: '这里没有已导入的对象。',
		sources: '依据的数据',
		sourceOf: ({ kind, name, source, accuracy, day }: { kind: string; name: string; source: string; accuracy: string; day: string }) => `${kind}“${name}”：${source}，精度 ${accuracy} 米，数据日期 ${day}`,
		more: ({ count }: { count: string }) => `列出全部 ${count} 个`,
		show: '在图上看'
	},
	layer: { show: '显示对象', hide: '不显示对象', legend: '对象', about: ({ source, accuracy }: { source: string; accuracy: string }) => `${source}，精度 ${accuracy} 米`, close: '关闭', failed: '对象没有读到，请稍后再试。', none: '这里没有对象。', ask: '这里归谁管' }
};
