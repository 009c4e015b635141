import type { Shape } from '../shape.ts';
import type { batch as source } from '../zh/batch.ts';
import { problems } from './problems.ts';

export const batch: Shape<typeof source> = {
	faults: {
		emptyBody: 'The content is empty; a header or features are expected.',
		cutShort: 'The content broke off before its end.',
		columnMissing: ({ column }) => `The header has no column ${column}.`,
		columnTwice: ({ column }) => `The header has more than one column ${column}.`,
		tooManyColumns: ({ got, most }) => `The header has ${got} columns, at most ${most} are read.`,
		rowTooLong: ({ most }) => `A row is longer than ${most} characters; a line's end or a closing quote may be missing.`,
		quoteOpen: 'The quotes of the last row are not closed.',
		quoteInside: 'Text stands behind a closing quote, so where the cell ends cannot be told.',
		undecodable: 'It holds characters that the stated encoding cannot read. For CSV in another than UTF-8 say so in the content type: text/csv; charset=gbk.',
		moreCells: ({ got, expected }) => `The row has ${got} cells, the header only ${expected} columns.`,
		noObject: 'The line is no JSON object.',
		noPoint: 'The geometry of the feature is no Point.',
		noCollection: 'Expected a GeoJSON FeatureCollection.',
		brokenFeature: ({ feature }) => `Feature ${feature} is no whole JSON object, or something is missing behind it.`,
		foreignSystem: ({ crs }) => `The coordinates are in ${crs}; only degrees in EPSG:4490 or EPSG:4326 are read here.`,
		noValue: 'There is no value.',
		swapped: problems.swapped,
		range: problems.range,
		notANumber: problems.notANumber,
		comma: problems.comma,
		degreeSign: problems.degreeSign,
		fullWidth: problems.fullWidth,
		notFinite: problems.notFinite,
		tooLongText: problems.tooLongText,
		unknownId: problems.unknownId,
		notADate: problems.notADate,
		noSuchDay: problems.noSuchDay,
		beforeFirst: problems.beforeFirst
	}
};
