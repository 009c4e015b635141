/** What people write of an issue: a few common words, many in between, and one that is rare. */

const PLACES = [
	'骆家桥', '右二村', '民乐村', '芦荻哨', '大冲村', '平原村', '黄泥哨', '簸箩村', '陈亮村', '杨家庄', '红湖村', '滥泥沟', '后午村', '毛栗村',
	'羊昌河口', '麻线河口', '桃花园河', '东门桥河', '百花大桥', '花鱼井', '扁山水厂', '侯家坝', '将军湾', '鸭池河', '石关村', '茶饭村'
] as const;
const FINDINGS = [
	'污水直排入湖', '岸边堆放垃圾', '违规搭建棚屋', '养殖粪污外溢', '非法垂钓', '地笼网捕鱼', '船舶漏油', '雨污混接', '排污口未标识', '水面漂浮物聚集',
	'农药包装弃置', '临湖餐饮污水', '化粪池满溢', '危化品车辆驶入', '护栏损毁', '标识牌缺失', '施工泥浆入河', '藻类异常增殖', '死鱼漂浮', '水体发黑发臭'
] as const;
const DETAILS = [
	'现场查看，管径约三十厘米，有水流出。', '周边村民反映已有数日。', '经询问，当事人未能提供手续。', '已拍照留存，待进一步核实。', '距湖岸约二十米，雨天易冲入湖中。',
	'与上季度同一位置，疑为反复。', '已联系属地，要求先行拦截。', '取样送检，结果待出。', '涉及住户约十户，管网未接通。', '现场无人值守，设备停运。', '附近有取水口，请尽快处理。',
	'清理约两车，仍有残留。'
] as const;
/** One in so many issues has it. */
const RARE = { word: '蓝藻水华', each: 5000 };

/** A title and a description. */
export function textsOf(n: number, random: () => number): { readonly title: string; readonly description: string } {
	const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
	const details = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(DETAILS)).join('');
	return { title: `${pick(PLACES)}${pick(FINDINGS)}`, description: `${n % RARE.each === 0 ? `现场疑有${RARE.word}。` : ''}${details}编号${Math.floor(random() * 1e5)}。` };
}
