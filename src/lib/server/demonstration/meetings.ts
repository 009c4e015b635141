import { MEMBER_UNITS, OFFICES } from '#duty';
import type { WorkingCalendar } from '#issues';
import type { MeetingContent } from '#meetings';
import type { ProposalState } from '#proposals';
import type { Meetings } from '../convening/meetings.ts';
import type { ProposalDeed, ProposalMaking } from './proposal-deeds.ts';
import { workingDayBefore, type Moment } from './schedule.ts';

export interface MeetingMaking extends ProposalMaking {
	readonly meetings: Meetings;
}

export interface MeetingDeed extends Pick<ProposalDeed, 'on'> {
	readonly work: (making: MeetingMaking) => Promise<void>;
}

const PLENARY_AHEAD = 8;
const REPORTED_AGO = 5;
const HELD_AGO = 19;
const CALLED_AGO = { past: 26, next: 4 } as const;

const PAST = {
	title: '演示·红枫湖、百花湖保护治理专题会议', place: '示例会议室',
	agenda: ['红枫湖准保护区西界收缩方案', '红枫湖二级保护区东南界外移方案征求意见情况', '超过期限的问题'],
	minutes: ['会议认为收缩依据不足，不予通过。', '会议听取征求意见情况，补充测算后提请联席会议审议。', '逐件说明原因，明确完成时间。']
} as const;

function momentOf(day: string, time: string): Moment {
	return { day, at: new Date(`${day}T${time}:00+08:00`) };
}

/** The proposal in a state that comes first in the list. */
async function proposalIn(state: ProposalState, { proposals }: MeetingMaking): Promise<{ readonly about: 'proposal'; readonly ref: string; readonly title: string } | null> {
	const [item] = (await proposals.list({ state, unit: null, awaiting: null, behind: null, limit: 1 })).items;
	return item ? { about: 'proposal', ref: item.id, title: item.title } : null;
}

/** A special meeting that was held, with what it decided; and the plenary meeting to come, with what awaits it. */
export function meetingDeeds(today: string, calendar: WorkingCalendar): readonly MeetingDeed[] {
	const day = (ago: number) => workingDayBefore(today, ago, calendar);
	let id = '';
	const past: MeetingContent = {
		kind: 'special', title: PAST.title, heldOn: day(HELD_AGO), time: '09:30', place: PAST.place, chair: 'deputy', units: ['gy-eeb', 'ga-eeb', 'gov-qingzhen', 'gov-pingba'],
		guests: [{ kind: 'experts', who: '水环境专家（示例）' }], agenda: PAST.agenda.map((title) => ({ about: 'other', ref: null, title: `演示·${title}`, minutes: '' })), minutes: '', decisions: []
	};
	const held: Pick<MeetingContent, 'minutes' | 'agenda' | 'decisions'> = {
		minutes: '（演示）会议听取了办公室的汇报，研究了两件保护区调整方案，并逐件过问超过期限的问题。', agenda: past.agenda.map((item, place) => ({ ...item, minutes: `（演示）${PAST.minutes[place] ?? ''}` })),
		decisions: [
			{ text: '（演示）核实准保护区西界一段的建成区范围，提出替代措施。', unit: 'gov-pingba', due: calendar.add(day(HELD_AGO), 10), item: 0 },
			{ text: '（演示）补充东南界外移涉及村庄的测算。', unit: 'ga-eeb', due: calendar.add(today, 10), item: 1 },
			{ text: '（演示）超过期限的问题逐件报完成时间。', unit: 'gov-qingzhen', due: calendar.add(day(HELD_AGO), 15), item: 2 }
		]
	};
	async function step(making: MeetingMaking, on: Moment, organisation: Parameters<ProposalMaking['personOf']>[0], asked: Pick<Parameters<Meetings['step']>[1], 'action' | 'note' | 'decision' | 'content'>): Promise<void> {
		const version = (await making.meetings.find(id))?.meeting.version ?? 0;
		const stepped = await making.meetings.step(id, { ...asked, version }, making.personOf(organisation), on.at);
		if (stepped.kind !== 'done') throw new Error(`${PAST.title}: got ${JSON.stringify(stepped)} for ${asked.action}, expected it done`);
	}
	async function call({ meetings, personOf }: MeetingMaking, content: MeetingContent, on: Moment): Promise<string> {
		const called = await meetings.call(content, personOf(OFFICES[0]), { key: null, body: '' }, on.at);
		if (called.kind !== 'made') throw new Error(`${content.title}: got ${JSON.stringify(called)}, expected a meeting`);
		return called.id;
	}
	const [calledPast, heldOn, reported, calledNext] = [momentOf(day(CALLED_AGO.past), '17:40'), momentOf(day(HELD_AGO), '17:41'), momentOf(day(REPORTED_AGO), '17:42'), momentOf(day(CALLED_AGO.next), '17:43')];
	return [
		{ on: calledPast, work: async (making) => void (id = await call(making, past, calledPast)) },
		{ on: heldOn, work: (making) => step(making, heldOn, OFFICES[0], { action: 'hold', note: '', decision: null, content: held }) },
		{ on: reported, work: (making) => step(making, reported, 'gov-pingba', { action: 'report', note: '（演示）建成区范围已核实，替代措施已报办公室。', decision: 0, content: null }) },
		{
			on: calledNext,
			async work(making) {
				const proposal = await proposalIn('agenda', making);
				const agenda = [{ about: 'other' as const, ref: null, title: '演示·通报半年工作情况' }, ...(proposal ? [proposal] : []), { about: 'other' as const, ref: null, title: '演示·研究下半年工作安排' }];
				await call(making, {
					kind: 'plenary', title: '演示·红枫湖、百花湖保护治理联席会议', heldOn: calendar.add(today, PLENARY_AHEAD), time: '14:30', place: PAST.place, chair: 'executive-deputy', units: [...MEMBER_UNITS],
					guests: [{ kind: 'delegates', who: '两代表一委员（示例）' }], agenda: agenda.map((item) => ({ ...item, minutes: '' })), minutes: '', decisions: []
				}, calledNext);
			}
		}
	];
}
