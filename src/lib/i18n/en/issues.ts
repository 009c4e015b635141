import type { issues as zh } from '../zh/issues.ts';
import type { Shape } from '../shape.ts';

export const issues: Shape<typeof zh> = {
	states: {
		logged: { name: 'Logged', about: 'No unit leads yet; the office decides.' },
		assigned: { name: 'Sent', about: 'Sent to the responsible unit, which has still to accept or to object.' },
		disputed: { name: 'Disputed', about: 'Refused twice; the office decides whose it is.' },
		accepted: { name: 'Accepted', about: 'The unit has accepted it and has still to plan.' },
		planned: { name: 'Planned', about: 'Measures, unit and deadline are set.' },
		'in-progress': { name: 'In progress', about: 'Being put right, as planned.' },
		submitted: { name: 'To be checked', about: 'The unit says that it is put right; somebody else has to check.' },
		checked: { name: 'Checked', about: 'Checked by somebody else; to be signed off.' },
		suspended: { name: 'Suspended', about: 'Suspended with approval; the clock stands still.' },
		'signed-off': { name: 'Signed off', about: 'Checked and signed off.' },
		unfounded: { name: 'Unfounded', about: 'Found to be no issue, with the reason on record; counted in the unit\'s figures.' }
	},
	actions: {
		log: 'Log', accept: 'Accept', refuse: 'Refuse', transfer: 'Hand over', 'decide-unit': 'Decide whose it is', plan: 'Set the plan', start: 'Begin the work',
		submit: 'Submit for checking', check: 'Checked: in order', return: 'Return', 'sign-off': 'Sign off', reopen: 'Reopen', 'ask-extension': 'Ask for more time', 'ask-suspension': 'Ask for a suspension', decline: 'Decline the request', suspend: 'Suspend', resume: 'Resume',
		extend: 'Extend', unfounded: 'Find unfounded', assist: 'Ask a unit to assist', 'close-part': 'Close our part', agenda: 'Put on (take off) the agenda', remind: 'Remind',
		notify: 'Circulate a notice', summon: 'Summon for a talk', recommend: 'Procuratorial opinion', comment: 'Comment'
	},
	notes: {
		log: 'Note', accept: 'Note (optional)', refuse: 'Why it is not your unit\'s duty', transfer: 'Why it is handed over', 'decide-unit': 'Why this unit', plan: 'Measures', start: 'Note (optional)',
		submit: 'What was done, and the evidence', check: 'What was found (optional)', return: 'Why, and what is still to be done', 'sign-off': 'Note (optional)', reopen: 'Why it is reopened',
		'ask-extension': 'Why more time is needed', 'ask-suspension': 'Why it should be suspended', decline: 'Why the request is declined',
		suspend: 'Why it is suspended', resume: 'Note (optional)', extend: 'Why more time is given', unfounded: 'Why it is no issue', assist: 'What the unit is asked to do', 'close-part': 'What your unit has done',
		agenda: 'What the meeting has to settle', remind: 'Note (optional)', notify: 'The notice', summon: 'The talk', recommend: 'Consultation, hearing, recommendation', comment: 'Comment'
	},
	sources: { 'own-check': 'Own check', 'joint-check': 'Joint check', 'joint-enforcement': 'Joint enforcement', complaint: 'Complaint', monitoring: 'Monitoring' },
	accountRoles: { officer: 'Officer', head: 'Head of unit', office: 'Office of the working group', procurator: 'Procurator', leader: 'Leader of the working group', administrator: 'Administrator' },
	procuratorates: {
		'proc-guiyang': 'Guiyang Municipal People\'s Procuratorate', 'proc-anshun': 'Anshun Municipal People\'s Procuratorate', 'proc-huaxi': 'Huaxi District People\'s Procuratorate', 'proc-baiyun': 'Baiyun District People\'s Procuratorate',
		'proc-guanshanhu': 'Guanshanhu District People\'s Procuratorate', 'proc-qingzhen': 'Qingzhen Municipal People\'s Procuratorate', 'proc-xixiu': 'Xixiu District People\'s Procuratorate', 'proc-pingba': 'Pingba District People\'s Procuratorate'
	},
	leadingGroup: 'Leaders of the joint working group',
	dueBases: { default: 'this product\'s own term; the mechanism names none', given: 'given when it was logged', plan: 'set by the plan', extension: 'extended with approval', suspension: 'moved by a suspension' },
	forbidden: {
		unseen: 'This issue is not one that your unit may see.',
		state: 'This step cannot be taken in the issue\'s present state.',
		'not-yours': 'Your unit and role may not take this step.',
		'same-person': 'Whoever submitted it for checking cannot check, return or sign it off: another person must.',
		'no-request': 'No request waits for an answer.',
		decided: 'The office has decided whose it is: it can be neither refused nor handed over.'
	},
	stepFaults: {
		note: 'Say why.', toUnit: 'Name the unit.', clause: 'Name the clause.', dueDate: 'Name the deadline.',
		'own-unit': 'That is the unit that has it now: name another.', 'has-part': 'That unit assists already.', past: 'The deadline cannot be before today.',
		'not-later': 'An extended deadline must be later than the present one.', 'needs-extension': 'The deadline is set: only an approved extension makes it later.', 'open-parts': 'An assisting unit has not closed its part: it cannot be submitted yet.'
	},
	shares: {
		caption: 'Shares of those who lead', lead: 'Lead unit', share: 'Share', length: 'Length', area: 'Area', nobody: 'nobody leads', outside: 'outside the mechanism',
		holder: ({ unit, clause }: { unit: string; clause: string }) => `${unit}, ${clause}`
	},
	overdue: 'overdue',
	number: ({ number }: { number: string }) => `Issue ${number}`
};
