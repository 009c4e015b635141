import { determine, FLAGS, insideOf, type DutyTable, type UnitId } from '#duty';
import type { AreaIndex } from '#geo';
import type { Cut, CutShape } from '#geo/cut';
import { answerOf } from './decide.ts';
import { fault, type Fault } from './fault.ts';
import type { Terms } from './read-row.ts';
import type { RowAnswer } from './row.ts';
import type { Extent, Remainder, Share, Shares, ShareWords, WhyNobody } from './shares.ts';

/** Cuts a shape by the areas in force on a date (ISO). */
export type CutOn = (shape: CutShape, on: string) => Cut | Promise<Cut>;

/** Answers for a line or a polygon: for the whole, and for each share of it; or what is wrong with the shape. */
export type DecideShape = (shape: CutShape, terms: Terms, words: ShareWords) => Promise<RowAnswer | Fault>;

/** A part of the shape, and its answer. */
interface Part {
	readonly answer: RowAnswer;
	/** Metres or square metres. */
	readonly measure: number;
}

type ToExtent = (measure: number) => Extent;

const whyNobody = ({ scope, flags }: RowAnswer): WhyNobody => (scope === 'out' ? 'out-of-scope' : flags.includes('silent') ? 'silent' : 'no-data');

const sum = (parts: readonly { readonly measure: number }[]) => parts.reduce((total, { measure }) => total + measure, 0);

/** Groups of parts that are alike, the largest first. */
function grouped(parts: readonly Part[], likeness: (answer: RowAnswer) => string): (readonly Part[])[] {
	const groups = new Map<string, Part[]>();
	for (const part of parts) {
		const key = likeness(part.answer);
		const group = groups.get(key);
		if (group) group.push(part);
		else groups.set(key, [part]);
	}
	return [...groups.values()].sort((a, b) => sum(b) - sum(a));
}

function sharesOf(parts: readonly Part[], extent: ToExtent, words: ShareWords): Shares {
	const whole = sum(parts);
	const shares = grouped(parts, ({ lead, scope, territory, flags }) => `${lead.join()} ${scope} ${territory} ${flags.includes('silent')}`).flatMap((group): Share[] => {
		const [first] = group;
		if (!first) return [];
		const { lead, scope, territory } = first.answer;
		const shared = { lead, share: sum(group) / whole, ...extent(sum(group)), scope: scope ?? 'out', territory: territory as Share['territory'] };
		return [lead.length > 0 ? shared : { ...shared, why: words.why[whyNobody(first.answer)] }];
	});
	const nobody = parts.filter(({ answer }) => answer.lead.length === 0);
	const why = [...new Set(shares.flatMap((share) => share.why ?? []))].join('; ');
	const remainder: Remainder | null = nobody.length === 0 ? null : { share: sum(nobody) / whole, ...extent(sum(nobody)), why };
	return { shares, remainder };
}

/** The units in a role on any part, the one with the largest share first. */
function unitsIn(parts: readonly Part[], role: 'lead' | 'oversee' | 'support' | 'territorial' | 'office'): UnitId[] {
	const shares = new Map<UnitId, number>();
	for (const { answer, measure } of parts) for (const unit of answer[role]) shares.set(unit, (shares.get(unit) ?? 0) + measure);
	return [...shares].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}

/** Who is told, beside those of the parts, because more than one territory is touched. */
function crossingOffices({ crossing }: DutyTable): UnitId[] {
	return crossing.flatMap(({ role, unit }) => (role === 'office' && unit !== 'government' ? [unit] : []));
}

const ZONES = ['zone-1', 'zone-2', 'zone-quasi'] as const;

/** What holds for the whole: what holds on any part of it. */
function wholeOf(parts: readonly Part[], table: DutyTable): RowAnswer {
	const answers = parts.map(({ answer }) => answer);
	const inScope = answers.filter(({ scope }) => scope === 'in');
	const crossing = new Set(inScope.map(({ territory }) => territory)).size > 1;
	const flags = new Set([...answers.flatMap((answer) => answer.flags), ...(crossing ? ['cross-territory' as const] : [])]);
	return {
		scope: inScope.length > 0 ? 'in' : 'out',
		territory: [...new Set(answers.flatMap(({ territory }) => territory ?? []))].join(';') || null,
		withinExtent: answers.some(({ withinExtent }) => withinExtent),
		zone: ZONES.find((each) => answers.some(({ zone }) => zone === each)) ?? null,
		lead: unitsIn(parts, 'lead'), oversee: unitsIn(parts, 'oversee'), support: unitsIn(parts, 'support'), territorial: unitsIn(parts, 'territorial'),
		office: [...new Set([...unitsIn(parts, 'office'), ...(crossing ? crossingOffices(table) : [])])],
		flags: FLAGS.filter((flag) => flags.has(flag)), error: null
	};
}

/** Answers for lines and polygons, each part as a place well inside it is answered; the accuracy of positions is not asked. */
export function shapeDecider(index: Pick<AreaIndex, 'kinds'>, cut: CutOn): DecideShape {
	return async (shape, { on, table, matter }, words) => {
		const done = await cut(shape, on);
		if (!done.ok) return fault('coordinates', 'crossesItself', { lon: String(done.doubtAt.lon), lat: String(done.doubtAt.lat) });
		if (done.parts.length === 0) return fault('coordinates', 'noExtent', {});
		const known = await index.kinds(on);
		const parts = done.parts.map(({ covering, measure }): Part => ({ answer: answerOf(determine(insideOf(covering, known), table, on, matter)), measure }));
		const extent: ToExtent = shape.type.endsWith('LineString') ? (metres) => ({ metres }) : (squareMetres) => ({ squareMetres });
		return { ...wholeOf(parts, table), ground: sharesOf(parts, extent, words) };
	};
}
