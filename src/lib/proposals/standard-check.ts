import type { AreaFeature } from '#geo';
import type { Shape } from '#geo/shapes';
import type { Position } from 'geojson';
import { RULES, sizeOf, type SourceSize, type StandardRule, type StandardRuleId } from './standard.ts';
import { depthAlong, isEmpty, reachOf, together, within, without, type Reach } from './standard-measures.ts';

/** Why a rule cannot be tested, as an id; the words are elsewhere. */
export const UNTESTED = ['no-intake', 'no-figure', 'no-size', 'no-lake', 'no-zone-1', 'no-water', 'no-divide'] as const;
export type Untested = (typeof UNTESTED)[number];

/** What became of one rule at one lake. Metres on the ellipsoid. */
export type StandardResult = {
	readonly rule: StandardRuleId;
	/** The zone that the rule is about, by its id; whether there is one or not. */
	readonly area: string;
} & (
	| { readonly result: 'met' | 'failed'; readonly required: number | 'whole'; /** null: nothing is left that it does not hold. */ readonly measured: number | null; readonly at: Position | null }
	| { readonly result: 'untested'; readonly why: Untested; readonly required: number | 'whole' | null }
);

interface Source {
	readonly code: string;
	readonly size: SourceSize | null;
	readonly lake: AreaFeature | null;
	readonly basins: readonly AreaFeature[];
	readonly zones: readonly AreaFeature[];
}

function sourceOf(code: string, areas: readonly AreaFeature[], size: SourceSize | null): Source {
	const own = areas.filter(({ properties }) => properties.code === code);
	return {
		code, size, lake: own.find(({ properties }) => properties.kind === 'lake') ?? null,
		basins: areas.filter(({ properties }) => properties.kind === 'basin'), zones: own.filter(({ properties }) => properties.kind.startsWith('zone-'))
	};
}

const ofKinds = ({ zones }: Source, kinds: readonly string[]) => zones.filter(({ properties }) => kinds.includes(properties.kind));

/** What stands in the way of a test; null: nothing. */
function obstacle(rule: StandardRule, source: Source): Untested | null {
	if (source.size === null) return 'no-size';
	const required = rule.required[source.size];
	if (required === null || rule.from === null) return 'no-figure';
	if (!source.lake) return 'no-lake';
	if (rule.from === 'intake' && required !== 'whole') return 'no-intake';
	if (ofKinds(source, ['zone-1']).length === 0 && rule.from !== 'intake') return 'no-zone-1';
	return rule.ground === 'land' && source.basins.length === 0 ? 'no-divide' : null;
}

/** The ground that the rule asks for and that no zone holds. */
function unheld({ ground, held }: StandardRule, source: Source, lake: AreaFeature): Shape {
	const zones = ofKinds(source, held);
	return ground === 'water' ? without(lake.geometry, zones) : without(together(source.basins), [lake, ...zones]);
}

function measure(rule: StandardRule, source: Source, lake: AreaFeature, required: number | 'whole'): Reach | 'no-water' {
	const ground = unheld(rule, source, lake);
	const zone1 = together(ofKinds(source, ['zone-1']));
	if (required === 'whole') return reachOf(ground, ground);
	if (rule.from === 'zone-1') return reachOf(zone1, ground);
	const water = within(zone1, lake.geometry);
	if (isEmpty(without(water, []))) return 'no-water';
	return depthAlong(water, without(lake.geometry, ofKinds(source, ['zone-1'])), ground, required);
}

function test(rule: StandardRule, source: Source): StandardResult {
	const about = { rule: rule.id, area: `${rule.zone}-${source.code}` };
	const required = source.size && rule.required[source.size];
	const why = obstacle(rule, source);
	if (why || required === null || !source.lake) return { ...about, result: 'untested', why: why ?? 'no-figure', required };
	const reach = measure(rule, source, source.lake, required);
	if (reach === 'no-water') return { ...about, result: 'untested', why: 'no-water', required };
	const met = reach.metres === null || (required !== 'whole' && reach.metres >= required);
	return { ...about, result: met ? 'met' : 'failed', required, measured: reach.metres, at: reach.at };
}

/**
 * Tests the zones of lakes and reservoirs against the standard, of each lake the rules that rest on what has changed. What cannot
 * be tested is told too: nothing passes because nobody looked.
 * @param areas as they would be in force together; degrees, EPSG:4490
 * @param changed the kinds and codes of the areas that change
 */
export function testStandard(areas: readonly AreaFeature[], changed: readonly { readonly kind: string; readonly code: string }[], sizes: (code: string) => SourceSize | null = sizeOf): readonly StandardResult[] {
	const touched = (kinds: readonly string[], code: string) => changed.some((each) => each.code === code && kinds.includes(each.kind));
	const codes = [...new Set(changed.map(({ code }) => code))].sort();
	return codes.flatMap((code) => {
		const source = sourceOf(code, areas, sizes(code));
		return RULES.filter(({ rests, zone }) => touched(rests, code) && (zone !== 'zone-quasi' || source.zones.some(({ properties }) => properties.kind === zone))).map((rule) => test(rule, source));
	});
}
