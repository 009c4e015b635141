import type { Shape } from '../shape.ts';
import type { openData as source } from '../zh/open-data.ts';

export const openData: Shape<typeof source> = {
	title: 'Lianghu responsibility map: open data',
	about: 'The outlines of the lakes Hongfeng and Baihua, of protection zones, basin, districts and parks, as OGC API - Features: to be opened in QGIS and other programs, or to be downloaded.',
	illustrativeAbout: 'Some outlines are illustrative, not official data: they are no basis for enforcement, approvals or drawing boundaries. The property illustrative of each feature says which.',
	toMap: 'Responsibility map',
	conformance: 'Standards followed',
	api: 'The interface',
	apiAbout: 'All addresses and parameters. Programs read the OpenAPI document (f=json).',
	collections: 'Collections',
	collectionsAbout: 'Each kind of area is a collection of all that is known of it, of all dates; datetime selects what is in force on a day.',
	collectionAbout: ({ kind }) => `Outlines: ${kind}. All that is known, of all dates.`,
	collection: 'Collection',
	items: 'Features',
	itemsOf: ({ kind }) => `Features: ${kind}`,
	item: 'Feature',
	empty: 'There are no data of this kind at the moment.',
	files: 'Files of the whole collection (EPSG:4490)',
	alsoAs: 'Other formats',
	links: 'Links',
	licence: 'Licence',
	next: 'Next page',
	previous: 'Previous page',
	counted: ({ returned, matched }) => `${matched} features, ${returned} on this page.`,
	systems: 'Coordinate systems',
	storage: 'Stored in',
	extent: 'Extent (longitude and latitude)',
	time: 'In force',
	between: ({ from, to }) => `${from} until before ${to}`,
	since: ({ from }) => `from ${from}`,
	parameter: 'Parameter',
	meaning: 'Meaning',
	address: 'Address',
	yes: 'yes',
	no: 'no',
	none: 'none',
	formats: { json: 'JSON', html: 'Page', fgb: 'FlatGeobuf', gpkg: 'GeoPackage', shp: 'Shapefile (zipped)' },
	facts: {
		id: 'Area id', kind: 'Kind', code: 'Code', name: 'Name', nameEn: 'English name', territory: 'Territory', version: 'Version', validFrom: 'First day in force',
		validTo: 'First day no longer in force', source: 'Source', licence: 'Licence', accuracy: 'Accuracy (metres)', illustrative: 'Illustrative'
	},
	issues: {
		title: 'Problem list',
		about: 'The issues of the problem list, each a point. Only for those who have signed in, and only what they may see; programs send a token (Authorization: Bearer).',
		empty: 'There are no issues that you may see at the moment.',
		since: 'Logged',
		facts: {
			number: 'Number', title: 'Title', state: 'State (id)', stateName: 'State', matter: 'Matter (id)', matterName: 'Matter', territory: 'Territory (id)', territoryName: 'Territory', zone: 'Zone (id)',
			zoneName: 'Zone', owner: 'Unit (id)', ownerName: 'Responsible unit', clause: 'Clause', source: 'Source (id)', sourceName: 'Source', foundOn: 'Found on', due: 'Deadline', originalDue: 'Original deadline',
			dueBasis: 'Basis of the deadline (id)', dueBasisName: 'Basis of the deadline', dueProvisional: 'Working days of the deadline\'s year not announced yet', overdue: 'Overdue', daysLeft: 'Working days left',
			loggedAt: 'Logged (UTC)', changedAt: 'Last change (UTC)', closedAt: 'Closed (UTC)', accuracy: 'Accuracy of the position (metres)', refusals: 'Refusals', returns: 'Returns', rounds: 'Rounds',
			agenda: 'On the agenda', demo: 'Sample', page: 'Page of the issue'
		}
	},
	proposals: {
		title: 'Zone proposals',
		about: 'What proposals to adjust the zones would change, each change an area: the proposed line, or of an area that is taken away the line that it has. Until it is approved a proposed line is a proposal and no more. Only for those who have signed in; programs send a token (Authorization: Bearer).',
		empty: 'There are no proposals at the moment.',
		since: 'Drafted',
		facts: {
			number: 'Number', title: 'Title', version: 'Version', state: 'State (id)', stateName: 'State', unit: 'Unit (id)', unitName: 'Proposed by', change: 'Which change', op: 'Change (id)', opName: 'Change', area: 'Area id', kind: 'Kind (id)', kindName: 'Kind',
			name: 'Name', validFrom: 'Would hold from', effectiveFrom: 'Holds from', effectiveUntil: 'Holds no more from', effect: 'In effect (id)', actNumber: 'Approved by', opinionsDue: 'Opinions asked until', awaiting: 'Units that have not answered', createdAt: 'Drafted (UTC)',
			changedAt: 'Last change (UTC)', illustrative: 'Illustrative', demo: 'Sample', page: 'Page of the proposal'
		}
	},
	objects: {
		title: 'Named objects',
		about: 'Outfalls, farms, intakes, villages, roads and others, of every load that ever holds, with source, accuracy and the days between which it is used. Only for those who have signed in; programs send a token (Authorization: Bearer).',
		empty: 'There are no named objects at the moment.',
		since: 'First loaded',
		facts: {
			number: 'Number', name: 'Name', kind: 'Kind (id)', kindName: 'Kind', set: 'Set (id)', setName: 'Set', version: 'Load', unit: 'Unit (id)', unitName: 'Kept by', source: 'Source', accuracy: 'Accuracy (m)',
			dataDate: 'Date of the data', validFrom: 'Used from', validTo: 'Used until (not included)', demo: 'Sample', page: 'Page of named objects'
		}
	}
};
