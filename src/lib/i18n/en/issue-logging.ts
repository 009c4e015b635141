import type { issueLogging as zh } from '../zh/issue-logging.ts';
import type { Shape } from '../shape.ts';

export const issueLogging: Shape<typeof zh> = {
	title: 'Log an issue',
	about: 'Show the place on the map, say what is wrong, add photos. It works without a network too, and is sent when there is one.',
	loading: 'Opening…',
	signIn: { about: 'Only those who have signed in log issues.', link: 'Sign in' },
	mayNot: 'Your role reads issues and does not log them.',
	place: {
		title: 'Place', map: 'Map of the place', none: 'Tap the map to show the place.', at: ({ lat, lon }) => `${lat}° N, ${lon}° E`, within: ({ metres }) => `to within ${metres}`,
		kind: 'Shape', kinds: { point: 'A place', line: 'A line', polygon: 'An area' }, lineHelp: 'Tap the points of the line, one after another.', polygonHelp: 'Tap the corners one after another; the last is joined to the first.',
		undo: 'Undo a point', clear: 'Start anew', tooFew: 'More points are needed.', finish: 'Finish', goOn: 'Go on drawing', finished: 'Finished. “Go on drawing” adds more points.', full: ({ most }) => `At most ${most} points.`,
		points: ({ count }) => `points: ${count}`, typed: 'Type coordinates', typedHelp: 'One point a line, such as 26.52, 106.41; degrees with minutes and Gauss-Krüger metres are read too.', take: 'Draw them',
		unread: ({ line, why }) => `Line ${line}: ${why}`
	},
	along: {
		waiting: 'Asking the map…', owner: ({ unit }) => `Goes to: ${unit}`, office: ({ unit }) => `Nobody leads here: ${unit} decides`, assist: ({ units }) => `Assisting: ${units}`,
		coordinator: ({ unit }) => `Across territories: ${unit} coordinates`, outside: 'All of it is outside the mechanism: no unit can receive an issue here.'
	},
	matter: 'Matter',
	who: 'Who is responsible',
	unknownWho: 'The responsible unit cannot be told at the moment; the server tells it when the issue is logged.',
	outside: 'This place is outside the mechanism: no unit can receive an issue here.',
	what: 'What was found',
	name: 'Title', nameHelp: 'In a few words, such as “New outfall on the shore”.',
	description: 'Description',
	source: 'How it was found', foundBy: 'Found by', foundByHelp: 'Left empty: you.', foundOn: 'Found on',
	due: 'Deadline', dueHelp: 'Optional. Left empty, this product\'s own term holds; the mechanism names none.',
	photos: {
		title: 'Photos', take: 'Take a photo', choose: 'Choose photos', remove: ({ name }) => `Remove photo ${name}`, reading: 'Preparing photos…',
		unreadable: ({ name }) => `“${name}” cannot be read: choose a JPEG or PNG photo.`,
		elsewhere: ({ distance }) => `The photo was taken ${distance} away. Use the photo's place?`, usePlace: 'Use the photo\'s place', keepPlace: 'Keep mine',
		hasPlace: 'The photo knows where it was taken. Use that place?', takenAt: ({ at }) => `taken ${at}`,
		about: 'Photos are made smaller before they are sent, and then hold no position and nothing of the camera.', full: ({ most }) => `At most ${most} photos.`
	},
	duplicates: {
		title: ({ count }) => `Within 200 m, open issues of this matter: ${count}`, item: ({ number, title, state, distance }) => `${number} ${title} (${state}, ${distance} away)`
	},
	send: 'Log it', sendAnyway: 'Log it all the same', sending: 'Sending…',
	faults: { place: 'Show the place.', title: 'Give it a title.', 'found-later': 'It cannot have been found after today.', 'due-past': 'The deadline cannot be before today.' },
	kept: 'Kept on this device',
	done: { title: 'Logged', open: 'Open the issue', another: 'Log another' },
	outcome: {
		offline: 'There is no network. It is kept on this device, and sent as soon as there is one.', 'signed-out': 'Your session has ended. It is kept on this device, and sent as soon as you have signed in.',
		later: 'The server cannot take it at the moment. It is kept on this device, and sent later.', waiting: 'Waiting to be sent.',
		refused: ({ why }) => `It could not be logged: ${why}`
	},
	drafts: {
		title: 'Drafts on this device', waiting: ({ count }) => `Issues waiting on this device to be sent: ${count}`, untitled: '(no title)',
		states: { writing: 'Draft', waiting: 'Waiting', refused: 'Not accepted', sent: 'Logged' }, go: 'Continue', change: 'Change', remove: 'Delete', open: 'Open', hide: 'Hide', removeSure: 'Delete this draft and its photos?', sendNow: 'Send now', others: ({ count }) => `Drafts of other accounts on this device: ${count}. They are sent when their authors sign in.`
	}
};
