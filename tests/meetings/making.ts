import type { Actor } from '#issues';
import type { Meeting, MeetingContent, MeetingStepView } from '#meetings';

export const actor = (organisation: Actor['organisation'], role: Actor['role']): Actor => ({ account: '1', name: 'x', organisation, role });

export const content = (change: Partial<MeetingContent> = {}): MeetingContent => ({
	kind: 'special', title: '第四季度专题会议', heldOn: '2026-11-20', time: null, place: '贵阳', chair: 'deputy', units: ['gov-qingzhen', 'gy-eeb'], guests: [],
	agenda: [{ about: 'other', ref: null, title: '通报', minutes: '' }], minutes: '', decisions: [], ...change
});

export const decision = (change: Partial<MeetingContent['decisions'][number]> = {}): MeetingContent['decisions'][number] =>
	({ text: '关闭直排口', unit: 'gov-qingzhen', due: '2026-12-31', item: 0, ...change });

export const meeting = (change: Partial<Meeting> = {}): Meeting => ({ ...content(), id: '1', number: 'M2026-0001', version: 1, state: 'planned', ...change });

export const stepTaken = (version: number, action: MeetingStepView['action'], more: Partial<MeetingStepView> = {}): MeetingStepView => ({
	place: version, version, action, stateBefore: null, stateAfter: 'held', unit: 'gov-qingzhen', by: 'x', role: 'officer', at: `2026-12-0${version}T02:00:00.000Z`, note: 'n', content: 1,
	sha256: '0'.repeat(64), hash: '0'.repeat(64), ...more
});
