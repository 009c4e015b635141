import type { Shape } from '../shape.ts';
import type { printing as zh } from '../zh/printing.ts';

export const printing: Shape<typeof zh> = {
	layouts: { place: 'Responsibility sheet', issue: 'Issue sheet', issues: 'Map of issues', unit: 'Duty map of a unit', proposal: 'Proposal: before and after', map: 'Map of responsibility' },
	abouts: {
		place: 'The answer for one place, with a map of it and lines to sign on.', issue: 'Where an issue lies, whose it is, and what has been done.', issues: 'Where the issues lie that the filter leaves, with a numbered list.', unit: 'All ground and matters that a unit is responsible for.',
		proposal: 'Two maps, before and after, at one scale and of one extent.', map: 'The zones and boundaries of an extent.'
	},
	sheet: {
		legend: 'Legend', answer: 'Answer', roles: 'Responsible units', attention: 'Note', boundary: 'Nearest line that changes the answer', reasons: 'Reasons', sources: 'Sources and accuracy', steps: 'What has been done', duties: 'Duties and areas',
		allMatters: 'Who leads each matter', difference: 'Areas that change', units: 'Units concerned', changes: 'Changes', shares: 'Who leads on each part',
		continued: ({ title }) => `${title} (continued)`,
		goesOn: '(continued on the next page)',
		page: ({ page, pages }) => `Page ${page} of ${pages}`,
		number: ({ number }) => `No. ${number}`,
		dataOf: ({ date }) => `Data of ${date}`,
		dataVersion: ({ version }) => `Data version ${version}`,
		printedOn: ({ date }) => `Made on ${date}`,
		approval: ({ number }) => `Map approval no. (审图号): ${number}`,
		noApproval: 'Map approval no. (审图号): ________ (none yet)',
		scan: 'Scan for the latest state',
		ratio: ({ scale }) => `1:${scale}`,
		kilometres: ({ value }) => `${value} km`,
		metres: ({ value }) => `${value} m`,
		system: ({ zone, epsg }) => `CGCS2000 Gauss-Krüger, 3° zone ${zone} (EPSG:${epsg})`,
		gridOf: ({ meridian, step }) => `Central meridian ${meridian}°E, grid ${step}`,
		northOf: ({ convergence }) => `Grid north up, convergence ${convergence}`,
		north: 'N',
		illustrative: 'Dashed lines are illustrative, not official boundaries, and no ground for enforcement.',
		groundDistance: 'The 1000 m are horizontal distance on the ellipsoid.',
		cut: ({ scale }) => `What is shown is larger than the sheet at 1:${scale}; it is not whole.`,
		legendKind: ({ kind, accuracy }) => `${kind} (±${accuracy})`,
		legendIllustrative: ({ kind, accuracy }) => `${kind} (illustrative, ±${accuracy})`,
		sourceLine: ({ kinds, source, date }) => `${kinds}: ${source}; since ${date}`,
		base: 'rivers and places',
		baseSource: ({ kinds, source }) => `${kinds}: ${source}`,
		swatches: {
			river: 'River', town: 'Town or place', held: 'Ground of the unit', place: 'The place asked about', accuracy: 'Where it may truly be', highlight: 'Line of an area in question', boundary: 'Distance to the nearest line', drawn: 'Line or area of the issue', ghost: 'Line now in force'
		},
		spots: { overdue: 'Overdue issues', open: 'Issues under way', closed: 'Closed issues' },
		items: ({ count }) => count,
		counted: ({ name, count }) => `${name} ${count}`,
		listed: ', ',
		listed1: ({ place, number }) => `${place}  ${number}`,
		issueText: ({ title, unit, state, due, overdue }) => `${title}: ${unit}, ${state}, due ${due}${overdue ? ' (overdue)' : ''}`,
		issueList: 'Issues', everyIssue: 'All issues that you may see',
		rest: ({ count }) => `${count} more are not listed: narrow the filter.`,
		spotsCut: ({ most }) => `The map shows the ${most} that are due first.`,
		issuePlace: 'The issue',
		sorts: { added: 'Comes in', removed: 'Goes out', changed: 'Other level or area' },
		before: 'In force', after: 'As proposed',
		signatures: ['Prepared by', 'Checked by', 'Head (seal)', 'Date'],
		fields: {
			matter: 'Matter', position: 'Position', grid: 'Grid', place: 'Where', table: 'Document', lead: 'Lead unit', wording: 'Official wording', area: 'Total area', reason: 'Reason', state: 'State', due: 'Due',
			owner: 'Unit', found: 'Found', source: 'Source', description: 'Description', proposer: 'Proposed by', validFrom: 'To take effect', district: 'District', added: 'In', removed: 'Out', changed: 'Changed', number: 'Number', total: 'Total', overdue: 'Overdue', states: 'Where they stand'
		},
		position: ({ lat, lon, accuracy }) => `${lat}° N, ${lon}° E${accuracy === '' ? '' : `, position ±${accuracy}`}`,
		grid: ({ northing, easting }) => `X ${northing} m, Y ${easting} m`,
		amount: { added: ({ area }) => `in ${area}`, removed: ({ area }) => `out ${area}`, changed: ({ area }) => `changed ${area}` },
		amounts: (parts) => (parts.length === 0 ? 'no change' : parts.join(', ')),
		outsideDistricts: 'Outside all districts',
		roleText: ({ unit, clause, basis, duty }) => `${unit} (${clause}, ${basis}). ${duty}`,
		holdingText: ({ role, clause, area }) => `${role}, ${clause}, ${area}`,
		leadText: ({ lead, clause }) => `${lead}${clause === '' ? '' : ` (${clause})`}`,
		reasonText: ({ state, what, tests }) => `[${state}] ${what}: ${tests}`,
		stepText: ({ action, unit, by }) => `${action}: ${unit}, ${by}`,
		foundText: ({ by, date }) => `${by}, ${date}`,
		shareText: ({ share, clause }) => `${share}${clause === '' ? '' : `, ${clause}`}`,
		demo: 'Sample data, not a real issue.'
	},
	faults: {
		needed: ({ layout, field }) => `${layout}: ${{ position: 'the position is needed, longitude lon and latitude lat', unit: 'the unit is needed', issue: 'the id of the issue is needed', proposal: 'the id of the proposal is needed' }[field]}.`,
		both: 'Give both lon and lat, or neither.',
		kinds: ({ got, known }) => `There is no kind "${got}"; known kinds: ${known}.`,
		region: ({ west, east, south, north }) => `The position is not on the map: longitude ${west}° to ${east}°, latitude ${south}° to ${north}°.`,
		noPlaces: ({ unit }) => `${unit} has no duty tied to a place on this day, so there is no ground to draw.`,
		noIssues: 'There is no such issue that you may see.',
		tooMany: ({ most, got }) => `${got} issues match, and a series has ${most} at most. Narrow it by unit, state, deadline, territory or matter, or make a page for each district or unit.`,
		tooManyGrouped: ({ most, got }) => `${got} issues match, and ${most} at most are grouped. Narrow it by unit, state, deadline, territory or matter.`,
		busy: 'Too many series are being made. Please try again later.',
		noSeries: 'There is no such series, or it has expired; please make it again.',
		unfinished: 'The series is not finished yet.',
		cancelled: 'The series was cancelled.'
	},
	series: {
		issues: 'Issues, one page each', 'issues-by-district': 'Issues by district', 'issues-by-unit': 'Issues by unit', districts: 'Districts, one page each', elsewhere: 'Outside all districts',
		state: { running: 'being made', done: 'finished', failed: 'failed', cancelled: 'cancelled' }
	},
	page: {
		title: 'Print a map', about: 'Made as vector PDF at a true scale: what a ruler measures agrees with the ground to within 0.1 %, and text can be selected.',
		what: 'What to print', layout: 'Layout', paper: 'Paper', orientation: 'Orientation', usual: 'Automatic', lon: 'Longitude', lat: 'Latitude', pages: ({ pages }) => (pages === 1 ? '1 page' : `${pages} pages`), orientations: { portrait: 'Portrait', landscape: 'Landscape' }, scale: 'Scale', fitting: 'Automatic',
		date: 'Data of', approval: 'Map approval no. (审图号)', approvalAbout: 'Fill it in once you have it; the field stays empty otherwise.', matter: 'Matter', everyMatter: 'All matters at a glance', unit: 'Unit', choose: 'Please choose',
		position: 'Position (longitude, latitude)', positionAbout: 'CGCS2000, in degrees. Click the map, then "Print as a map": the position comes along.', centre: 'Centre (longitude, latitude; optional)',
		issue: 'Issue (its id in this system)', proposal: 'Proposal (its id in this system)',
		preview: 'Preview', previewOf: ({ title }) => `Preview: ${title}`, drawing: 'Drawing the preview…', unreachable: 'The server cannot be reached, so there is no preview. Please retry.',
		makes: ({ paper, orientation, width, height }) => `${paper} ${orientation}, ${width} × ${height} mm; print at "actual size", not "fit to page".`,
		get: 'Download PDF', series: 'A whole series', seriesAbout: 'On the paper and of the day chosen above; the scale follows from what is shown. Issues are those that the filter below leaves.',
		seriesOf: 'One page for', seriesNames: { issues: 'each issue', 'issues-by-district': 'each district: its issues on a map, with a list', 'issues-by-unit': 'each unit: its issues on a map, with a list', districts: 'each district: zones and boundaries, without issues' }, make: 'Make the series',
		progress: ({ done, total }) => `${done} of ${total} pages made`,
		cancel: 'Cancel', download: 'Download the series', signIn: 'A series can be made after signing in.'
	}
};
