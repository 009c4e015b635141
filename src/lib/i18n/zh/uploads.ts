/** Words of what is read from a file for a proposal. A sentence with holes is a function of one named object. */
export const uploads = {
	title: '上传图形文件',
	intro: '可用：压缩的 Shapefile（GBK、UTF-8 均可）、GeoPackage、GeoJSON、KML、KMZ、FlatGeobuf，以及 CSV、XLSX 的拐点坐标表。读取的结果先给您看，不会保存。',
	choose: '选择文件',
	reading: '正在读取……',
	failed: '服务器没有答复，文件没有读取。请稍后再试。',
	operations: { add: '新增', replace: '替换', remove: '撤销' },
	showPlace: '在图上看',
	fileTooLarge: ({ most }: { most: number }) => `文件超过 ${most} MB，请分成几个，或者简化后再上传。`,
	tooLarge: ({ bytes, most }: { bytes: string; most: string }) => `压缩包解开后有 ${bytes} 字节，上限 ${most}。请去掉无关的文件，或者分成几个上传。`,
	questions: {
		crs: '坐标是哪个坐标系的？',
		encoding: '属性文字用哪种编码？看哪一种读得通。',
		layer: '读哪个图层或者工作表？'
	},
	questionAbout: {
		crs: '文件没有注明坐标系，有不止一种读法。选错会差出几百米，所以不替您猜：请向数据来源问明后选择。',
		encoding: '属性文字有两种读法。',
		layer: '文件里有几个图层或者工作表，一次读一个。'
	},
	answer: '按此读取',
	systems: {
		'4490': 'CGCS2000 经纬度（EPSG:4490）', '4326': 'WGS 84 经纬度（EPSG:4326）',
		'4523': 'CGCS2000 高斯－克吕格 3 度带第 35 带，横坐标带带号（EPSG:4523）', '4524': 'CGCS2000 高斯－克吕格 3 度带第 36 带，横坐标带带号（EPSG:4524）',
		'4544': 'CGCS2000 高斯－克吕格 3 度带第 35 带，横坐标不带带号（EPSG:4544）', '4545': 'CGCS2000 高斯－克吕格 3 度带第 36 带，横坐标不带带号（EPSG:4545）',
		'4496': 'CGCS2000 高斯－克吕格 6 度带第 18 带，横坐标带带号（EPSG:4496）', '4507': 'CGCS2000 高斯－克吕格 6 度带第 18 带，横坐标不带带号（EPSG:4507）',
		gcj02: 'GCJ-02（高德、腾讯等互联网地图）', bd09: 'BD-09（百度地图）'
	},
	system: {
		declared: ({ system }: { system: string }) => `坐标系按您的声明：${system}。`,
		file: ({ system }: { system: string }) => `坐标系按文件注明：${system}。`,
		basin: ({ system }: { system: string }) => `文件没有注明坐标系。各种读法中，只有“${system}”落在两湖流域内，已按此读取。如果是西安 80 或者北京 54 的坐标，请先换算再上传。`
	},
	encoding: {
		argument: ({ label }: { label: string }) => `属性文字编码按您的声明：${label}。`,
		cpg: ({ label }: { label: string }) => `属性文字编码按 .cpg 文件：${label}。`,
		ldid: ({ label }: { label: string }) => `属性文字编码按 DBF 的语言标志：${label}。`,
		bytes: ({ label }: { label: string }) => `属性文字编码按文字本身判断：${label}。`
	},
	unnamed: ({ feature }: { feature: number }) => `第 ${feature} 个要素`,
	counterpart: {
		code: ({ area, share }: { area: string; share: string }) => `按编号对应“${area}”，重合度：${share}。`,
		name: ({ area, share }: { area: string; share: string }) => `按名称对应“${area}”，重合度：${share}。`,
		overlap: ({ area, share }: { area: string; share: string }) => `与“${area}”重合最多（重合度：${share}），可能是它的新界线，请核对。`,
		none: '没有对应的现行区域，作为新增。'
	},
	apart: '重合很少，请核对是否同一个区域。',
	size: ({ hectares, vertices }: { hectares: string; vertices: string }) => `${hectares} 公顷，${vertices} 个拐点`,
	fixes: {
		'ring-closed': ({ count }: { count: string }) => `闭合没有闭合的环 ${count} 个`,
		'points-dropped': ({ count }: { count: string }) => `去掉重复的点 ${count} 个`,
		'ring-dropped': ({ count }: { count: string }) => `去掉没有面积的环 ${count} 个`,
		turned: ({ count }: { count: string }) => `改正方向反了的环 ${count} 个`,
		'self-intersection': ({ count }: { count: string }) => `改正自相交 ${count} 处`,
		'parts-united': ({ count }: { count: string }) => `合并互相重叠的 ${count} 个部分`,
		snapped: ({ count, target, shift }: { count: string; target: string; shift: string }) => `${count} 个拐点对齐到“${target}”的线，最多移动 ${shift} 米`,
		'sliver-dropped': ({ count }: { count: string }) => `去掉狭长的碎片 ${count} 个`
	},
	changed: ({ metres2 }: { metres2: string }) => `面积变化 ${metres2} 平方米`,
	at: ({ at }: { at: string }) => `见 ${at}`,
	repairsTitle: '已作的修正',
	offersTitle: ({ tolerance }: { tolerance: string }) => `还可以修正（容差 ${tolerance} 米）`,
	offersAbout: '相邻的线相差在容差以内，会留下重叠、空隙或者碎片。不点“修正”，图形保持原样。',
	applyOffers: '修正这些',
	noRepairs: '图形没有修正，每个点都保持原样。',
	leftTitle: '没有读取的要素',
	left: { 'not-a-polygon': '不是面', 'no-geometry': '没有图形', 'no-area': '面积为零', sliver: '只是狭长的碎片', computed: '外延1000米范围由湖泊的线算出，不从文件读取', unchanged: '与现行的线相同' },
	leftOut: ({ feature, name, why }: { feature: number; name: string; why: string }) => `第 ${feature} 个要素${name === '' ? '' : `“${name}”`}：${why}。`,
	notes: {
		'encoding-doubtful': '属性文字的编码存疑。',
		'height-dropped': '高程已略去。',
		'axes-swapped': '文件把北坐标写在前面，已对调。',
		'crs-declared-over-file': ({ file }: { file: string }) => `文件注明的坐标系是 ${file}，已按您的声明读取。`,
		'hole-without-shell': ({ record, count }: { record: string; count: string }) => `第 ${record} 条记录有 ${count} 个环方向有误，已当作外环。`,
		merged: ({ code, features }: { code: string; features: string }) => `“${code}”由 ${features} 个要素合成。`
	},
	lackingTitle: '提交前还须补充',
	take: '采用到方案',
	taken: ({ areas }: { areas: string }) => `已采用 ${areas} 个区域，列在下面，可以继续修改，也可以退回一步。`,
	shapesTitle: ({ shapes, features }: { shapes: number; features: number }) => `文件有 ${features} 个要素，读出 ${shapes} 个区域`,
	tableRows: {
		unread: ({ row, got }: { row: number; got: string }) => `第 ${row} 行：读不出坐标“${got}”。`,
		'too-few': ({ row, got }: { row: number; got: string }) => `从第 ${row} 行开始的环只有 ${got} 个点，至少要三个。`,
		twice: ({ row, got }: { row: number; got: string }) => `第 ${row} 行：点号“${got}”在同一个环里重复，而位置不同。`,
		mixed: ({ row, got }: { row: number; got: string }) => `第 ${row} 行：“${got}”与前面的行不同，度和米不能混用。`
	},
	faults: {
		'empty-file': '文件是空的。',
		'unknown-format': '认不出文件格式。可用：压缩的 Shapefile、GeoPackage、GeoJSON、KML、KMZ、FlatGeobuf，以及 CSV、XLSX 的拐点坐标表。',
		'broken-file': ({ part, why }: { part: string; why: string }) => `文件损坏或者不完整（${part}：${why}）。请重新导出后再上传。`,
		'shapefile-not-zipped': '请把 .shp、.shx、.dbf、.prj、.cpg 压缩成一个 zip 文件后上传。',
		'shapefile-incomplete': ({ missing }: { missing: string }) => `压缩包里缺少 ${missing}。请把同名的各个文件一起压缩。`,
		'several-shapefiles': ({ names }: { names: string }) => `压缩包里有几个 Shapefile：${names}。请只留一个。`,
		'layer-missing': ({ layer, names }: { layer: string; names: string }) => `没有图层或者工作表“${layer}”；有：${names}。`,
		'which-layer': ({ names }: { names: string }) => `文件有几个图层或者工作表：${names}。请用 layer 指定一个。`,
		'unknown-encoding': ({ encoding }: { encoding: string }) => `不认识编码“${encoding}”。可用：gbk、utf-8。`,
		'which-encoding': '属性文字有两种读法，请用 encoding 指定读得通的一种。',
		'no-features': '文件里没有要素。',
		'no-polygons': ({ types }: { types: string }) => `文件里没有面；有：${types}。请导出为面。`,
		'crs-unknown': ({ fits }: { fits: string }) => fits === ''
			? '文件没有注明坐标系，按哪一种读都不在两湖地区。请核对坐标，或者换算为 CGCS2000 后再上传。'
			: '文件没有注明坐标系，有不止一种读法，不能替您猜。请问明数据来源，用 crs 指定。',
		'crs-unsupported': ({ crs }: { crs: string }) => `文件的坐标系“${crs}”不能直接换算。请先转为 CGCS2000 后再上传。`,
		'out-of-region': ({ crs, first, fits }: { crs: string; first: string; fits: string }) => `按 ${crs} 读，坐标（${first}）不在两湖地区。${fits === '' ? '请核对坐标。' : `落在本地区的读法有：${fits}，请核对后用 crs 指定。`}`,
		unrepairable: ({ area, why }: { area: string; why: string }) => `“${area}”的线缠绕在一起，不能修正（${why}）。请修改后再上传。`,
		'table-columns': ({ columns }: { columns: string }) => `表里找不到坐标列，或者有不止一组；表头是：${columns}。坐标列请命名为“经度”“纬度”，或者“X”“Y”。`,
		'table-rows': ({ count }: { count: string }) => `坐标表有 ${count} 处错误，没有读取。`,
		'too-many-vertices': ({ got, most }: { got: string; most: string }) => `共有 ${got} 个拐点，一个方案大约可容 ${most} 个。请简化，或者分成几个方案。`,
		'too-many-shapes': ({ got, most }: { got: string; most: string }) => `共有 ${got} 个区域，一个方案最多改 ${most} 个。请分成几个。`,
		'no-area-left': '文件里只有狭长的碎片，没有可用的面。',
		'nothing-changed': '文件里的区域与现行的线都相同，没有要改的。请核对是否选错了文件。'
	}
};
