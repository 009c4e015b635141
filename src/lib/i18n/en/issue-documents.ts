import type { Shape } from '../shape.ts';
import type { issueDocuments as zh } from '../zh/issue-documents.ts';

export const issueDocuments: Shape<typeof zh> = {
	kinds: { 'problem-list': 'Problem list', 'rectification-plan': 'Rectification plan' },
	stem: ({ kind, year, quarter }) => `${kind === 'problem-list' ? 'List' : 'Plan'} ${year}${quarter === '' ? '' : ` Q${quarter}`}, no. `,
	number: ({ stem, count }) => `${stem}${count}`,
	title: ({ kind, period }) => `${kind} for the water resources and environment of the two lakes' basin (${period})`,
	quarter: ({ year, quarter }) => `quarter ${quarter} of ${year}`,
	days: ({ from, to }) => `${from} to ${to}`,
	columns: {
		ordinal: 'No.', number: 'Number', foundOn: 'Found on', source: 'Source', position: 'Position', territory: 'Local government', zone: 'Zone', matter: 'Matter',
		problem: 'Problem', unit: 'Responsible unit', clause: 'Clause', assisting: 'Assisting', measures: 'Measures', due: 'Deadline', state: 'State', remark: 'Remarks'
	},
	position: ({ lon, lat }) => `${lon}° E\n${lat}° N`,
	noZone: 'outside',
	none: '–',
	remarks: {
		closed: ({ date }) => `closed on ${date}`,
		reopened: ({ times }) => `round ${times}`,
		returned: ({ times }) => `returned ${times} times`,
		illustrative: '※', demo: 'sample'
	},
	listed: '; ',
	head: {
		number: 'Number', issuer: 'Issued by', period: 'Period', issuedOn: 'Issued on', count: 'Issues', unit: 'Number of issues',
		issues: ({ count }) => count
	},
	notes: {
		position: 'Positions are degrees in CGCS2000.',
		illustrative: '※ The responsible unit follows from illustrative outlines, which are not official; the official ones decide.',
		defaultDue: 'A deadline marked as this product\'s own term is named by no mechanism: the responsible unit sets it in the plan.',
		demo: 'Contains samples, which are no real issues.',
		frozen: ({ length }) => `This document is frozen: later steps do not change it. It rests on the record up to step ${length}.`
	},
	signatures: { signedBy: 'Signed by', preparedBy: 'Prepared by', date: 'Date' },
	chain: ({ length, hash }) => `Record chain, step ${length}, SHA-256 ${hash}`,
	pages: ({ page, pages }) => `Page ${page} of ${pages}`,
	empty: 'There are no issues in this period.',
	faults: {
		unit: ({ number }) => `Issue ${number} has no responsible unit yet: it cannot be issued.`,
		deadline: ({ number }) => `No deadline has been set for issue ${number}: it cannot be issued.`,
		measures: ({ number }) => `No measures have been set for issue ${number}: it cannot be issued.`
	},
	refusals: {
		mayNot: 'Only the office and heads of units issue documents: for the territories of their seat, or for their unit\'s issues.',
		backwards: ({ from, to }) => `The period is the wrong way round: ${from} is later than ${to}.`,
		twoYears: 'Both days have to be in one year.',
		otherKind: 'A document can only be compared with one of the same kind.',
		notEarlier: 'A document can only be compared with an earlier one.',
		unknown: ({ id }) => `There is no document "${id}", or you may not see it.`,
		expected: ({ expected }) => `Expected one of: ${expected}.`,
		unknownField: ({ field }) => `There is no field "${field}".`
	},
	removals: { 'signed-off': 'signed off', unfounded: 'found unfounded', outside: 'outside of what this document is about' },
	fields: { unit: 'responsible unit', due: 'deadline', state: 'state', measures: 'measures' },
	differences: {
		title: ({ later, earlier }) => `${later} compared with ${earlier}`,
		summary: ({ added, removed, changed, unchanged }) => `${added} added, ${removed} removed, ${changed} changed, ${unchanged} unchanged.`,
		added: 'Added', removed: 'Removed', changed: 'Changed',
		addedLine: ({ number, title, unit }) => `${number} ${title} (${unit})`,
		removedLine: ({ number, title, reason }) => `${number} ${title}: ${reason}`,
		changedLine: ({ number, title, changes }) => `${number} ${title}: ${changes}`,
		change: ({ field, before, after }) => `${field} from "${before}" to "${after}"`
	},
	page: {
		title: 'Lists and plans',
		about: 'Freezes the issues of a quarter as a numbered problem list or rectification plan. What is frozen never changes.',
		make: 'Issue', making: 'Being issued…', kind: 'Kind', period: 'Quarter', territory: 'Territory', allTerritories: 'All',
		mayNot: 'Documents are issued by the office and by heads of units.',
		signIn: 'Sign in to see and to issue documents.',
		issued: 'Issued documents', none: 'There are no documents yet.', made: ({ number }) => `Issued ${number}.`,
		number: 'Number', issuer: 'Issued by', at: 'Issued on', count: 'Issues', download: 'Download', open: 'Open', compare: 'Compare with the one before', noEarlier: 'There is no earlier document of this kind.',
		formats: { xlsx: 'Excel', docx: 'Word', pdf: 'PDF' },
		unreachable: 'The server cannot be reached: nothing was issued. Please try again.'
	}
};
