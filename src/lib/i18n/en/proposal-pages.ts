import type { Shape } from '../shape.ts';
import type { proposalPages as zh } from '../zh/proposal-pages.ts';

export const proposalPages: Shape<typeof zh> = {
	title: 'Zone proposals',
	about: 'Adjusting the drinking-water source zones: which lines move, and from whom to whom duties pass, before anybody decides.',
	signIn: 'Sign in to see proposals to adjust the zones.',
	failed: 'This cannot be read at the moment. Please try again later.',
	retry: 'Try again',
	list: {
		caption: 'Proposals to adjust the zones', make: 'Draft a proposal', state: 'State', unit: 'Proposed by', any: 'All', show: 'Filter', proposal: 'Proposal', from: 'Would hold from', changed: 'Last changed', checks: 'Checks',
		none: 'There are no proposals yet.', noneFound: 'No proposal is like that.', total: ({ total }) => `${total} in all.`, next: 'Next page', first: 'Back to the first page', awaiting: 'Awaiting the opinion of', mine: ({ count }) => `Awaiting your unit: ${count}`, overdue: 'overdue', inbox: 'Proposals that ask your unit\'s opinion', due: 'Opinions until'
	},
	checks: {
		errors: ({ count }) => `${count === '1' ? '1 error' : `${count} errors`}`, warnings: ({ count }) => `${count === '1' ? '1 warning' : `${count} warnings`}`, clean: 'Nothing found', unknown: 'Open it to see',
		title: 'What the checks find', error: 'Error', warning: 'Warning', go: 'Show on the map', about: 'An error would keep the lines from taking effect; a warning is for you to weigh.'
	},
	one: {
		back: 'Zone proposals', from: 'Would hold from', unit: 'Proposed by', by: 'Drafted by', reason: 'Reason and basis', notFound: 'There is no such proposal.', missing: 'Not to be seen',
		changes: 'Areas that change', exception: ({ rule, reason }) => `Exception: ${rule}. ${reason}`, op: { add: 'new', replace: 'new line', remove: 'taken away' }, illustrative: 'The lines in force are illustrative: areas and shifts are reckoned from them and are no official basis.'
	},
	map: {
		label: 'Map of the proposal', mode: 'The map shows', modes: { difference: 'Difference', before: 'In force', after: 'Proposed', swipe: 'Swipe' },
		added: 'Comes in', removed: 'Goes out', changed: 'Other level or area', oldLine: 'Line in force', newLine: 'Proposed line', chosen: 'Chosen ground', legend: 'Legend', clear: 'Choose nothing',
		divider: 'Divider', dividerValue: ({ percent }) => `In force on the left ${percent}, proposed on the right`, left: 'In force', right: 'Proposed', whole: 'Show all changes', failed: 'The shapes of the proposal could not be had.'
	},
	difference: {
		title: 'Difference in area', square: 'km²', hectares: 'ha', added: 'Comes in', removed: 'Goes out', changed: 'Changes', total: 'Total', item: 'Of',
		byDistrict: 'By district and township', byZone: 'By level of zone', byArea: 'By changed area', outside: 'outside all districts', noZone: 'no zone', level: ({ from, to }) => `${from} → ${to}`, area: 'Area',
		before: 'In force', after: 'Proposed', gains: 'Gains', losses: 'Loses', shift: 'Line moves at most', noise: 'Of it line noise',
		summed: ({ residual }) => `Checked: in force + gains − losses = proposed, within ${residual}.`,
		notSummed: ({ residual }) => `The sum does not come out: in force + gains − losses misses proposed by ${residual}.`,
		districtsSummed: 'The districts add up to the total.', districtsNotSummed: 'The districts do not add up to the total.', noiseAbout: 'Line noise: movement that is nowhere wider than the accuracy of the line in force, so drawn otherwise rather than moved.', nothing: 'No area changes.', none: '–',
		about: 'On the ellipsoid. Ground counts once: it comes in when it enters a zone, goes out when it leaves, and changes when its level or its area is another.'
	},
	consequence: {
		title: 'Who becomes responsible', about: 'Rows say from whom to whom a duty passes, columns for which matter; hectares, and in brackets how many issues and objects lie there. Choose a cell to see its ground on the map.', none: 'No duty passes to anybody else.', move: 'From whom to whom', nobody: 'nobody',
		fromTo: ({ from, to }) => `${from} → ${to}`, cell: ({ area, count }) => `${area}, ${count === '1' ? '1 issue' : `${count} issues`}`,
		chosen: 'The chosen change', area: 'Area', issues: 'Issues there', noIssues: 'No issues there that you may see.', open: 'open', closed: 'closed'
	},
	clauses: {
		title: 'Clauses that start and stop', about: 'Where a clause begins, or ceases, to bind a unit.', starts: 'starts', stops: 'stops', clause: 'Clause', unit: 'Unit', matter: 'Matter', duty: 'Duty', area: 'Area', change: 'Change', show: 'Show on the map', none: 'No clause starts or stops to bind.'
	},
	units: {
		title: 'Units affected', about: 'Each unit has a page of its own to answer on.', open: ({ unit }) => `Page of: ${unit}`, page: ({ unit }) => `What it means for: ${unit}`, whole: 'Back to the whole proposal',
		gains: 'Duties it gains', loses: 'Duties it loses', shared: 'Duties shared with others than before', none: 'None.', matter: 'Matter', role: 'Role', area: 'Area', others: 'From or to whom', from: ({ units }) => `so far with ${units}`, to: ({ units }) => `then with ${units}`,
		fromNobody: 'so far with nobody', toNobody: 'then with nobody', clauses: 'Clauses', print: 'Print this page'
	},
	steps: { title: 'Steps', step: ({ unit, by }) => `${unit} · ${by}`, hash: ({ hash }) => `Hash ${hash}`, content: ({ version }) => `Content of version ${version}` },
	files: { title: 'Review file and data', about: 'For the meeting: maps before and after, areas, duties, opinions and steps. The data files can be read elsewhere and give the same changes.', pdf: 'PDF', docx: 'Word', geojson: 'GeoJSON', fgb: 'FlatGeobuf', download: ({ form, number }) => `Download ${number} as ${form}` },
	review: {
		title: 'Opinions', summary: ({ asked, answered, due }) => `${asked === '1' ? '1 unit is' : `${asked} units are`} asked, ${answered} answered; opinions are due by ${due}.`,
		nobody: 'No unit\'s duties change, and no other was named to be asked.', unit: 'Unit', opinion: 'Opinion', awaiting: 'Not answered yet', overdue: 'Overdue', partly: ({ given, all }) => `answered on ${given} of ${all} changes only`,
		late: ({ count, due }) => `${count === '1' ? '1 unit has' : `${count} units have`} not answered in time (by ${due}).`, whole: 'The whole proposal', show: 'Show on the map', pins: 'Places of opinions and comments',
		mine: ({ due }) => `Your unit's opinion is asked, by ${due}.`, mineLate: ({ due }) => `Your unit has not given its opinion, which was due by ${due}.`, mineOpen: 'See what it means for your unit', answer: 'Answer now',
		waiting: ({ count }) => `${count === '1' ? '1 unit' : `${count} units`} to answer`
	},
	remarks: { title: 'Comments', none: 'No comments yet.', at: ({ unit, by }) => `${unit} · ${by}` },
	effect: {
		title: 'Taking effect', act: 'Act of approval', date: 'Date of the act', from: 'Holds from', until: 'Holds no more from', state: 'Now', lines: 'Nature of the lines', made: 'Lines written', madeCount: ({ put, ended }) => `new versions: ${put}; versions replaced or taken away: ${ended}`,
		onMap: 'Open the duty map of the day of effect', kept: 'Areas that other acts have changed since, and that stay as they are', ending: 'How it ended', byAct: 'Act that annulled or suspended it',
		illustrative: 'The lines are recorded as illustrative, and answers go on saying so.'
	},
	issues: {
		title: 'Issues affected', titleThen: 'Issues affected if it takes effect', about: ({ day }) => `Who leads is asked anew by the lines of ${day}. Issues are listed only, never passed on by themselves: whether one is, the lead unit and the office decide as usual.`,
		meanwhileAbout: ({ from, until }) => `Issues logged from ${from} and before ${until} were answered by other lines, and are listed too.`,
		none: 'No open issues lie on the changed ground.', loading: 'Asking…', issue: 'Issue', state: 'State', lead: 'Lead as stored', leadThen: 'Lead asked anew', differs: 'other lead', same: 'the same', outside: 'out of scope', meanwhile: 'logged meanwhile',
		count: ({ all, differ }) => `${all} in all, ${differ} of them with another lead.`
	},
	place: { none: 'none', pick: 'Point at it on the map', picking: 'Click a place on the map; with the keyboard move the map and press Enter.', clear: 'Without a place', label: 'Place', at: ({ at }) => `Place ${at}` },
	edge: {
		none: 'none', pick: 'Point at a piece of line', from: 'from corner', to: 'to corner', corners: ({ count }) => `${count} corners in this ring`,
		picking: 'Click a proposed line; with the keyboard bring the cross onto the line and press Enter.', longer: 'Click the same line elsewhere to make the piece reach that far.', missed: 'No proposed line there: click nearer to it, or zoom in first.',
		chosen: ({ area, from, to, length }) => `${area}, corners ${from} to ${to}, ${length}`, piece: ({ from, to }) => `Line, corners ${from} to ${to}`,
		gone: ({ from, to, version }) => `About corners ${from} to ${to} of version ${version}: this piece of line has been changed since and is no longer proposed.`, goneWhileWriting: 'Somebody has just changed the chosen piece of line: choose it again.', changeGone: ({ area }) => `${area} (no longer in the proposal)`
	},
	fields: {
		asked: 'Units asked', moreUnits: 'Units named besides', change: ({ number }) => `Change ${number}`, whole: 'The whole proposal', none: 'None', pickClause: 'Type a clause or a word', clauses: 'Clauses', noClause: 'There is no such clause.', note: 'Note', noteNeeded: 'Note (required)', optional: ({ name }) => `${name} (may be left out)`,
		asks: 'Units whose duties change, which are asked in any case', asksNobody: 'No unit\'s duties change.', more: 'Units asked besides (may be left out)', moreChosen: ({ count }) => `${count} chosen besides`,
		actHelp: 'As it is written on the document (like 黔府函〔2026〕287号)', fromHelp: ({ day }) => `${day} was proposed; not before that day, nor before the day of the act.`, linesHelp: 'Lines of the act where it comes with coordinates or a map; illustrative where they were drawn after its words.',
		untilHelp: 'From this day on the lines of before the approval hold again.', approveHelp: 'Once recorded, the duty map, the API and the duties of all units answer by the new lines from the day of effect; answers for earlier days stay as they were.'
	},
	compare: {
		title: 'Proposals compared', choose: 'Compare', chosen: ({ count }) => `Compare the ${count} chosen`, help: 'Tick two or more to see them side by side.', most: ({ most }) => `${most} proposals are compared at most.`,
		too: 'Choose two proposals at least.', item: 'Metric', select: ({ title }) => `Choose "${title}" to compare`, state: 'State', from: 'Would hold from', checks: 'Checks', changes: 'Areas that change', gain: 'Comes in', loss: 'Goes out', other: 'Other level or area', shift: 'Line moves at most',
		leads: 'Ground with another lead unit', units: 'Units whose duties change', starts: 'Clauses that start to bind', stops: 'Clauses that stop to bind', issues: 'Issues on the changed ground', objects: 'Objects on the changed ground', unread: ({ number }) => `${number} could not be read.`, noLonger: 'no longer fits what is in force, cannot be reckoned',
		map: 'Map to compare on', mode: 'Compare by', modes: { swipe: 'Swipe', blink: 'Blink', ghost: 'Ghost outline' }, left: 'Left', right: 'Right', first: 'First', second: 'Second', swap: 'Show the other', pause: 'Stop blinking', play: 'Blink', shown: ({ title }) => `Now shown: ${title}`,
		inForce: 'Lines in force', ghostAbout: ({ first, second }) => `Solid: ${first}; dashed: ${second}`, dividerValue: ({ percent, first, second }) => `${first} on the left ${percent}, ${second} on the right`, same: 'All on the same extent and by the same reckoning.', remove: ({ title }) => `Leave ${title} out of the comparison`
	},
	actions: {
		refused: 'Not done:', title: 'What you can do', none: 'There is nothing that you can do at the moment.', note: 'Note (may be left out)', send: ({ action }) => `Confirm: ${action}`, again: ({ action }) => `Confirm as it is now: ${action}`, cancel: 'Cancel',
		meanwhile: 'While you were writing, others took these steps. What you wrote is still here:', gone: 'The proposal has moved on and this can no longer be done. What you wrote is still here to copy.', forbidden: 'You may not do this, or not in the state it is in.', unreachable: 'The server cannot be reached. Please try again; what you wrote is still here.',
		errorsFirst: ({ count }) => `The checks find ${count === '1' ? '1 error' : `${count} errors`}. It can be submitted, but cannot take effect before they are mended.`
	},
	edit: {
		exceptions: 'Exceptions to the standard', exceptionsAbout: 'Which rule may be fallen short of, and why; an empty field is no exception. Whoever saves it is recorded as having said so.',
		newTitle: 'Draft a proposal', title: ({ number }) => `Revise proposal ${number}`, mayNot: 'You may not propose: officers and heads of units, the office and administrators do.', gone: 'This proposal cannot be revised now.', loading: 'One moment…',
		kept: 'What you enter is kept on this device; closing or reloading loses nothing.', notKept: 'This device has no room for the draft: save it to the server before you leave.', restored: 'What was not saved yet has been restored from this device.', discard: 'Drop what is on this device and begin anew',
		name: 'Title', reason: 'Reason and legal basis (documents, clauses)', from: 'Would hold from', note: 'Note on the revision (may be left out)',
		areas: 'Areas that change', areasAbout: 'Take an area in force to draw its line anew or take it away, or draw a new one.', pick: 'Area in force', choose: 'Choose', replace: 'Change its line', remove: 'Take it away', add: 'Draw a new area', upload: 'Upload shapes',
		noChanges: 'Nothing changes yet.', editing: 'being edited', drop: ({ area }) => `Leave ${area} out of the proposal`, newArea: 'New area', kind: 'Kind', areaName: 'Name', territory: 'Territory',
		neighbours: 'Areas that share an edge with it', takeNeighbour: ({ area }) => `Take ${area} in too: shared edges move together`,
		map: 'Map to draw on', drawHelp: 'Click the corners one after another; the ring closes by itself. With the keyboard: move the map and press Enter.', editHelp: 'Drag a dot to move a corner; press a small dot to put one in; with one selected, Delete takes it away, arrow keys nudge it, with Shift further.', tooMany: 'Too many corners in view: zoom in to edit.', removedHelp: 'This area is to be taken away: it has no line to edit.',
		undo: 'Undo', redo: 'Redo', finish: 'Done drawing', anew: 'Draw anew', part: 'Draw another part', hole: 'Cut a hole', snap: 'Snap to lines', shared: 'Move shared corners together', vertex: ({ at }) => `Corner ${at}`, midpoint: ({ at }) => `Put a corner in at ${at}`,
		selected: 'Selected corner', position: 'Position', positionHelp: 'Degrees, degrees minutes seconds, or Gauss-Krüger', apply: 'Move here', addHere: 'Put a corner in here', deleteVertex: 'Delete corner', tooFew: 'A ring has three corners at least: this one cannot be taken away.', noVertex: 'No corner is selected.', accuracy: ({ metres }) => `read as CGCS2000, within ${metres}`,
		points: ({ count }) => `${count} corners`, size: ({ area }) => `${area}`,
		live: 'Checked as you draw', checking: 'Checking…', notChecked: 'Draw a change and choose the day: what the checks find stands here.', stale: 'Not checked since the last change.', unchecked: 'The check did not finish. Please try again.', whoGains: 'Who becomes responsible', tooLarge: 'The proposal is larger than 1 MB, which the server does not take: use fewer corners.',
		save: 'Save draft', saveRevision: 'Save revision', saving: 'Saving…', refused: 'Not saved: ', stalePage: 'Somebody else has revised this proposal meanwhile. What you have is all still here: look at the steps below, then decide whether yours shall hold.', again: 'Save what I have', open: 'Open the proposal', cancel: 'Back',
		need: { title: 'Enter a title.', reason: 'Enter the reason and basis.', validFrom: 'Choose the day from which it would hold.', changes: 'Change one area at least.', kind: 'Choose the kind of the new area.', name: 'Name the new area.', territory: 'Choose the territory of the new area.', geometry: 'The new area is not drawn yet: it needs three corners.' }
	}
};
