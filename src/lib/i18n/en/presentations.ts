import type { Shape } from '../shape.ts';
import type { presentations as zh } from '../zh/presentations.ts';

/** Words of presentations, in English. */
export const presentations: Shape<typeof zh> = {
	title: 'Presentations',
	about: 'Views of the map and figures in the order of a meeting: shown full screen, with or without a network; exported as a web page, PDF or PowerPoint. Every scene keeps what it showed.',
	signIn: 'Presentations are for those who sign in; a link to one that somebody gave you needs no signing in.',
	failed: 'The server did not answer. Try again in a moment.',
	retry: 'Try again',
	notFound: 'There is no such presentation, or it is not shared with you.',
	list: {
		make: 'New presentation', name: 'Name', template: 'Begin with a template', noTemplate: 'Empty', create: 'Create',
		none: 'There are no presentations yet. Make one here, or press “Add to a presentation” on the map.',
		columns: { title: 'Name', scenes: 'Scenes', by: 'Made by', changed: 'Changed', sharing: 'Shared' },
		open: 'Edit', show: 'Show', whichTitle: 'Give it a name first.',
		templateAbout: 'A template fills itself from today\'s data; every scene can be changed afterwards.'
	},
	templates: { quarterly: 'Quarterly special meeting', 'half-yearly': 'Half-yearly plenary meeting', 'zone-review': 'Review of a zone adjustment' },
	outline: {
		title: ({ template, period }) => `Two Lakes mechanism: ${template} (${period})`,
		period: ({ from, to }) => (from === to ? from : `${from} to ${to}`),
		paged: ({ title, page }) => `${title} (${page})`,
		scenes: {
			opening: { title: 'Report to the meeting', text: ({ period, by }) => `Period of the data: ${period}\nReported by: ${by}`, note: 'Opening: the purpose of the meeting and the date of the data. The mechanism calls a plenary meeting each half-year and a special meeting each quarter.' },
			zones: { title: 'The lakes and their protection zones', text: () => '', note: 'Show the lakes, the zones and the districts on the map; say that illustrative lines are not official.' },
			issues: { title: 'Where open issues lie', text: () => '', note: 'Show where issues gather; square ones are overdue.' },
			comparison: { title: 'Adjustment: in force and proposed', text: () => '', note: 'Draw the curtain left and right; say what comes in and what goes out.' },
			units: { title: 'Issues by unit', text: () => '', note: 'Unit by unit: why issues are open or overdue.' },
			overdue: { title: 'Overdue issues', text: () => '', note: 'Issue by issue: where it is stuck, and who has to decide.' },
			states: { title: 'Where issues stand', text: () => '', note: 'Say in which state they pile up, and why.' },
			areas: { title: 'The basin and its protection zones', text: () => '', note: 'Say of what day the data are; say that illustrative areas are not official.' },
			water: { title: 'Water quality', text: () => '', note: 'Say which stations miss their target: in which item, by how much, and why.' },
			proposals: { title: 'Proposals to adjust the zones', text: () => '', note: 'One by one: the reason, and the opinions of the units concerned.' },
			questions: { title: 'For the meeting to decide', text: () => 'Write here, one by one: the matter, the clause, the lead unit proposed and the deadline.', note: 'First what the meeting has to decide, then the facts.' },
			decisions: { title: 'Decisions', text: () => 'Recorded in the meeting: what was decided, the unit responsible, the deadline.', note: 'Confirm unit and deadline on the spot.' }
		}
	},
	sources: {
		'issues-by-unit': 'Issues by unit', 'overdue-issues': 'Overdue issues', 'issues-by-state': 'Where issues stand', 'areas-by-kind': 'Areas by kind', proposals: 'Proposals to adjust the zones', 'issues-listed': 'Problem list', 'water-quality': 'Water quality by station', 'water-classes': 'Stations by class'
	},
	figures: {
		about: {
			'issues-by-unit': 'Problem list; counted for the period, overdue as of the day of counting.', 'overdue-issues': 'Problem list; open, with a deadline before the day of counting, and not suspended.',
			'issues-by-state': 'Problem list; issues open on the day of counting.', 'areas-by-kind': 'Areas in force, on the ellipsoid; ground under several kinds is counted under each.', proposals: 'Register of proposals.', 'water-quality': 'The latest month of each station, judged by table 1 of GB 3838-2002 on the items that were sent; total nitrogen and others apart.',
			'issues-listed': 'Problem list, as far as the filter leaves it; what is due first comes first.', 'water-classes': 'The class of each station in its latest month, by table 1 of GB 3838-2002 on the items that were sent.'
		},
		illustrative: 'Some areas are illustrative, not official.',
		seen: 'Only issues that the maker may see are counted.',
		filtered: ({ caption, filter }) => `${caption} (${filter})`, filterPart: ({ name, value }) => `${name}: ${value}`,
		caption: {
			'issues-by-unit': ({ period }) => `Issues by unit, ${period}`, 'overdue-issues': ({ period }) => `Overdue issues on ${period}`, 'issues-by-state': ({ period }) => `Open issues by state on ${period}`,
			'areas-by-kind': ({ period }) => `Areas by kind on ${period}`, proposals: ({ period }) => `Proposals to adjust the zones on ${period}`,
			'issues-listed': ({ period }) => `Problem list on ${period}`, 'water-quality': ({ period }) => `Latest water quality up to ${period}`, 'water-classes': ({ period }) => `Stations by class up to ${period}`
		},
		columns: {
			unit: 'Unit', open: 'Open', overdue: 'Overdue', closed: 'Closed', number: 'Number', issue: 'Issue', due: 'Due', days: 'Working days late', state: 'State', count: 'Issues', kind: 'Kind', areas: 'Areas', area: 'Area (km²)',
			proposal: 'Proposal', proposer: 'Proposed by', validFrom: 'Valid from', station: 'Station', month: 'Month', class: 'Class', target: 'Target', over: 'Over the target', stations: 'Stations'
		}
	},
	deck: {
		legend: 'Legend', illustrative: 'illustrative, not official', allIllustrative: 'all lines are illustrative, not official', noPicture: 'This scene has no picture yet: take it on the map.', curtain: 'Draw left and right to compare', pictureOf: ({ title }) => `Map: ${title}`,
		sources: ({ sources }) => `Sources: ${sources}`, listed: '; ', on: ({ date }) => `Data of ${date}`, figuresAt: ({ moment }) => `Counted on ${moment}`,
		left: ({ count }) => `and ${count} more`, noRows: 'Nothing matches.', place: ({ place, total }) => `${place} / ${total}`
	},
	stage: {
		help: 'Keys',
		keys: [
			{ key: '→ ↓ PgDn space', does: 'next scene' }, { key: '← ↑ PgUp', does: 'previous scene' }, { key: 'digits', does: 'jump to a scene' }, { key: 'Home End', does: 'first, last scene' }, { key: 'B', does: 'black' }, { key: 'W', does: 'white' },
			{ key: 'L', does: 'laser pointer' }, { key: 'A', does: 'run by itself' }, { key: 'S', does: 'window for the speaker' }, { key: 'F', does: 'full screen' }, { key: 'H ?', does: 'these keys' }
		],
		mapKey: { key: 'M', does: 'the live map; M again leads back to the scene' },
		leaveKey: { key: 'Esc', does: 'leave' },
		play: { minutes: 'Elapsed', next: 'Next', now: 'Now', notes: 'Notes', noNotes: 'No notes for this scene.', end: 'The end', autoplay: 'Runs by itself', stopped: 'Stopped', laser: 'Laser pointer' },
		noScript: 'The browser runs no script: the scenes stand one below the other.',
		buttons: { previous: 'Previous', next: 'Next', black: 'Black', laser: 'Laser', autoplay: 'Autoplay', notes: 'Notes window', map: 'Live map', fullscreen: 'Full screen', help: 'Keys', leave: 'Leave' },
		controls: 'Controls', freeMap: 'Live map', back: 'Back to the scene (M)', notesTitle: 'Notes', loading: 'Loading pictures…', ready: ({ count }) => `Scenes loaded: ${count}. They play without a network`,
		missing: ({ count }) => `Pictures that could not be had: ${count}`, empty: 'This presentation has no scenes yet.'
	},
	editor: {
		back: 'All presentations', show: 'Show', notesWindow: 'Notes window', exports: 'Export', formats: { html: 'Web page (for a USB stick)', pdf: 'PDF', pptx: 'PowerPoint' },
		titleLabel: 'Name of the presentation', scenes: 'Scenes', addText: 'Add text', addFigures: 'Add figures', addView: 'Add a view on the map', add: 'Add', whichFigures: 'Figures', from: 'From', to: 'To',
		sceneTitle: 'Title', sceneText: 'Text', sceneNote: 'Note (for the speaker alone)', transition: 'Transition', seconds: 'Seconds when it runs by itself', secondsNone: 'as the others',
		transitions: { none: 'Cut', fade: 'Fade', push: 'Push' },
		compare: 'Compare with another scene', compareNone: 'No comparison', beforeName: 'Name on the left', afterName: 'Name on the right', before: 'Before', after: 'After',
		duplicate: 'Duplicate', remove: 'Remove', up: 'Move up', down: 'Move down', openMap: 'Open on the map', retake: 'Take again', refresh: 'Refresh from the live data', redraw: 'Draw anew from the live data', removed: 'Removed.', undo: 'Undo',
		move: ({ title }) => `Drag, or move with Alt+↑ and Alt+↓: ${title}`,
		moved: ({ title, place, total }) => `${title} is now scene ${place} of ${total}`,
		madeBy: ({ by, at }) => `${by}, ${at}`,
		saving: 'Saving…', saved: 'Saved', merged: 'Somebody changed it at the same time: both changes were kept.', notSaved: 'Not saved: the server did not answer.', saveAgain: 'Save again', refused: ({ why }) => `Not saved: ${why}`,
		none: 'There are no scenes yet. Add text or figures, or press “Add to a presentation” on the map.',
		readOnly: ({ by }) => `Made by ${by}: you may read, show and export it, not change it.`,
		copyMine: 'Make a copy of my own', copyTitle: ({ title }) => `${title} (copy)`,
		delete: 'Delete the presentation', deleteSure: 'Really delete it? All scenes and pictures will be gone.', deleteYes: 'Delete', deleteNo: 'Keep',
		changes: {
			title: 'The data have changed', checking: 'Comparing with the live data…', none: 'As the live data are now',
			areas: 'The areas have been updated since it was taken', answer: 'Another unit leads there now', figures: 'The live figures are others now', shown: 'The issues or the proposal on the map have changed'
		},
		changed: ({ count }) => `Scenes that differ from the live data: ${count}. The meeting still sees what they showed then.`
	},
	sharing: {
		title: 'Sharing', private: 'Only me', 'signed-in': 'Whoever has signed in may read it', link: 'Whoever has signed in or has the link may read it',
		about: 'Whoever can open it sees all that its scenes keep, issues included that they could not see otherwise.',
		makeLink: 'Make a link', newLink: 'Make a new link (the old one ends)', linkAbout: 'The link is shown this once: copy it now.', copy: 'Copy the link', copied: 'Copied', linkMade: 'Link'
	},
	addIssues: {
		button: 'Add to a presentation', title: 'Add this list to a presentation', about: 'Adds a map of the issues and a table of them as they are now; in the presentation they can be refreshed on purpose.', sceneTitle: 'Title', adding: 'Drawing…',
		paged: ({ title, page }) => `${title} (list ${page})`, defaultTitle: 'Problem list'
	},
	addView: {
		button: 'Add to a presentation', title: 'Add this view to a presentation', into: 'Presentation', newOne: 'A new one', newTitle: 'Name of the new presentation', sceneTitle: 'Title of the scene', sceneText: 'Text (may be empty)', sceneNote: 'Note (for the speaker alone)',
		place: 'Place', atEnd: 'As the last scene', instead: ({ place, title }) => `In place of scene ${place}: ${title}`,
		add: 'Add', adding: 'Saving the view…', added: 'Added.', open: 'Open the presentation', another: 'Add another', close: 'Close', noPicture: 'The map is not drawn yet. Try again in a moment.', failed: 'Not added: the server did not answer. Try again.',
		defaultTitle: 'View of the map', place1: 'Place', unit: 'Unit', matter: 'Matter', lead: 'Lead unit', clause: 'Clause', doubts: 'Note', coordinates: 'Coordinates'
	},
	refusals: {
		unknown: ({ id }) => `There is no presentation “${id}”, or it is not shared with you.`,
		notYours: 'Only who made it may change it. Make a copy of your own to change.',
		noPicture: ({ id }) => `There is no picture “${id}”: send it to the same presentation first.`,
		pictureBroken: 'The picture cannot be read. Send a JPEG or a PNG.',
		pictureType: 'Pictures are JPEG or PNG.',
		tooManyScenes: ({ most }) => `A presentation has at most ${most} scenes.`,
		tooManyPictures: ({ most }) => `A presentation keeps at most ${most} pictures. Remove scenes that are not needed, or make another presentation.`,
		noMap: 'There is no map to draw at this address. Give that of the map, the problem list, an issue or a proposal.',
		notFigures: 'This scene has no figures.',
		empty: 'The presentation has no scenes: there is nothing to export.',
		faults: {
			'not-an-object': 'must be an object', 'not-a-list': 'must be a list', 'not-text': 'must be text without control characters', 'too-long': 'is too long', 'too-many': 'has too many members', 'not-a-number': 'is not such a number',
			'not-a-day': 'must be a day like 2026-12-01', 'not-a-moment': 'must be a moment in UTC as ISO 8601 writes it', 'not-listed': 'is not one of those that may be chosen', 'not-an-address': 'must be an address of this product, beginning with /',
			'not-a-colour': 'must be a colour like #0b4f6c', 'not-an-id': 'may only hold letters, digits, - and _', empty: 'must not be empty', twice: 'is there already', 'unknown-member': 'is not known', 'not-true-or-false': 'must be true or false',
			uneven: 'has another number of cells than there are columns'
		}
	}
};
