import type { MonitoringWords } from '../monitoring.ts';

export const monitoring: MonitoringWords = {
	title: 'Water quality',
	about: 'Each month the three governments tell each other the water quality and flow of the lakes and main tributaries. Each item is classed by table 1 of GB 3838-2002, the standard for surface water.',
	back: 'All stations',
	items: {
		ph: 'pH', do: 'Dissolved oxygen', codmn: 'Permanganate index', cod: 'Chemical oxygen demand', bod5: 'BOD₅', nh3n: 'Ammonia nitrogen', tp: 'Total phosphorus', tn: 'Total nitrogen', fecal: 'Faecal coliforms',
		temperature: 'Water temperature', chla: 'Chlorophyll a', transparency: 'Transparency', turbidity: 'Turbidity', flow: 'Flow', level: 'Water level'
	},
	waters: { lake: 'lake or reservoir', river: 'river' },
	classes: { I: 'Class I', II: 'Class II', III: 'Class III', IV: 'Class IV', V: 'Class V', worse: 'worse than V' },
	targets: { I: 'Class I', II: 'Class II', III: 'Class III', IV: 'Class IV', V: 'Class V' },
	month: ({ year, month }) => `${year}-${month}`,
	noClass: 'no class',
	noLimit: 'no limit',
	noTarget: 'no target',
	met: 'met',
	notMet: 'not met',
	apart: 'told apart, not counted for the class of the station',
	below: ({ value }) => `<${value}`,
	over: ({ item, times }) => `${item} ${times} times over`,
	exceeds: ({ item }) => `${item} out of range`,
	meanOf: ({ count }) => `mean of ${count}`,
	listed: ', ',
	stations: {
		title: 'Latest by station', none: 'There are no stations yet. The office enters stations first, then the units responsible send readings.', columns: { station: 'Station', month: 'Month', class: 'Class', target: 'Target', over: 'Over the target', flow: 'Flow' },
		noData: 'no readings yet', onlyGiven: 'Only items that were sent are judged; the others of table 1 have no readings and do not count as met.'
	},
	ledger: {
		title: 'Who has told of which month', government: 'Government',
		about: ({ day }) => `Each month is to be told by day ${day} of the next. The mechanism names no day: this one is the system's own.`,
		standings: { received: 'received', late: 'late', missing: 'incomplete', waiting: 'not due yet', 'nothing-owed': 'nothing owed' },
		of: ({ told, owed }) => `${told} / ${owed} stations`, lacking: ({ stations }) => `missing: ${stations}`, late: ({ count }) => `${count} of them late`, withoutFlow: ({ stations }) => `without flow: ${stations}`, none: 'No month of this year is due yet.', year: 'Year'
	},
	uploads: { title: 'Files received', none: 'No file has come yet.', line: ({ readings, stations }) => `${readings} readings of ${stations} stations`, source: 'Source', earlier: ({ count }) => `${count} earlier` },
	send: {
		title: 'Send readings', about: 'CSV or XLSX, a row for each station and month: the station, the month (or the day of sampling) and a column for each item; or a row for each item, with item, value and unit. What was not detected is written with its limit: 0.01L.',
		file: 'File', source: 'Source', sourceHint: 'who measured, which report', read: 'Read and preview', take: 'Confirm and send', other: 'Another file', busy: 'Reading …', failed: 'That did not work. Please try again later.',
		preview: 'Preview', sums: ({ readings, fresh, replaced }) => `${readings} readings: ${fresh} new, ${replaced} corrected.`, replaced: 'Readings that will be corrected', was: ({ before, now }) => `${before} becomes ${now}`,
		unread: ({ columns }) => `Columns that are not read: ${columns}`, same: 'All of this was received before; nothing changes.', kept: 'What was sent before stays on record.', done: ({ readings }) => `${readings} readings received.`
	},
	enter: {
		title: 'Enter a station', revise: 'Change a station', code: 'Code', name: 'Name', water: 'Kind of water', body: 'Lake or river', lon: 'Longitude (degrees, CGCS2000)', lat: 'Latitude (degrees, CGCS2000)', territory: 'Government that tells', unit: 'Unit that sends',
		target: 'Target class', from: 'To be told from', to: 'Until (may be left out)', save: 'Save', failed: 'That did not work. Please try again later.', done: 'Saved.'
	},
	station: {
		chart: 'Over the months', item: 'Item', limit: ({ target }) => `limit of ${target}`, table: 'Month by month', month: 'Month', class: 'Class', corrections: 'Corrections', correction: ({ item, before, now }) => `${item}: ${before} became ${now}`,
		facts: { body: 'Water', position: 'Position', unit: 'Unit that sends', territory: 'Government', target: 'Target' }, none: 'There are no readings of this station yet.', chartOf: ({ item, station }) => `${station}: ${item} over the months; the values are in the table below`,
		onMap: 'See on the map'
	},
	standard: {
		title: 'How it is judged',
		lines: [
			'Limits: table 1 of GB 3838-2002 (environmental quality standards for surface water). Lakes and reservoirs have their own limits of phosphorus and nitrogen; rivers have no limit of nitrogen.',
			'The worst item decides the class of a station. Temperature, total nitrogen and faecal coliforms are told apart and not counted; several readings of a month count by their arithmetic mean (assessment rules of 2011, No. 22).',
			'Class I of dissolved oxygen is 7.5 mg/L here, not a saturation; what was not detected is judged by its limit of detection. Chlorophyll a, transparency, flow and others have no limit in table 1.'
		]
	},
	signIn: 'Sign in to see water quality.',
	failed: 'It could not be had. Please try again later.',
	noStation: ({ got }) => `There is no station with the code "${got}".`,
	notOffice: 'Stations are entered by the office.',
	notReporter: 'Readings are sent by the unit of the station, or by the office.',
	monthsReversed: 'The last month is before the first.',
	severalSheets: 'Several sheets of the workbook have rows: leave one.',
	brokenFile: 'The file cannot be read. Expected CSV (in UTF-8 or GBK) or XLSX.',
	faulty: ({ count }) => `${count} ${count === 1 ? 'place' : 'places'} cannot be read, and nothing of the file was taken. Correct it and send it again.`,
	atRow: ({ row, column, why }) => (row === 0 ? why : column === '' ? `Row ${row}: ${why}` : `Row ${row}, "${column}": ${why}`),
	faults: {
		'no-station-column': ({ got }) => `There is no column for the station (station, site, code). Columns read: ${got}.`, 'no-month-column': ({ got }) => `There is no column for the month or day (month, date). Columns read: ${got}.`,
		'no-item-column': ({ got }) => `There are no columns of items, and no item and value. Columns read: ${got}.`, 'same-column': ({ got }) => `Two columns are "${got}": leave one.`, 'no-rows': () => 'There are no rows.',
		'too-many-rows': ({ got }) => `There are ${got} rows, 5000 at most: send them in parts.`, 'no-such-station': ({ got }) => `There is no station with the name or code "${got}": check it, or ask the office to enter it.`, 'two-stations': ({ got }) => `Several stations are called "${got}": write the code.`,
		'not-yours': ({ got }) => `Your unit does not send the readings of "${got}".`, 'no-month': ({ got }) => `"${got}" is no month or day; write 2026-10 or 2026-10-15.`, future: ({ got }) => `"${got}" has not come yet.`, 'too-early': ({ got }) => `"${got}" is too early: check the year.`,
		'no-such-item': ({ got }) => `The item "${got}" is not known.`, 'no-such-unit': ({ got }) => `The unit "${got}" cannot be turned into that of the item.`, 'not-a-number': ({ got }) => `"${got}" is no number; write 0.05, and what was not detected with its limit: 0.01L.`,
		'no-detection-limit': ({ got }) => `"${got}" does not say the limit of detection: write 0.01L.`, 'too-high': ({ got }) => `"${got}" is beyond what is possible: check the unit.`, twice: ({ got }) => `It repeats an earlier row: ${got}.`, 'no-value': () => 'There is no value.'
	}
};
