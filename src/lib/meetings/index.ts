/** Joint meetings (四(一)): who is called, what they speak about, what they decide, and whether it was done. Pure. */
export {
	AGENDA_KINDS, CHAIRS, CHAIRS_OF, GUEST_KINDS, MEETING_ACTIONS, MEETING_KINDS, MEETING_STATES, type AgendaItem, type AgendaKind, type Chair, type Decision, type Guest,
	type GuestKind, type Meeting, type MeetingAction, type MeetingContent, type MeetingKind, type MeetingState, type MeetingStepDetail, type MeetingStepTaken, type MeetingStepView
} from './meeting.ts';
export {
	contentFaults, decisionsCarriedOut, forbiddenMeetingStep, isMeetingOvertaken, mayCall, maySeeMeeting, MEETING_STEPS, meetingStepFaults, meetingStepsFor, type CarriedOut,
	type MeetingFault, type MeetingForbidden, type MeetingSaid, type MeetingStepAction
} from './life.ts';
export { CADENCE, cadenceOf, type Period, type PeriodStanding } from './cadence.ts';
export { STUCK_REASONS, type Stuck, type StuckReason } from './stuck.ts';
