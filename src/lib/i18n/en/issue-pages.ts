import type { Shape } from '../shape.ts';
import type { issuePages as source } from '../zh/issue-pages.ts';

/** Words of the pages of the problem list. */
export const issuePages: Shape<typeof source> = {
	title: 'Problem list',
	about: 'Issues found in the two lakes\' basin, from logging to sign-off.',
	signIn: { title: 'Please sign in', about: 'The problem list can be read by the member units, the office and the procuratorates only.', link: 'Sign in' },
	failed: 'The problem list cannot be read at present. Please try again later.',
	retry: 'Try again',
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
		left: ({ days }) => `working days left: ${days}`, today: 'due today', over: ({ days }) => `working days overdue: ${days}`, stopped: 'suspended: the clock stands still'
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
		chosen: ({ count }) => `${count} selected`, clear: 'Clear the selection', note: 'Note', due: 'Extend to', send: 'Take the step', running: 'Taking the step, one issue after another…',
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
	}
};
