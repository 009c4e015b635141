import type { Shape } from '../shape.ts';
import type { issuePages as source } from '../zh/issue-pages.ts';

/** Words of the pages of the problem list. */
export const issuePages: Shape<typeof source> = {
	title: 'Problem list',
	about: 'Issues found in the two lakes\' basin, from logging to sign-off.',
	signIn: { title: 'Please sign in', about: 'The problem list can be read by the member units, the office and the procuratorates only.', link: 'Sign in' },
	failed: 'The problem list cannot be read at present. Please try again later.',
	retry: 'Try again',
	monitoring: 'Water quality',
	filter: {
		title: 'Filter',
		q: 'Full text', find: 'Find', state: 'State', unit: 'Unit', matter: 'Matter', territory: 'Territory', zone: 'Source protection zone', source: 'Found by', due: 'Deadline', sort: 'Order',
		any: 'All', open: 'Open', closed: 'Closed', clear: 'Clear the filter', inView: 'List only what is in view on the map',
		dues: { overdue: 'Overdue', week: 'Due within seven days', month: 'Due within thirty days' },
		sorts: { '-logged': 'Latest first', logged: 'Earliest first', due: 'Nearest deadline first', '-due': 'Farthest deadline first', '-changed': 'Last changed first', number: 'By number' }
	},
	list: {
		caption: 'Problem list', number: 'Number', name: 'Issue', matter: 'Matter', owner: 'Unit that has it', state: 'State', due: 'Deadline', select: ({ number }) => `Select ${number}`, choose: 'Select',
		shown: ({ shown, total }) => `${shown} of ${total} listed.`,
		more: 'List more', loading: 'Loading…', none: 'There are no issues yet.', noneFound: 'No issue fits the filter.',
		changed: 'Just changed', demo: 'Sample'
	},
	deadline: {
		left: ({ days }) => `working days left: ${days}`, today: 'due today', over: ({ days }) => `working days overdue: ${days}`, stopped: 'suspended: the clock stands still',
		provisional: ({ year }) => `provisional: the shifted working days of ${year} are not announced yet`
	},
	map: {
		label: 'Map of issues', list: 'Issues on the map',
		cluster: ({ count }) => `${count} issues: zoom in`,
		clusterOverdue: ({ count, overdue }) => `${count} issues, ${overdue} of them overdue: zoom in`,
		one: ({ number, state }) => `${number}, ${state}`,
		oneOverdue: ({ number, state }) => `${number}, ${state}, overdue`,
		key: 'A circle has nothing overdue; a square with “!” has. The figure is the number of issues.'
	},
	batch: {
		chosen: ({ count }) => `${count} selected`, clear: 'Clear the selection', all: 'On all that are selected', nothing: 'There is no step that you may take on all of them: select fewer.', send: 'Take the step', running: 'Taking the step, one issue after another…',
		done: ({ number }) => `${number}: done.`, refused: ({ number, why }) => `${number}: not done. ${why}`,
		stale: 'Somebody else has acted meanwhile: open it before you act.', notAllowed: 'You may not take this step, or the issue\'s state does not allow it.', unreachable: 'The server cannot be reached. Please try again later.'
	},
	one: {
		back: 'Problem list', owner: 'Unit that has it', coordinator: 'Across territories, coordinated by', onAgenda: 'On the agenda of a joint meeting', dueBasis: 'Basis of the deadline', original: 'Original deadline', found: 'How it was found', description: 'Description', place: 'Place', ask: 'Ask the map of today about this place',
		lead: 'Lead unit', parts: 'Assisting', part: { open: 'open', closed: 'closed' }, seen: 'Opened by', photos: 'Photos and papers',
		steps: 'Steps', step: ({ unit, by }) => `${unit} · ${by}`, hash: ({ hash }) => `check value ${hash}`,
		actions: 'What you can do', none: 'There is no step that you can take at present.', notFound: 'There is no such issue, or your unit may not see it.', missing: 'Not to be seen',
		unit: 'Unit', clause: 'Clause', due: 'Deadline', choose: 'Choose', send: ({ action }) => `Confirm: ${action}`, cancel: 'Cancel',
		meanwhile: 'Others took these steps while you were writing. What you wrote is still here:', again: ({ action }) => `Confirm as it stands now: ${action}`, gone: 'The present state no longer allows this step. What you wrote is still here to be copied.'
	},
	course: {
		title: 'Deadline', logged: 'Logged', closed: ({ action }) => action, original: 'Original deadline', due: 'Deadline', dueNow: 'Present deadline',
		moved: ({ action, due }) => `${action}: deadline moved to ${due}`,
		paused: ({ to }) => `Suspended until ${to}: its working days do not count`, pausing: 'Suspended: the clock stands still',
		today: 'Today', by: ({ unit, by }) => `${unit} · ${by}`
	},
	compare: {
		title: 'Who is responsible',
		stored: ({ number, date }) => `${number}: the answer stored when it was logged (${date}), beside today's answer for the same place and matter.`,
		same: 'Today\'s answer is the same as the stored one.', sameData: 'Neither the data version nor the duty table has changed.', otherData: 'The data or the duty table are newer; the answer is the same.',
		differs: 'Today\'s answer is not the stored one: see what is marked “changed”. That alone does not move the issue to another unit; the office decides.',
		because: { data: 'The data version is newer.', table: 'The duty table is newer.', neither: 'Neither the data version nor the duty table has changed: check the place.' },
		storedAlong: ({ number, date }) => `${number}: the answer stored when it was logged (${date}), each unit's share beside today's.`,
		unknown: 'Today\'s answer cannot be had at present; only the stored one is shown.',
		then: 'When logged', now: 'Today', both: 'Unchanged', item: 'What', changed: 'changed', nobody: 'nobody', holder: ({ unit, clause }) => `${unit}, ${clause}`,
		dataVersion: 'Data version', table: 'Duty table'
	},
	ground: {
		title: 'Place', map: 'Map of the place', at: ({ lat, lon }) => `${lat}° N, ${lon}° E`, within: ({ metres }) => `to within ${metres}`,
		line: 'A line', polygon: 'An area', spot: ({ at }) => `shown at ${at}`,
		areas: 'Areas on which the answer rests (when logged)', none: 'No area covers the place.'
	},
	evidence: {
		title: 'Photos and papers (optional)', take: 'Take a photo', choose: 'Choose files', about: 'Photos (JPEG, PNG, WebP) and PDF, Word and Excel files of at most 25 MB each. Photos lose the place and the camera\'s data when they are sent.',
		sending: 'being sent', sent: 'ready', unfinished: { sending: 'A file is still being sent. Please wait.', failed: 'A file was not sent: send it again or remove it.' }, failed: 'not sent', again: 'Send again', remove: ({ name }) => `Remove ${name}`,
		open: ({ name }) => `Open ${name}`, full: ({ most }) => `At most ${most} files.`
	},
	request: {
		waits: ({ action }) => `${action}: waits for an answer`, dates: { 'ask-extension': 'Asked for until', 'ask-suspension': 'Expected to go on' },
		grant: ({ action }) => `Grant: ${action}`, decline: 'Decline'
	},
	inbox: {
		title: 'Inbox', about: 'At eight o\'clock on each working day: what your organisation has to know or to do; invitations and decisions of meetings as they come. Proposals of supervision are proposals; the office and the supervision bureau decide.', signIn: 'Sign in to read the inbox.',
		of: ({ organisation, date }) => `${organisation}, ${date}`, none: 'Nothing has come yet. The first digest is made at eight o\'clock on the next working day.', nothing: 'There was nothing to know or to do on this day.',
		section: ({ name, count }) => `${name} (${count})`, more: ({ count }) => `${count} more: see the problem list.`, failed: 'The inbox could not be had. Please try again later.'
	},
	pick: {
		find: 'Name, pinyin or id', units: 'Units to choose from', clauses: 'Clauses to choose from', none: 'Nothing fits: try another spelling.'
	}
};
