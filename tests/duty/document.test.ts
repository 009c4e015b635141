import { describe, expect, it } from 'vitest';
import { CLAUSES, MATTERS, MEMBER_UNITS, TERRITORIES, type Row } from '#duty';
import { messages } from '#i18n';
import { TABLE } from './asking.ts';
import { addresseesOf, clausesOf, issuedText } from './issued.ts';

const names = messages('zh').units;
const rows: readonly Row[] = [
	...MATTERS.flatMap((matter) => TERRITORIES.flatMap((territory) => TABLE.matters[matter].rows[territory])),
	...TERRITORIES.flatMap((territory) => TABLE.always[territory]), ...TABLE.crossing
];

describe.skipIf(issuedText === null)('the issued document', () => {
	const document = issuedText ?? '';
	const clauses = clausesOf(document);

	it('has every clause that the vocabulary names, and no other in part four and the duties of the annex', () => {
		expect([...clauses.keys()].filter((id) => /^(四|附二)\(/.test(id)).sort()).toEqual([...CLAUSES].sort());
	});

	it('addresses the duties of the annex to the 32 member units, each once or more, and to nobody else', () => {
		const addressed = new Set(CLAUSES.filter((id) => id.startsWith('附二')).flatMap((id) => addresseesOf(clauses.get(id) ?? '')));
		expect([...addressed].sort()).toEqual(MEMBER_UNITS.map((unit) => names[unit]).sort());
	});

	it('lists every member unit under the name that we show', () => {
		const members = document.split('\n').map((line) => line.replace(/^.*[::]/, '').trim());
		for (const unit of MEMBER_UNITS) expect(members.some((line) => line.startsWith(names[unit]) && /(负责人|副主任)$/.test(line)), names[unit]).toBe(true);
	});

	it('names, in the clause that an explicit row cites, the unit that holds the role', () => {
		const unnamed = rows.filter(({ basis, unit, clause }) => {
			const text = clauses.get(clause) ?? '';
			if (basis === 'inferred') return false;
			if (unit === 'government') return !text.includes('政府');
			if (unit.startsWith('office-')) return !text.includes('专班办公室');
			return !addresseesOf(text).includes(names[unit]) && !text.includes(names[unit]);
		});
		expect(unnamed.map(({ unit, clause }) => `${unit} ${clause}`)).toEqual([]);
	});

	it('bears the words on which the matters rest, each in the clause cited', () => {
		const words: readonly (readonly [string, readonly string[]])[] = [
			['附二(一)', ['最高蓄水位', '1000米', '饮用水水源保护区', '贵阳市辖区', '生态流量', '取用水', '水域岸线', '贵安新区辖区']],
			['附二(二)', ['审批责任范围以外', '排污许可证', '重大环境污染事故', '水生态修复', '查处破坏饮用水源']],
			['附二(三)', ['建设项目审批', '组织或监督实施', '查处破坏饮用水源']],
			['附二(四)', ['环保审批', '重大环境污染事故', '水生态修复']],
			['附二(五)', ['生态流量', '水域岸线']],
			['附二(六)', ['二级保护区', '养殖场', '十年禁渔', '三无']],
			['附二(七)', ['村寨垃圾']],
			['附二(八)', ['经营性运输船舶', '乡镇自用船舶', '危险化学品', '饮用水水源保护区']],
			['附二(九)', ['治安管理处罚法', '阻碍执法']],
			['附二(十)', ['营业执照']],
			['附二(十一)', ['园区环保基础设施']],
			['附二(十二)', ['交通运输', '水务管理']],
			['附二(十四)', ['基础设施', '移交线索']],
			['附二(十五)', ['属地管理', '垃圾', '污水', '面源污染', '规范化建设', '乡镇自用船舶']],
			['四(二)', ['跨贵阳市、安顺市、贵安新区', '专班办公室']],
			['四(三)', ['隔离防护设施']],
			['四(四)', ['突发环境事件', '互相通报']]
		];
		for (const [clause, expected] of words) for (const word of expected) expect(clauses.get(clause), clause).toContain(word);
	});
});
