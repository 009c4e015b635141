/** What stations stand on: table 1 of GB 3838-2002 holds lakes and reservoirs to other limits of phosphorus than rivers, and to limits of nitrogen at all. */
export const WATERS = ['lake', 'river'] as const;
export type WaterKind = (typeof WATERS)[number];

/** The five classes of GB 3838-2002, best first, and what is worse than the last (劣Ⅴ). */
export const WATER_CLASSES = ['I', 'II', 'III', 'IV', 'V', 'worse'] as const;
export type WaterClass = (typeof WATER_CLASSES)[number];

/** What a station can be held to. */
export const TARGET_CLASSES = ['I', 'II', 'III', 'IV', 'V'] as const satisfies readonly WaterClass[];
export type TargetClass = (typeof TARGET_CLASSES)[number];

/** What is measured, in the order of table 1 of GB 3838-2002, then what that table has no limits for. */
export const MONITORED = ['ph', 'do', 'codmn', 'cod', 'bod5', 'nh3n', 'tp', 'tn', 'fecal', 'temperature', 'chla', 'transparency', 'turbidity', 'flow', 'level'] as const;
export type ItemId = (typeof MONITORED)[number];

/** The limits of classes I to V. */
export type Limits = readonly [number, number, number, number, number];

/** How an item is limited. `most`: up to the limit; `least`: from it on; `between`: one range for all classes; `none`: table 1 has no number for it. */
export type ItemRule = { readonly kind: 'most' | 'least'; readonly limits: Limits } | { readonly kind: 'between'; readonly from: number; readonly to: number } | { readonly kind: 'none' };

export interface ItemFacts {
	/** The unit in which it is kept and shown; empty: it has none. */
	readonly unit: string;
	/** Other units that are read, by the factor that turns them into its own; written small, without blanks. */
	readonly readUnits: Readonly<Record<string, number>>;
	readonly rules: Readonly<Record<WaterKind, ItemRule>>;
	/** Does it decide the class of a station? Temperature, total nitrogen and faecal coliforms are told apart (环办〔2011〕22号). */
	readonly decides: boolean;
	/** No value lies above: what is there is a slip. */
	readonly highest?: number;
}

const PER_LITRE = { 'mg/l': 1, '毫克/升': 1, 'μg/l': 0.001, 'ug/l': 0.001, '微克/升': 0.001 };
const NONE: ItemRule = { kind: 'none' };
const both = (rule: ItemRule) => ({ lake: rule, river: rule });
const most = (...limits: Limits): ItemRule => ({ kind: 'most', limits });
const unlimited = { rules: both(NONE), decides: false } as const;

/**
 * Limits: GB 3838-2002 《地表水环境质量标准》, table 1, in force since 2002-06-01. Of dissolved oxygen class I is 90 % of saturation or 7.5 mg/L: the second is meant here.
 * What table 1 limits besides (metals, phenols and others) is not read yet, and never counted as met.
 */
export const ITEMS: Readonly<Record<ItemId, ItemFacts>> = {
	ph: { unit: '', readUnits: { 无量纲: 1, '-': 1, ph: 1 }, rules: both({ kind: 'between', from: 6, to: 9 }), decides: true, highest: 14 },
	do: { unit: 'mg/L', readUnits: PER_LITRE, rules: both({ kind: 'least', limits: [7.5, 6, 5, 3, 2] }), decides: true, highest: 40 },
	codmn: { unit: 'mg/L', readUnits: PER_LITRE, rules: both(most(2, 4, 6, 10, 15)), decides: true },
	cod: { unit: 'mg/L', readUnits: PER_LITRE, rules: both(most(15, 15, 20, 30, 40)), decides: true },
	bod5: { unit: 'mg/L', readUnits: PER_LITRE, rules: both(most(3, 3, 4, 6, 10)), decides: true },
	nh3n: { unit: 'mg/L', readUnits: PER_LITRE, rules: both(most(0.15, 0.5, 1, 1.5, 2)), decides: true },
	tp: { unit: 'mg/L', readUnits: PER_LITRE, rules: { lake: most(0.01, 0.025, 0.05, 0.1, 0.2), river: most(0.02, 0.1, 0.2, 0.3, 0.4) }, decides: true },
	tn: { unit: 'mg/L', readUnits: PER_LITRE, rules: { lake: most(0.2, 0.5, 1, 1.5, 2), river: NONE }, decides: false },
	fecal: { unit: '个/L', readUnits: { '个/l': 1, '个/升': 1, 'mpn/l': 1, 'cfu/l': 1 }, rules: both(most(200, 2000, 10_000, 20_000, 40_000)), decides: false },
	temperature: { unit: '℃', readUnits: { '℃': 1, '°c': 1, c: 1, 摄氏度: 1 }, ...unlimited, highest: 50 },
	chla: { unit: 'mg/m³', readUnits: { 'mg/m³': 1, 'mg/m3': 1, 'μg/l': 1, 'ug/l': 1, 微克每升: 1, 'mg/l': 1000 }, ...unlimited },
	transparency: { unit: 'm', readUnits: { m: 1, 米: 1, cm: 0.01, 厘米: 0.01 }, ...unlimited },
	turbidity: { unit: 'NTU', readUnits: { ntu: 1, fnu: 1, 度: 1 }, ...unlimited },
	flow: { unit: 'm³/s', readUnits: { 'm³/s': 1, 'm3/s': 1, '立方米/秒': 1, 'l/s': 0.001 }, ...unlimited },
	level: { unit: 'm', readUnits: { m: 1, 米: 1 }, ...unlimited }
};

/** What is not water quality: of rivers it is told beside it (四(四)). */
export const QUANTITIES: readonly ItemId[] = ['flow', 'level'];
