import type { IssueAction } from '#issues';
import type { Notes } from './notes.ts';

/** Who takes a step, as seen from the issue; `checker`: who oversees, else the head of the unit that has it. */
export type Hand = 'owner' | 'owner-head' | 'checker' | 'office' | 'supervision' | 'procurator' | 'assistant';

export interface Move {
	readonly by: Hand;
	readonly action: Exclude<IssueAction, 'log'>;
	/** The least working days since the step before; at least one, so that an issue's steps follow each other. */
	readonly after: number;
	/** What is written: a note of the matter, or a text. */
	readonly note: keyof Notes | { readonly text: string };
	/** Working days until the deadline that the step sets, from its own day. */
	readonly term?: number;
}

/** What has been done with an issue, and how many working days ago the last of it may lie. */
export interface Course {
	readonly moves: readonly Move[];
	readonly rest: readonly [least: number, most: number];
}

const move = (by: Hand, action: Move['action'], after: number, note: keyof Notes | { readonly text: string } = { text: '' }, term?: number): Move =>
	({ by, action, after, note, ...(term === undefined ? {} : { term }) });
const said = (text: string) => ({ text });

const accept = move('owner', 'accept', 1);
const planned = [accept, move('owner', 'plan', 2, 'plan', 20)];
const working = [...planned, move('owner', 'start', 1)];
const submitted = [...working, move('owner', 'submit', 9, 'done')];
const returned = [...submitted, move('office', 'return', 2, 'lacking')];
const checked = [...submitted, move('checker', 'check', 2)];
const closed = [...checked, move('office', 'sign-off', 2, said('材料齐全，现场复核属实，同意销号。'))];
const late = [accept, move('owner', 'plan', 2, 'plan', 8), move('owner', 'start', 1), move('office', 'remind', 9), move('office', 'notify', 4, said('超过整改时限，请说明原因并在三个工作日内报进度。'))];
const ignored = [move('office', 'remind', 22), move('office', 'notify', 3, said('接到移送后一直没有接收，予以通报，请主要负责同志过问。'))];
const refused = [
	move('owner', 'refuse', 2, said('经现场核查，认为不属我单位职责范围，请依条款另行确定。')),
	move('owner', 'refuse', 2, said('核对范围和条款后认为应由原单位负责，退请办公室裁定。'))
];
const suspended = [...working, move('office', 'suspend', 4, said('客观条件暂不具备，理由成立，同意中止；条件具备即恢复。'))];

/** How samples have fared so far; the names are for the table of samples. */
export const COURSES = {
	fresh: { moves: [], rest: [0, 4] },
	accepted: { moves: [accept], rest: [0, 4] },
	planned: { moves: planned, rest: [0, 5] },
	working: { moves: working, rest: [0, 9] },
	extended: { moves: [...working, move('office', 'extend', 8, said('设备采购周期较长，理由成立，同意延期一次。'), 25)], rest: [0, 8] },
	submitted: { moves: submitted, rest: [0, 3] },
	returned: { moves: returned, rest: [0, 4] },
	checked: { moves: checked, rest: [0, 3] },
	closed: { moves: closed, rest: [1, 50] },
	'closed-at-second': { moves: [...returned, move('owner', 'submit', 4, said('退回所列问题已整改。')), ...checked.slice(-1), ...closed.slice(-1)], rest: [2, 30] },
	reopened: { moves: [...closed, move('office', 'reopen', 18, said('回头看发现反弹，按原编号重新办理。')), accept], rest: [0, 6] },
	suspended: { moves: suspended, rest: [1, 8] },
	resumed: { moves: [...suspended, move('office', 'resume', 10)], rest: [0, 6] },
	unfounded: { moves: [accept, move('owner-head', 'unfounded', 2, said('两次到现场核查，所见与反映不符，未发现违法行为，认定不成立。'))], rest: [2, 45] },
	ignored: { moves: ignored, rest: [0, 3] },
	recommended: { moves: [...ignored, move('procurator', 'recommend', 2, said('逾期未履行职责，请依法履职，并在两个月内书面回复。'))], rest: [0, 4] },
	late: { moves: late, rest: [0, 5] },
	summoned: { moves: [...late, move('supervision', 'summon', 5, said('两次催办仍无实质进展，约谈分管负责同志，要求明确完成时间。'))], rest: [0, 5] },
	'refused-once': { moves: [...refused.slice(0, 1), ...working], rest: [0, 6] },
	disputed: { moves: refused, rest: [0, 2] },
	decided: { moves: [...refused, move('office', 'decide-unit', 3, said('对照条款和范围，裁定由该单位负责，不再移送。')), ...planned], rest: [0, 5] },
	transferred: { moves: [accept, move('owner', 'transfer', 1, said('来源查明，属所移送单位职责，案卷一并移送，并抄送办公室。')), ...working], rest: [0, 5] },
	assisted: { moves: [...working, move('owner', 'assist', 1, said('请协助核查上游来水并提供监测数据。'))], rest: [0, 5] },
	'parts-closed': { moves: [...working, move('owner', 'assist', 1, said('请协助清理岸上部分。')), move('assistant', 'close-part', 5, said('岸上部分已清理完毕。')), ...submitted.slice(-1)], rest: [0, 3] },
	agenda: { moves: [move('office', 'agenda', 2, said('涉及两地，列入下一次联席会议议题。')), ...planned], rest: [0, 5] },
	appointed: { moves: [move('office', 'decide-unit', 2, said('条款未明确牵头单位，经会商由该单位牵头。')), ...working], rest: [0, 6] }
} as const satisfies Readonly<Record<string, Course>>;
export type CourseId = keyof typeof COURSES;
