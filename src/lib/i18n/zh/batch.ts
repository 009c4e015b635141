import { problems } from './problems.ts';

/** The words of many places at once. */
export const batch = {
	/** What is wrong with a row or with the whole input. */
	faults: {
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
		noPoint: '要素的 geometry 不是点（Point）。',
		noCollection: '应为 GeoJSON 的 FeatureCollection。',
		brokenFeature: ({ feature }: { feature: number }) => `第 ${feature} 个要素不是完整的 JSON 对象，或者后面缺少内容。`,
		foreignSystem: ({ crs }: { crs: string }) => `坐标系为 ${crs}，此处只接受 EPSG:4490 或 EPSG:4326 的度数。`,
		noValue: '没有值。',
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
	}
};
