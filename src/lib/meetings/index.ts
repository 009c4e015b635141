/** Joint meetings (四(一)): who is called, what they speak about, what they decide, and whether it was done. Pure. */
export {
	AGENDA_KINDS, CHAIRS, CHAIRS_OF, GUEST_KINDS, MEETING_ACTIONS, MEETING_KINDS, MEETING_STATES, type AgendaItem, type AgendaKind, type Chair, type Decision, type Guest,
	type GuestKind, type Meeting, type MeetingAction, type MeetingContent, type MeetingKind, type MeetingState, type MeetingStepDetail, type MeetingStepTaken, type MeetingStepView
} from './meeting.ts';
export {
	ANSWERS, answersOf, contentFaults, decisionsCarriedOut, forbiddenMeetingStep, isMeetingOvertaken, isMoved, mayCall, maySeeMeeting, MEETING_STEPS, meetingStepFaults, meetingStepsFor, type Answer,
	type CarriedOut, type MeetingFault, type MeetingForbidden, type MeetingSaid, type MeetingStepAction
} from './life.ts';
export { CADENCE, cadenceOf, type Period, type PeriodStanding } from './cadence.ts';
export {
	MEETING_SECTIONS, meetingNews, waitingAt, type Convened, type DecisionWaiting, type Invitation, type MeetingNews, type MeetingSection, type MeetingsWaiting
} from './waiting.ts';
export { STUCK_REASONS, type Stuck, type StuckReason } from './stuck.ts';
