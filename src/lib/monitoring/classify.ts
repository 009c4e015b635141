import { ITEMS, MONITORED, WATER_CLASSES, type ItemId, type ItemRule, type TargetClass, type WaterClass, type WaterKind } from './items.ts';

/** What was measured of an item in a month. */
export interface Value {
	readonly item: ItemId;
	/** In the item's own unit; of what was below the limit of detection that limit. */
	readonly value: number;
	readonly below: boolean;
	/** Of how many readings it is the mean. */
	readonly of: number;
}

/** A value, and what GB 3838-2002 says of it. */
export interface ValueJudged extends Value {
	/** null: the standard has no limit for it in such water. */
	readonly class: WaterClass | null;
	/** Does it decide the class of the whole? */
	readonly decides: boolean;
	/** By how many times it goes over the limit of the target class; null: it does not, or there is none. pH and oxygen are said to exceed without a number. */
	readonly over: number | 'exceeds' | null;
}

/** A station in a month. */
export interface Judged {
	/** The worst of what decides (单因子评价); null: nothing that decides was measured. */
	readonly class: WaterClass | null;
	readonly values: readonly ValueJudged[];
	/** Is the target met? null: there is no class, or no target. */
	readonly met: boolean | null;
}

const worse = (a: WaterClass, b: WaterClass) => (WATER_CLASSES.indexOf(a) >= WATER_CLASSES.indexOf(b) ? a : b);

function classBy(rule: ItemRule, value: number): WaterClass | null {
	if (rule.kind === 'none') return null;
	if (rule.kind === 'between') return value >= rule.from && value <= rule.to ? 'I' : 'worse';
	const at = rule.limits.findIndex((limit) => (rule.kind === 'most' ? value <= limit : value >= limit));
	return at === -1 ? 'worse' : (WATER_CLASSES[at] ?? 'worse');
}

/** The class of a value in a kind of water; null: the standard has no limit for it there. */
export function classOf(item: ItemId, water: WaterKind, value: number): WaterClass | null {
	return classBy(ITEMS[item].rules[water], value);
}

/** The limit of a class for an item; null: there is none. Of a range its ends. */
export function limitOf(item: ItemId, water: WaterKind, target: TargetClass): number | readonly [number, number] | null {
	const rule = ITEMS[item].rules[water];
	if (rule.kind === 'none') return null;
	return rule.kind === 'between' ? [rule.from, rule.to] : (rule.limits[WATER_CLASSES.indexOf(target)] ?? null);
}

function overBy(item: ItemId, water: WaterKind, value: number, target: TargetClass | null): ValueJudged['over'] {
	const found = classOf(item, water, value);
	if (target === null || found === null || WATER_CLASSES.indexOf(found) <= WATER_CLASSES.indexOf(target)) return null;
	const limit = limitOf(item, water, target);
	return ITEMS[item].rules[water].kind === 'most' && typeof limit === 'number' ? Math.round((value / limit - 1) * 100) / 100 : 'exceeds';
}

/** What a station's values of a month come to. */
export function judge(values: readonly Value[], water: WaterKind, target: TargetClass | null): Judged {
	const judged = MONITORED.flatMap((item) => values.filter((each) => each.item === item)).map((each): ValueJudged => ({
		...each, class: classOf(each.item, water, each.value), decides: ITEMS[each.item].decides, over: overBy(each.item, water, each.value, target)
	}));
	const deciding = judged.flatMap(({ class: found, decides }) => (decides && found ? [found] : []));
	const whole = deciding.length > 0 ? deciding.reduce(worse) : null;
	return { class: whole, values: judged, met: whole === null || target === null ? null : WATER_CLASSES.indexOf(whole) <= WATER_CLASSES.indexOf(target) };
}
