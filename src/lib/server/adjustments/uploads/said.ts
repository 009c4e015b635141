import { OPERATIONS, STANDARD_RULES, type SaidOfShape, type StandardException } from '#proposals';
import type { PropertyValue } from '../../import/contents.ts';

/** The names of the fields in which files say what a shape is; the first that holds something speaks. */
const FIELDS = {
	id: ['id', 'area', 'area_id', '区域编号'],
	kind: ['kind', 'type', '类别', '类型'],
	code: ['code', 'adcode', 'dm', '代码', '编码', '区划代码', '行政区代码', '行政区划代码', 'xzqdm', 'pac'],
	name: ['name', '名称', '保护区名称', 'mc', 'bhqmc', 'xzqmc', '行政区名称', '湖泊名称', '水库名称', 'name_zh', 'zone_name', 'fullname'],
	territory: ['territory', '辖区', '所属地区'],
	// as the patch of a proposal has them
	op: ['op'], nameEn: ['nameen'], exceptions: ['exceptions']
} as const;

/** Exceptions as a patch writes them; what is no such list says nothing. */
function exceptionsIn(text: string): readonly StandardException[] {
	try {
		const told: unknown = JSON.parse(text || '[]');
		const isException = (each: Partial<StandardException> | null): each is StandardException => STANDARD_RULES.some((rule) => rule === each?.rule) && typeof each?.reason === 'string' && each.reason.trim() !== '';
		return Array.isArray(told) ? told.filter(isException).map(({ rule, reason }) => ({ rule, reason })) : [];
	} catch {
		return [];
	}
}

/** Everything that a feature's properties say of the shape; '' where they are silent. */
export function saidOf(properties: Readonly<Record<string, PropertyValue>>): SaidOfShape {
	const fields = Object.entries(properties).map(([name, value]) => [name.trim().toLowerCase(), String(value ?? '').trim()] as const);
	const first = (names: readonly string[]) => names.map((name) => fields.find(([field, text]) => field === name && text !== '')?.[1]).find((text) => text !== undefined) ?? '';
	const plain = { id: first(FIELDS.id), kind: first(FIELDS.kind), code: first(FIELDS.code), name: first(FIELDS.name), territory: first(FIELDS.territory) };
	const op = OPERATIONS.find((each) => each === first(FIELDS.op));
	return op ? { ...plain, op, nameEn: first(FIELDS.nameEn), exceptions: exceptionsIn(first(FIELDS.exceptions)) } : plain;
}
