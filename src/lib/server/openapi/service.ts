import { ACCOUNT_ROLES, ORGANISATIONS } from '#issues';
import { count, described, isoDate, list, metres, name, object, orNull, ref, text } from './shape.ts';

const instant = { type: 'string', format: 'date-time' };
const searchKind = { enum: ['place', 'unit', 'clause', 'area', 'matter'] };

/** What a browser reports of an answer of its own that differed. */
const difference = {
	point: object({ lon: { type: 'number', minimum: -180, maximum: 180 }, lat: { type: 'number', minimum: -90, maximum: 90 }, accuracy: { ...metres, maximum: 10_000 } }),
	at: isoDate,
	matters: { ...list(ref('Matter')), minItems: 1, uniqueItems: true },
	dataVersion: { type: 'string', pattern: '^[0-9a-f]{1,64}$' }
};

/** Health, search, reports, problems. */
export const serviceSchemas = {
	Health: object({
		status: described('degraded: it answers, but from no areas at all, or a browser or the compiled map has found another answer in the same data.', { enum: ['ok', 'degraded'] }),
		database: name, areas: count, version: ref('DataVersion'), illustrative: list(ref('AreaKind')),
		tables: list(object({ id: name, validFrom: isoDate, validTo: orNull(isoDate) })),
		lastLoad: orNull(object({ at: instant, origin: name, findings: count })),
		differences: ref('Differences'),
		compiledMap: described('How many points the compiled map and PostGIS were both asked, and at how many they differed: then PostGIS answers alone.', object({ asked: count, differing: count, fault: orNull(text) }))
	}),
	Me: object({ actor: described('By the token or the session that the request shows; null: by neither.', orNull(object({ account: name, name, organisation: { enum: ORGANISATIONS }, role: { enum: ACCOUNT_ROLES } }))) }),
	DataEvents: described('Each event is `data`, its data {dataVersion}: the first at once, one more with each change.', text),
	Difference: object(difference),
	Differences: object({ count, last: described('The latest 20, newest first.', list(object({ ...difference, reportedAt: instant }))) }),
	SearchResults: object({
		q: name, lang: ref('Lang'), dataVersion: ref('DataVersion'),
		results: list(object({ id: name, kind: searchKind, name, nameZh: name, nameEn: name, point: orNull(ref('Point')) }))
	}),
	SearchEntries: object({
		dataVersion: ref('DataVersion'),
		entries: list(object({ id: name, kind: searchKind, zh: name, en: name, pinyin: text, initials: text, point: ref('Point') }, ['point']))
	}),
	ProblemKinds: object({ lang: ref('Lang'), problems: list(object({ id: name, type: name, status: { type: 'integer' }, title: name })) }),
	OpenApi: { type: 'object', required: ['openapi', 'info', 'paths'], properties: { openapi: { const: '3.1.0' } } },
	Problem: object({
		type: name, title: name, status: { type: 'integer', minimum: 400, maximum: 599 }, detail: name,
		errors: list(object({ field: text, message: name })), id: described('By which an operator finds an unexpected error in the log.', text),
		issue: described('Somebody else was first: the issue as it is now.', ref('Issue')),
		proposal: described('The same of a proposal.', ref('Proposal')),
		meeting: described('The same of a meeting.', ref('Meeting')),
		presentation: described('The same of a presentation.', ref('Presentation')),
		question: described('What has to be answered by a parameter before a file can be read.', object({
			parameter: name, message: name, options: list(object({ value: name, name, sample: described('A text of the file, read that way.', text) }))
		}))
	}, ['id', 'issue', 'proposal', 'meeting', 'presentation', 'question'])
};

