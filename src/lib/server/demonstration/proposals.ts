import { MEMBER_UNITS, type ClauseId, type UnitId } from '#duty';
import { metresBetween, offset, type AreaFeature } from '#geo';
import type { OrganisationId } from '#issues';
import type { Change, Edge, StepAction, StepSaid } from '#proposals';
import { edgeNear, edgeRing } from '#proposals/drawing';
import type { Position } from 'geojson';

/** Where the line of an area is moved: its corners about a spot, the less the farther they lie from it. */
interface Bend {
	readonly area: string;
	/** Degrees, on the line or near it. */
	readonly spot: readonly [lon: number, lat: number];
	/** Metres to the east and to the north at the spot itself. */
	readonly by: readonly [east: number, north: number];
}

/** Who takes a step: the unit that proposes, the office, a unit by its place among those that were asked, or a named one. */
export type ProposalHand = 'proposer' | 'office' | { readonly asked: number } | OrganisationId;

export interface ProposalMove {
	readonly by: ProposalHand;
	readonly action: StepAction;
	/** Working days before the day on which the samples are made. */
	readonly ago: number;
	readonly note?: string;
	readonly said?: Omit<StepSaid, 'note'>;
	/** Working days before that day on which opinions are due; negative: after it. */
	readonly due?: number;
	/** It is about the proposed line near the first place that is changed, so many corners of it. */
	readonly along?: number;
	readonly clause?: ClauseId;
}

export interface SampleProposal {
	readonly organisation: UnitId;
	readonly title: string;
	readonly reason: string;
	readonly ago: number;
	readonly bends: readonly Bend[];
	readonly moves: readonly ProposalMove[];
}

const submitted = (ago: number): ProposalMove => ({ by: 'proposer', action: 'submit', ago });
const asked = (ago: number, due: number): ProposalMove => ({ by: 'office', action: 'ask-opinions', ago, due });

/**
 * A proposal in every state that people meet. None is in effect: the lines of the demonstration stay those that come with the
 * product, so that its issues are answered by what the map shows. The one that was approved holds from a day some months on.
 */
