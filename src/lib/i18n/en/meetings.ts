import type { MeetingWords } from '../meetings.ts';

export const meetings: MeetingWords = {
	title: 'Joint meetings',
	monitoring: 'Water quality',
	about: 'Joint meetings are plenary or special: the plenary each half-year, chaired by a head of the working group or by an executive deputy whom he charges; the special each quarter, chaired by a deputy (四(一)2).',
	kinds: { plenary: 'plenary meeting', special: 'special meeting' },
	chairs: { leader: 'head of the working group', 'executive-deputy': 'executive deputy head', deputy: 'deputy head' },
	guestKinds: { delegates: 'delegates and committee members', experts: 'experts', procuratorate: 'procuratorate', provincial: 'provincial departments' },
	agendaKinds: { issue: 'issue', proposal: 'proposal', unit: 'unit', decision: 'earlier decision', other: 'other' },
	states: { planned: 'to be held', held: 'held', cancelled: 'cancelled' },
	actions: { call: 'called', revise: 'revise', hold: 'record as held', cancel: 'cancel', attend: 'answer: we come', excuse: 'answer: we do not come', report: 'report as carried out', remind: 'remind', reopen: 'take up again' },
	forbidden: {
		unseen: 'Your unit is not invited.',
		'not-office': 'Joint meetings are the office\'s business.',
		'not-invited': 'Only a unit that is invited answers whether it comes.',
		'not-charged': 'Only the unit that the decision charges, and the office, can report on it.',
		state: 'As the meeting stands this cannot be done.'
	},
	faults: {
		missing: 'This has to be said.',
		'not-taken': 'This step does not take it.',
		chair: 'The chair does not fit the kind: a plenary is chaired by a head or an executive deputy, a special meeting by a deputy (四(一)2).',
		'not-yet': 'The day of the meeting has not come: it cannot have been held.',
		due: 'The deadline cannot be before the meeting.',
		item: 'The agenda has no such item.',
		removed: 'A decision that was taken cannot be removed; word it better, or add another.',
		'no-such-decision': 'The meeting has taken no such decision.',
		done: 'This decision has been reported as carried out.',
		'not-done': 'This decision has not been reported as carried out.',
		'nothing-revised': 'Nothing would change.'
	},
	reading: {
		list: ({ most }) => `Expected a list of at most ${most}.`,
		units: 'Expected a list of ids of units.'
	},
	noMeeting: ({ got }) => `There is no meeting "${got}", or your unit is not invited to it.`,
	stuck: {
		'put-on': 'put before the joint meeting by the office', disputed: 'refused twice, the office has to decide', across: 'across territories and overdue', overdue: 'unit with overdue issues',
		proposal: 'proposal to adjust the zones', undone: 'decision of an earlier meeting, not carried out'
	},
	agendaTitle: {
		numbered: ({ number, title }) => `${number} ${title}`,
		overdue: ({ unit, count }) => `${unit}: ${count} overdue issues`,
		closed: ({ number, matter, unit }) => `${number} ${matter} (${unit})`,
		decision: ({ number, title, unit }) => `Decision of ${number}: ${title} (${unit})`
	},
	periods: {
		plenary: ({ year, part }) => `${part === 1 ? 'first' : 'second'} half of ${year}`,
		special: ({ year, part }) => `quarter ${part} of ${year}`
	},
	standings: { held: 'held', planned: 'planned', due: 'due, none is planned', missed: 'not held', unrecorded: 'not on record here' },
	list: {
		cadence: 'Meetings due this year',
		meetings: 'Meetings',
		none: 'There are no meetings yet.',
		make: 'Call a meeting',
		columns: { number: 'Number', kind: 'Kind', day: 'Day', title: 'Meeting', state: 'State', items: 'Items', decisions: 'Decisions' },
		decisionsOpen: ({ decisions, open }) => `${decisions}, ${open} open`,
		tasks: 'Decisions not carried out',
		tasksNone: 'Every decision has been carried out.',
		year: 'Year'
	},
	page: {
		facts: { kind: 'Kind', day: 'When', place: 'Where', chair: 'Chair', units: 'Units', guests: 'Invited', agenda: 'Agenda', minutes: 'Minutes', decisions: 'Decisions', steps: 'Record of steps' },
		allUnits: 'all units of the working group',
		noAgenda: 'There are no items yet.',
		noDecisions: 'No decision was taken.',
		before: 'Decisions of earlier meetings',
		beforeNone: 'There is no decision to report on at this meeting.',
		decision: { text: 'Decision', unit: 'Unit', due: 'Deadline', state: 'State', item: 'Item' },
		ofItem: ({ place }) => `item ${place}`,
		done: ({ day, by, note }) => `${day}, reported by ${by}: ${note}`,
		open: 'open',
		overdue: 'overdue',
		back: 'All meetings',
		word: 'Download as Word file',
		docxHint: 'Before the meeting its notice and agenda, after it its minutes.'
	},
	answers: {
		title: 'Who comes',
		summary: ({ attend, excused, open }) => `Coming: ${attend}. Not coming: ${excused}. Not answered yet: ${open}.`,
		attends: 'comes',
		excused: 'does not come',
		open: 'not answered',
		yours: 'Please answer whether your unit comes, and whom it sends.',
		closedItem: 'Your unit may not open this issue: only its number, matter and unit are shown.'
	},
	inbox: {
		sections: {
			'decision-overdue': 'Decisions of meetings, overdue', 'decision-due-soon': 'Decisions of meetings, due within three working days', 'decision-reminded': 'Decisions of meetings, the office reminds',
			'decision-given': 'Decisions of meetings, new or changed', invited: 'Invitations to meetings, not answered', 'decision-supervise': 'Decisions of meetings, overdue with other units: the office may remind'
		},
		invitations: 'Invitations to meetings, not answered',
		decisions: 'Tasks from meetings',
		supervise: 'Decisions overdue with other units',
		when: 'When',
		inDays: ({ days }) => (days === 0 ? 'today' : `in ${days} working ${days === 1 ? 'day' : 'days'}`),
		reminded: 'The office has reminded',
		report: 'Report as carried out',
		answer: 'Answer',
		invitationLine: ({ number, title, at, place }) => `  ${number}  ${title}  on ${at}, ${place}`,
		decisionLine: ({ number, text, unit, due, left }) => `  ${number}  ${text}  ${unit}, due ${due}, ${left}`
	},
	form: {
		make: 'Call a joint meeting',
		revise: 'Revise the meeting',
		hold: 'Record the meeting as held',
		holdAbout: 'Write the minutes and the decisions. Each decision becomes a task with a unit and a deadline; the next meeting opens with what has become of it.',
		kind: 'Kind of meeting',
		title: 'Name of the meeting',
		day: 'Day',
		time: 'Begins at (may be left out)',
		place: 'Place',
		chair: 'Chair',
		units: 'Units',
		all: 'All',
		noneOfThem: 'None',
		guests: 'Invited besides (四(一)3)',
		who: 'Whom',
		addGuest: 'Add an invitation',
		agenda: 'Agenda',
		stuck: 'What waits for a meeting',
		stuckAbout: 'As the data stand now; tick what is to be on the agenda.',
		stuckNone: 'Nothing is stuck now.',
		addItem: 'Add an item',
		itemTitle: 'Item',
		itemMinutes: 'What was said',
		up: 'Up',
		down: 'Down',
		remove: 'Remove',
		minutes: 'Minutes',
		decisions: 'Decisions',
		addDecision: 'Add a decision',
		noItem: 'of no item',
		note: 'Note',
		reportNote: 'How it was carried out',
		attendNote: 'Who comes (name, post)',
		excuseNote: 'Why nobody comes',
		decision: 'Which decision',
		save: 'Save',
		send: 'Confirm',
		stale: 'Somebody has just changed the meeting. What you have written is still here: look at how the meeting stands now, then send again.',
		failed: 'That did not work. Please try again later.',
		loading: 'Reading …'
	},
	word: {
		notice: 'Notice and agenda',
		minutes: 'Minutes',
		number: 'Number',
		at: ({ day, time }) => (time ? `${day}, ${time}` : day),
		proof: ({ number, hash }) => `${number}, last recorded step ${hash}`
	}
};
