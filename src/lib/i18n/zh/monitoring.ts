import type { ItemId, LedgerStanding, ReadingFault, TargetClass, WaterClass, WaterKind } from '#monitoring';

interface Got {
	readonly got: string;
}

/** Words of water quality and flow (四(四)). */
export const monitoring = {
	title: '水质监测',
	about: '三地政府每月相互告知湖泊和主要支流的水质、流量（四(四)）。类别按《地表水环境质量标准》（GB 3838-2002）表 1 逐项评价。',
	back: '全部断面',
	items: {
		ph: 'pH', do: '溶解氧', codmn: '高锰酸盐指数', cod: '化学需氧量', bod5: '五日生化需氧量', nh3n: '氨氮', tp: '总磷', tn: '总氮', fecal: '粪大肠菌群', temperature: '水温', chla: '叶绿素a', transparency: '透明度',
		turbidity: '浊度', flow: '流量', level: '水位'
	} satisfies Record<ItemId, string>,
	waters: { lake: '湖库', river: '河流' } satisfies Record<WaterKind, string>,
	classes: { I: 'Ⅰ类', II: 'Ⅱ类', III: 'Ⅲ类', IV: 'Ⅳ类', V: 'Ⅴ类', worse: '劣Ⅴ类' } satisfies Record<WaterClass, string>,
	targets: { I: 'Ⅰ类', II: 'Ⅱ类', III: 'Ⅲ类', IV: 'Ⅳ类', V: 'Ⅴ类' } satisfies Record<TargetClass, string>,
	month: ({ year, month }: { year: string; month: string }) => `${year}年${Number(month)}月`,
	noClass: '未定类',
	noLimit: '无限值',
	noTarget: '未设目标',
	met: '达标',
	notMet: '未达标',
	apart: '单独评价，不计入断面类别',
	below: ({ value }: { value: string }) => `<${value}`,
	over: ({ item, times }: { item: string; times: string }) => `${item}超 ${times} 倍`,
	exceeds: ({ item }: { item: string }) => `${item}超标`,
	meanOf: ({ count }: { count: string }) => `${count} 次平均`,
	listed: '、',
	stations: {
		title: '各断面最近水质', none: '还没有断面。先由专班办公室登记断面，再由责任单位上传监测数据。', columns: { station: '断面', month: '月份', class: '水质类别', target: '目标', over: '超标项目', flow: '流量' },
		noData: '还没有数据', onlyGiven: '只评价已上传的项目；表 1 的其他项目没有数据，不视为达标。'
	},
	ledger: {
		title: '每月通报情况', government: '政府',
		about: ({ day }: { day: string }) => `每月数据应在次月 ${day} 日前告知。机制没有规定日期，这一日期是本系统自定的。`,
		standings: { received: '已报', late: '迟报', missing: '未报齐', waiting: '未到期', 'nothing-owed': '无应报断面' } satisfies Record<LedgerStanding, string>,
		of: ({ told, owed }: { told: string; owed: string }) => `${told} / ${owed} 个断面`, lacking: ({ stations }: { stations: string }) => `缺：${stations}`, late: ({ count }: { count: string }) => `其中迟报 ${count} 个`,
		withoutFlow: ({ stations }: { stations: string }) => `缺流量：${stations}`, none: '这一年还没有应报的月份。', year: '年份'
	},
	uploads: {
		title: '已收到的文件', none: '还没有收到文件。', line: ({ readings, stations }: { readings: string; stations: string }) => `${readings} 个数据，${stations} 个断面`, source: '来源', earlier: ({ count }: { count: string }) => `更早的 ${count} 份`
	},
	send: {
		title: '上传监测数据', about: 'CSV 或者 XLSX，一行一个断面一个月：断面、月份（或者采样日期）和各监测项目一列；也可以每行一个项目，写明项目、数值、单位。未检出的写检出限，如 0.01L。',
		file: '文件', source: '数据来源', sourceHint: '由谁监测、哪一份报告', read: '读取并预览', take: '确认提交', other: '换一个文件', busy: '正在读取……', failed: '没有办成，请稍后再试。',
		preview: '预览', sums: ({ readings, fresh, replaced }: { readings: string; fresh: string; replaced: string }) => `共 ${readings} 个数据：新增 ${fresh} 个，更正 ${replaced} 个。`,
		replaced: '将更正的数据', was: ({ before, now }: { before: string; now: string }) => `${before} 改为 ${now}`, unread: ({ columns }: { columns: string }) => `没有读取的列：${columns}`, same: '这些数据都已经收到，没有变化。',
		kept: '原来的数据保留在记录里。', done: ({ readings }: { readings: string }) => `已收下 ${readings} 个数据。`
	},
	enter: {
		title: '登记断面', revise: '修改断面', code: '编码', name: '断面名称', water: '水体类型', body: '所在湖泊、河流', lon: '经度（度，CGCS2000）', lat: '纬度（度，CGCS2000）', territory: '通报政府', unit: '报送单位', target: '目标类别', from: '自哪月起报送',
		to: '到哪月为止（可不填）', save: '保存', failed: '没有办成，请稍后再试。', done: '已保存。'
	},
	station: {
		chart: '逐月变化', item: '监测项目', limit: ({ target }: { target: string }) => `${target}限值`, table: '逐月数据', month: '月份', class: '类别', corrections: '更正记录', correction: ({ item, before, now }: { item: string; before: string; now: string }) => `${item}：${before} 改为 ${now}`,
		facts: { body: '水体', position: '位置', unit: '报送单位', territory: '通报政府', target: '目标' }, none: '这个断面还没有数据。', chartOf: ({ item, station }: { item: string; station: string }) => `${station}，${item}逐月变化；数值见下表`,
		onMap: '在地图上看'
	},
	standard: {
		title: '怎样评价',
		lines: [
			'限值：《地表水环境质量标准》（GB 3838-2002）表 1；总磷、总氮对湖库用湖库限值，河流总氮没有限值。',
			'断面类别由最差的一项决定。水温、总氮、粪大肠菌群单独评价，不计入类别；一月多次监测取算术平均值（《地表水环境质量评价办法（试行）》，环办〔2011〕22号）。',
			'溶解氧Ⅰ类按 7.5 mg/L 判断，不按饱和率；未检出的按检出限评价。叶绿素a、透明度、流量等表 1 没有限值。'
		]
	},
	signIn: '水质监测须登录后查看。',
	failed: '没有取到，请稍后再试。',
	noStation: ({ got }: Got) => `没有编码为“${got}”的断面。`,
	notOffice: '断面由专班办公室登记。',
	notReporter: '监测数据由报送单位或者专班办公室上传。',
	monthsReversed: '截止月份早于开始月份。',
	severalSheets: '工作簿里有几张工作表都有数据，请只留一张。',
	brokenFile: '文件不能读取。应为 CSV（UTF-8 或者 GBK 编码）或者 XLSX。',
	faulty: ({ count }: { count: number }) => `有 ${count} 处不能读取，整个文件没有收下。请改正后再上传。`,
	atRow: ({ row, column, why }: { row: number; column: string; why: string }) => (row === 0 ? why : column === '' ? `第 ${row} 行：${why}` : `第 ${row} 行“${column}”：${why}`),
	faults: {
		'no-station-column': ({ got }: Got) => `没有找到断面一列（断面、断面名称、断面编码、点位）。读到的列：${got}。`, 'no-month-column': ({ got }: Got) => `没有找到月份或者日期一列（月份、监测日期、采样时间）。读到的列：${got}。`,
		'no-item-column': ({ got }: Got) => `没有找到监测项目的列，也没有“项目”和“数值”两列。读到的列：${got}。`, 'same-column': ({ got }: Got) => `有两列都是“${got}”，请只留一列。`, 'no-rows': () => '没有数据行。',
		'too-many-rows': ({ got }: Got) => `有 ${got} 行，最多 5000 行，请分开上传。`, 'no-such-station': ({ got }: Got) => `没有名称或者编码为“${got}”的断面，请核对，或者先由专班办公室登记。`, 'two-stations': ({ got }: Got) => `有几个断面都叫“${got}”，请写编码。`,
		'not-yours': ({ got }: Got) => `断面“${got}”不由本单位报送。`, 'no-month': ({ got }: Got) => `“${got}”不是月份或者日期，应如 2026-10、2026年10月、2026-10-15。`, future: ({ got }: Got) => `“${got}”还没有到。`, 'too-early': ({ got }: Got) => `“${got}”太早，请核对年份。`,
		'no-such-item': ({ got }: Got) => `不认识监测项目“${got}”。`, 'no-such-unit': ({ got }: Got) => `单位“${got}”不能换算成这一项目的单位。`, 'not-a-number': ({ got }: Got) => `“${got}”不是数值，应如 0.05；未检出的写检出限，如 0.01L。`,
		'no-detection-limit': ({ got }: Got) => `“${got}”没有写检出限，应如 0.01L。`, 'too-high': ({ got }: Got) => `“${got}”超出可能的范围，请核对单位。`, twice: ({ got }: Got) => `与前面一行重复：${got}。`, 'no-value': () => '没有数值。'
	} satisfies Record<ReadingFault, (holes: Got) => string>
};
