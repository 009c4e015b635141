import { panels } from './panels.ts';
import { problems } from './problems.ts';

const positions = {
	...panels.search.reasons, empty: '没有值。', unreadable: '不是可识别的坐标。', ambiguous: '有不止一种读法，请声明坐标系。'
};

/** What is wrong with a row or with the whole input: words that the page of many places says too. */
export const faults = {
	emptyBody: '内容为空：应有表头或者要素。',
	cutShort: '内容没有传完。',
	columnMissing: ({ column }: { column: string }) => `表头中没有 ${column} 列。`,
	columnTwice: ({ column }: { column: string }) => `表头中有不止一个 ${column} 列。`,
	tooManyColumns: ({ got, most }: { got: number; most: number }) => `表头有 ${got} 列，最多 ${most} 列。`,
	rowTooLong: ({ most }: { most: number }) => `有一行超过 ${most} 个字符，可能缺少换行或者后引号。`,
	quoteOpen: '最后一行的引号没有结束。',
	quoteInside: '引号之后还有文字，无法确定单元格的界限。',
	undecodable: '含有按所注明的编码不能解读的字符。CSV 若不是 UTF-8，请在内容类型中注明，如 text/csv; charset=gbk。',
	moreCells: ({ got, expected }: { got: number; expected: number }) => `本行有 ${got} 个单元格，表头只有 ${expected} 列。`,
	noObject: '本行不是 JSON 对象。',
	noPoint: '要素的 geometry 不是点、线或者面。',
	expectedShape: ({ expected }: { expected: 'geometry' | 'positions' | 'ring' }) => problems.expectedShape({ expected: problems.shapes[expected] }),
	crossesItself: ({ lon, lat }: { lon: string; lat: string }) => `${problems.expectedShape({ expected: problems.shapes.valid })}（${lon}, ${lat}）`,
	noExtent: '图形没有长度或者面积。',
	tooManyPositions: problems.tooManyPositions,
	noCollection: '应为 GeoJSON 的 FeatureCollection。',
	brokenFeature: ({ feature }: { feature: number }) => `第 ${feature} 个要素不是完整的 JSON 对象，或者后面缺少内容。`,
	foreignSystem: ({ crs }: { crs: string }) => `坐标系为 ${crs}，此处只接受 EPSG:4490 或 EPSG:4326 的度数。`,
	noValue: '没有值。',
	unreadPosition: ({ why }: { why: keyof typeof positions }) => positions[why],
	swapped: problems.swapped,
	range: problems.range,
	notANumber: problems.notANumber,
	comma: problems.comma,
	degreeSign: problems.degreeSign,
	fullWidth: problems.fullWidth,
	notFinite: problems.notFinite,
	tooLongText: problems.tooLongText,
	unknownId: problems.unknownId,
	notADate: problems.notADate,
	noSuchDay: problems.noSuchDay,
	beforeFirst: problems.beforeFirst
};

/** What is said of the shares of a line or a polygon. */
export const shares = {
	/** Why nobody leads there. */
	why: { silent: '联动机制未指定牵头单位', 'out-of-scope': '不在联动机制适用范围内', 'no-data': '判定所需的区域数据尚未载入' }
};