export const SAMPLE_PROPOSALS: readonly SampleProposal[] = [
	{
		organisation: 'gy-eeb', ago: 75, title: '百花湖二级保护区北界外移', reason: '大坝下游一段支沟汇入取水口上游，拟将北界外移约五百米。',
		bends: [{ area: 'zone-2-baihua', spot: [106.562, 26.7145], by: [100, 520] }],
		moves: [
			submitted(72), asked(70, 62), { by: { asked: 0 }, action: 'opine', ago: 67, said: { opinion: 'agree' } }, { by: { asked: 1 }, action: 'opine', ago: 65, note: '执法范围已对接，无意见。', said: { opinion: 'agree' } },
			{ by: 'office', action: 'agenda', ago: 61, note: '列入专题会议。' }, { by: 'office', action: 'approve', ago: 45, note: '会议原则同意。', said: { actNumber: '示例〔演示〕1号', lines: 'illustrative' } }
		]
	},
	{
		organisation: 'gov-pingba', ago: 40, title: '红枫湖准保护区西界收缩', reason: '该处为已建成集镇，拟将界线收至道路内侧。',
		bends: [{ area: 'zone-quasi-hongfeng', spot: [106.3, 26.46], by: [900, 0] }],
		moves: [
			submitted(38), asked(36, 28), { by: { asked: 0 }, action: 'opine', ago: 30, note: '收缩后两条支沟失去管控，不同意。', clause: '附二(一)', along: 6, said: { opinion: 'disagree', change: 0 } },
			{ by: 'office', action: 'agenda', ago: 27 }, { by: 'office', action: 'reject', ago: 18, note: '专题会议认为收缩依据不足，不予通过。' }
		]
	},
	{
		organisation: 'ga-eeb', ago: 26, title: '红枫湖二级保护区东南界外移', reason: '沿岸面源较多，拟将高峰镇、马场镇临湖一侧划入二级保护区。',
		bends: [{ area: 'zone-2-hongfeng', spot: [106.459, 26.431], by: [600, -250] }],
		moves: [
			submitted(24), asked(22, 9), { by: { asked: 0 }, action: 'opine', ago: 15, said: { opinion: 'agree' } }, { by: { asked: 1 }, action: 'opine', ago: 13, note: '补充村庄搬迁测算后再定。', said: { opinion: 'needs-more' } },
			{ by: 'leading-group', action: 'comment', ago: 10, note: '这一段请与村界核对。', along: 4, said: { change: 0 } }, { by: 'office', action: 'agenda', ago: 7, note: '提请下一次联席会议审议。' }
		]
	},
	{
		organisation: 'gy-eeb', ago: 21, title: '红枫湖准保护区南界调整', reason: '南侧两处汇水区与现行界线不符：一处划入，一处划出。',
		bends: [{ area: 'zone-quasi-hongfeng', spot: [106.39, 26.353], by: [0, -800] }, { area: 'zone-2-hongfeng', spot: [106.352, 26.43], by: [500, 0] }],
		moves: [
			submitted(19), asked(17, 5), { by: { asked: 0 }, action: 'opine', ago: 11, said: { opinion: 'agree' } }, { by: { asked: 1 }, action: 'opine', ago: 9, note: '划出部分有入湖沟渠，保留意见。', along: 8, said: { opinion: 'reserve', change: 1 } },
			{ by: 'gov-qingzhen', action: 'comment', ago: 6, note: '此处界线穿过耕地，建议沿机耕道取直。', along: 3, said: { change: 0 } }
		]
	},
	{
		organisation: 'gov-guanshanhu', ago: 9, title: '百花湖准保护区西界外移', reason: '汇水范围核实后，拟把花桥一带划入准保护区。',
		bends: [{ area: 'zone-quasi-baihua', spot: [106.453, 26.64], by: [-700, 0] }], moves: [submitted(6)]
	},
	{
		organisation: 'gov-qingzhen', ago: 4, title: '红枫湖二级保护区西界微调', reason: '芦荻哨村一段拟按地形外移，尚待现场核实。',
		bends: [{ area: 'zone-2-hongfeng', spot: [106.347, 26.49], by: [-500, 100] }], moves: []
	}
];

/** Metres from the spot within which corners are moved. */
const REACH = 1800;

/** The change that moves the line of an area in force. To a centimetre: the digits that reckoning leaves say nothing. */
function bent({ area, spot: [lon, lat], by: [east, north] }: Bend, areas: readonly AreaFeature[]): Change {
	const old = areas.find(({ properties }) => properties.id === area);
	if (!old) throw new Error(`bent: got no ${area}, expected it among the areas in force`);
	const moved = ([x = NaN, y = NaN]: Position): Position => {
		const near = Math.max(0, 1 - metresBetween({ lon, lat }, { lon: x, lat: y }) / REACH);
		const to = offset({ lon: x, lat: y }, east * near, north * near);
		return near === 0 ? [x, y] : [Number(to.lon.toFixed(7)), Number(to.lat.toFixed(7))];
	};
	const { geometry } = old;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return { op: 'replace', area, geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(moved))) } };
}

/** What a sample changes in the areas in force. */
export const changesOf = ({ bends }: SampleProposal, areas: readonly AreaFeature[]): readonly Change[] => bends.map((bend) => bent(bend, areas));

/** The piece of the proposed line, of so many corners, that lies nearest to the place of a change. */
export function edgeAt({ bends }: SampleProposal, changes: readonly Change[], change: number, corners: number): Edge {
	const [bend, changed] = [bends[change], changes[change]];
	const [lon = NaN, lat = NaN] = bend?.spot ?? [];
	const near = changed && edgeNear({ lon, lat }, [changed], 5000);
	const ring = changed && near && edgeRing(changed, near);
	if (!near || !ring) throw new Error(`edgeAt: got no line near ${lon}, ${lat}, expected that of the change ${change}`);
	return { polygon: near.polygon, ring: near.ring, from: near.from, to: (near.from + corners - 1) % ring.length };
}

/** Units that have sample people of their own. */
export const answering = (asked: readonly UnitId[]): readonly UnitId[] => asked.filter((unit) => MEMBER_UNITS.some((each) => each === unit));
