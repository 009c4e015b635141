import type { Shape } from '../shape.ts';
import type { supervision as zh } from '../zh/supervision.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const supervision: Shape<typeof zh> = {
	provisional: 'the shifted working days are not announced yet; reckoned with the statutory holidays for now',
	sections: {
		overdue: 'Overdue', 'due-soon': 'Due within three working days', sent: 'Newly sent to your unit', refused: 'Refused by another unit and sent to yours', returned: 'Returned after a check',
		answered: 'Decided: more time, or a suspension', 'to-check': 'Waiting for your unit\'s check', requests: 'More time or a suspension asked for, to be answered', agenda: 'Put on the agenda of a meeting', supervise: 'Proposed for supervision'
	},
	proposals: { remind: 'proposed: remind', notify: 'proposed: circulate a notice', summon: 'proposed: summon for a talk' },
	daysLeft: ({ days }) => (days < 0 ? `${plural(-days, 'working day', 'working days')} overdue` : days === 0 ? 'due today' : `${plural(days, 'working day', 'working days')} left`),
	mail: {
		subject: ({ day, count }) => `Two Lakes problem list ${day}: ${plural(count, 'item', 'items')}`,
		greeting: ({ organisation, day }) => `${organisation}:\n\nWhat the Two Lakes problem list has for your organisation to know or to do on ${day}.`,
		section: ({ name, count }) => `${name} (${count})`,
		issue: ({ number, title, due, left }) => `  ${number}  ${title}  due ${due}, ${left}`,
		more: ({ count }) => `  And ${count} more: please sign in to see them.`,
		ending: 'The system sends this once each working day; please do not reply. Steps of supervision are proposals only: the office and the supervision bureau decide.'
	},
	figures: {
		title: 'Figures',
		about: 'Figures of each unit. Each number opens exactly the issues that it counts. Only issues that you may see are counted.',
		names: { open: 'Open', overdue: 'Overdue', closed: 'Signed off', returned: 'Returned', unfounded: 'Unfounded', refused: 'Refused' },
		meanDays: 'Mean working days',
		definitions: {
			open: 'Logged by the end of the period, with the unit now, and not closed today; suspended ones included.',
			overdue: 'Of the open ones those whose deadline lies before today and that are not suspended.',
			closed: 'With the unit now, and signed off within the period.',
			returned: 'With the unit now, and returned by a check within the period; counted once, however often.',
			unfounded: 'With the unit now, and found unfounded within the period.',
			refused: 'Refused by the unit within the period, whoever has it now.'
		},
		meanDaysAbout: 'Of the issues signed off within the period, the mean of the working days from the day after logging up to the day of sign-off; none where nothing was signed off.',
		unit: 'Unit', from: 'From', to: 'To', show: 'Count', none: 'There is nothing to count in this period.', howCounted: 'What each number means',
		period: ({ from, to }) => `${from} to ${to}`,
		listOf: ({ unit, figure, count }) => `${unit}, ${figure.toLowerCase()}: ${plural(count, 'issue', 'issues')}; see the list`,
		listed: ({ unit, figure, from, to }) => `Listed by figure: ${unit}, ${figure.toLowerCase()}, ${from} to ${to}`,
		noMean: '–', noMeanLabel: 'nothing was signed off',
		signIn: 'Figures are shown after signing in.', failed: 'The figures could not be had; please try again soon.'
	},
	periodReversed: ({ from, to }) => `The period begins on ${from}, after its end on ${to}.`,
	figureIncomplete: 'A list by figure needs figure, unit, from and to together.',
	command: {
		calendarUsage: `Usage: npm run admin -- calendar             lists the holidays and shifted working days in use, and the days that were added
       npm run admin -- calendar FILE.csv    adds or corrects: day,working,name,source (working is true or false)
       npm run admin -- calendar --whole 2027 --source "NOTICE"      says that the year's notice is entered whole: its deadlines are provisional no more
       npm run admin -- calendar --not-whole 2027                    takes that back
       The yearly notice of the State Council's General Office says which days. Some days of a year do not make it known.`,
		columns: ({ expected }) => `The first line should be: ${expected}`,
		badRow: ({ row, column, got }) => `Line ${row}, ${column}: "${got}" is not right. day is a date like 2027-01-01, working is true or false, name and source are not empty.`,
		openQuote: 'A quotation mark is not closed.',
		twice: ({ row, day }) => `Line ${row}: ${day} stands there already.`,
		refused: 'The file has faults; the calendar has not been changed.',
		day: ({ day, working, name, source, added }) => `${day}  ${working ? 'worked' : 'free  '}  ${name}  ${source}${added ? '  (added)' : ''}`,
		known: ({ until }) => `The notices are complete until ${until}; later deadlines are reckoned with the statutory holidays that are known.`,
		declared: ({ year, source }) => `The notice of ${year} was said to be entered whole: ${source}`,
		nowDeclared: ({ year, source, count }) => `The notice of ${year} (${source}) is now said to be entered whole, with ${plural(count, 'day', 'days')} added; its deadlines are provisional no more.`,
		undeclared: ({ year }) => `Deadlines in ${year} stay provisional: when its notice is entered whole, run npm run admin -- calendar --whole ${year} --source NOTICE`,
		nothingOf: ({ year }) => `No day of ${year} has been entered, so its notice cannot be whole. Please load its days first.`,
		withdrawn: ({ year }) => `Taken back: deadlines in ${year} are provisional.`,
		neverDeclared: ({ year }) => `Nobody has said that of ${year}.`,
		saved: ({ count }) => `${plural(count, 'day', 'days')} written.`,
		mailUsage: `Usage: npm run admin -- mail                          lists where the daily digests are mailed to
       npm run admin -- mail --unit UNIT --to A,B    sets the addresses of an organisation; nothing after --to: no mail`,
		badUnit: ({ got, known }) => `There is no organisation "${got}". Known: ${known}`,
		badAddress: ({ got }) => `"${got}" is not an address for mail.`,
		mailTo: ({ organisation, addresses }) => `${organisation}: ${addresses}`,
		nobody: '(no mail)'
	}
};