/** The words of many places at once. */
export const batch = {
	faults,
	shares,
	command: {
		usage: `用法：npm run decide -- 文件 [-o 输出文件] [选项]
逐行判定责任单位，写在原有各列之后。默认输出到原文件旁的“原名-decided”。不需要网络，也不需要先启动服务。
读取：CSV（UTF-8、GBK）、XLSX、NDJSON、GeoJSON，以及 FlatGeobuf、GeoPackage、Shapefile（zip）、KML。线和面按长度、面积给出各单位的份额。输出：与输入同类，或者 .csv、.xlsx。
  -o              输出文件
  --lon --lat     经度列、纬度列的列名；两个坐标同在一列时只写其一
  --crs           4490、4326、4523、4524、4544、4545、4496、4507、gcj02、bd09
  --matter        未写事项的行按此事项，默认 water-pollution
  --at            未写日期的行按此日期，默认今天    --accuracy  未写精度的行按此精度（米），默认 0
  --encoding      CSV 或者属性表的编码，如 gbk、utf-8    --sheet  工作表或者图层的名称`,
		questions: {
			'which-column': ({ flag, columns }: { flag: string; columns: string }) => `这些列都可能是坐标：${columns}。请用 ${flag} 指明哪一列。`,
			'no-column': ({ columns }: { columns: string }) => `认不出坐标在哪一列。共有：${columns}。请用 --lon 和 --lat 指明。`,
			'no-such-column': ({ flag, name, columns }: { flag: string; name: string; columns: string }) => `没有 ${flag} 所写的列“${name}”。共有：${columns}。`,
			'same-names': ({ flag, name }: { flag: string; name: string }) => `不止一列名为“${name}”，请改名后再用 ${flag} 指明。`,
			swapped: '经度列和纬度列好像写反了。若是，请用 --lon 和 --lat 对调指明。',
			zone: '坐标是没有带号的高斯-克吕格坐标，35 带和 36 带都可能。请向数据来源核实，再用 --crs 4544（35 带）或 --crs 4545（36 带）声明。',
			shifted: ({ name }: { name: string }) => `从列名“${name}”看，坐标可能是偏移过的（GCJ-02 或 BD-09）。请用 --crs gcj02、--crs bd09 或 --crs 4490 声明。`,
			'nothing-read': ({ rows, lon, lat }: { rows: string; lon: string; lat: string }) => `前 ${rows} 行没有一行读得出坐标，第一行为“${lon}”“${lat}”。请用 --lon、--lat 指明列，或者用 --crs 声明坐标系。`,
			encoding: '文件既不是 UTF-8，也不是 GBK。请用 --encoding 指明编码。',
			sheet: ({ names }: { names: string }) => `工作簿有多个工作表：${names}。请用 --sheet 指明。`
		},
		noWorkbook: '不是可读的 XLSX 工作簿。',
		emptyWorkbook: '工作簿里没有内容。',
		noSheet: ({ name, names }: { name: string; names: string }) => `没有工作表“${name}”。共有：${names}。`,
		noPlaces: ({ types }: { types: string }) => `文件里没有点、线或者面，只有：${types}。`,
		otherForm: ({ path, endings }: { path: string; endings: string }) => `不能写成 ${path}：此输入的答复只能写成 ${endings}。`,
		overInput: ({ path }: { path: string }) => `${path} 就是输入文件，不覆盖。请用 -o 另指一个。`,
		exists: ({ path }: { path: string }) => `${path} 已经存在，不覆盖。请用 -o 指明输出文件。`,
		tooManyRows: ({ rows, most }: { rows: number; most: number }) => `有 ${rows} 行，一个工作表最多 ${most} 行。请输出为 .csv。`,
		encoding: ({ label }: { label: string }) => `编码：${label}；输出为带标记的 UTF-8。`,
		readAs: ({ columns, system }: { columns: string; system: string }) => `坐标列：${columns}；坐标系：${system}。`,
		systems: {
			auto: 'CGCS2000（度，或者按带号的高斯-克吕格米）', cgcs2000: 'CGCS2000（EPSG:4490）', wgs84: 'WGS 84（EPSG:4326）', gcj02: 'GCJ-02', bd09: 'BD-09',
			'gk3-35': '高斯-克吕格 3 度 35 带', 'gk3-36': '高斯-克吕格 3 度 36 带', 'gk6-18': '高斯-克吕格 6 度 18 带'
		},
		areas: {
			database: ({ count }: { count: string }) => `区域：取自数据库，${count} 个。`,
			running: ({ count }: { count: string }) => `区域：取自正在运行的服务，${count} 个。`,
			bundled: ({ count }: { count: string }) => `区域：随产品附带的示意区域，${count} 个；此处没有数据库。`
		},
		rows: ({ rows }: { rows: string }) => `共 ${rows} 行。`,
		lead: ({ unit, rows }: { unit: string; rows: string }) => `  ${rows} 行由${unit}牵头`,
		silent: ({ rows }: { rows: string }) => `  ${rows} 行未明确牵头单位`,
		outside: ({ rows }: { rows: string }) => `  ${rows} 行不在适用范围内`,
		errors: ({ rows }: { rows: string }) => `  ${rows} 行有误，见 error 列`,
		ground: ({ unit, much }: { unit: string; much: string }) => `  ${much}：${unit}`,
		groundSilent: '未明确牵头单位',
		groundOutside: '不在适用范围内',
		groundHead: '线和面，按牵头单位：',
		written: ({ path }: { path: string }) => `已写入 ${path}`
	}
};
