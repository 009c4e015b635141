/** The names of the columns in which tables and files say what an object is; the first that holds something speaks. */
const NUMBERS = /^(?:编号|编码|代码|序号|排污口编号|排污口编码|养殖场编号|取水口编号|取水口编码|取水许可证号|许可证号|许可证编号|项目编号|项目代码|批准文号|批文号|文号|路线编号|路线编码|道路编号|桥梁编号|断面编号|断面代码|站点编号|行政区划代码|村代码|number|no|code|id|dm|bh|bm|ref)$/u;
const NAMES = /^(?:名称|排污口名称|养殖场名称|取水口名称|村名|村名称|村寨|村寨名称|道路名称|路名|路线名称|桥名|桥梁名称|项目名称|断面名称|站名|站点名称|测站名称|单位名称|企业名称|name|title|mc|name_zh|xmmc|dlmc)$/u;

/** Without case, width, blanks, and what stands in brackets. */
const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\([^)]*\)/gu, '').replaceAll(/[\s.-]/gu, '');

const LONGEST_NUMBER = 60;
const LONGEST_NAME = 120;
/** What no database, document or reader shows as it was sent. */
// eslint-disable-next-line no-control-regex -- they are what is meant
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;

export interface SaidOfObject {
	readonly number: string;
	readonly name: string;
}

/** The number and the name of an object by its properties; '' where they are silent. */
export function saidOfObject(properties: Readonly<Record<string, unknown>>): SaidOfObject {
	const fields = Object.entries(properties).map(([name, value]) => [plain(name), String(value ?? '').replaceAll(UNSHOWN, ' ').trim()] as const);
	const first = (names: RegExp) => fields.find(([field, text]) => text !== '' && names.test(field))?.[1] ?? '';
	return { number: first(NUMBERS).slice(0, LONGEST_NUMBER), name: first(NAMES).slice(0, LONGEST_NAME) };
}
