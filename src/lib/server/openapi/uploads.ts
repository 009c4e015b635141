import { OPERATIONS } from '#proposals';
import { LARGEST_UPLOAD, SYSTEMS, uploadParameters } from '../adjustments/uploads/parameters.ts';
import type { Schema } from '../request/reading.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, metres, name, object, orNull, ref, squareMetres, text } from './shape.ts';

const oneOf = (ids: readonly string[]) => ({ type: 'string', enum: ids });
const position = described('Where the first, or the largest, of them is.', orNull({ type: 'array', items: { type: 'number' }, minItems: 2 }));
const FIXES = ['ring-closed', 'points-dropped', 'ring-dropped', 'turned', 'self-intersection', 'parts-united', 'snapped', 'sliver-dropped'];
const NOTES = ['height-dropped', 'axes-swapped', 'crs-declared-over-file', 'hole-without-shell', 'merged'];

const fix: Schema = object({
	what: oneOf(FIXES), shape: described('By its name, or its place in the file.', name), count, metres2: described('That come or go; null where nobody measured them.', orNull(squareMetres)), at: position,
	shift: described('By which a line moves at most.', orNull(metres)), target: described('The area, or the shape of the same file, to whose line it moves.', orNull(name)), message: name
});

const shape: Schema = object({
	name, features: described('The features that it is made of, by their places in the file, from 1.', list(count)), op: oneOf(OPERATIONS),
	area: described('The area in force that it most likely replaces: a suggestion, to be confirmed.', orNull(object({
		id: name, name, by: oneOf(['code', 'name', 'overlap']), share: described('Of the ground that either covers, what both do.', { type: 'number', minimum: 0, maximum: 1.000001 }), squareMetres
	}))),
	parts: count, vertices: count, squareMetres, hectares: { type: 'number', minimum: 0 }, message: name
});

/** What is read from a file for a proposal. */
export const uploadSchemas = {
	ProposalFile: described(`The bytes of a file, at most ${LARGEST_UPLOAD}: a zipped Shapefile, GeoPackage, GeoJSON, KML, KMZ or FlatGeobuf, or a table of turning points as CSV or XLSX.`, { type: 'string', contentEncoding: 'binary' }),
	ProposalReading: object({
		name, validFrom: isoDate, tolerance: metres, features: count,
		system: object({ crs: oneOf(SYSTEMS), by: described('basin: the file does not say it, and read in any other it lies elsewhere.', oneOf(['declared', 'file', 'basin'])), message: name }),
		encoding: described('Of text that can be in several.', orNull(object({ label: name, by: oneOf(['argument', 'cpg', 'ldid', 'bytes']), message: name }))),
		shapes: list(shape), repairs: described('What was mended.', list(fix)), offers: described('What could be mended besides: `repair=snap` does.', list(fix)),
		left: described('Features that are left out.', list(object({ feature: count, name: text, why: oneOf(['not-a-polygon', 'no-geometry', 'no-area', 'sliver', 'computed', 'unchanged']), message: name }))),
		notes: list(object({ id: oneOf(NOTES), message: name })),
		lacking: described('What the changes lack, or conflict with, before they can be proposed.', list(object({ field: text, message: name }))),
		changes: described('As they can be proposed.', list(ref('ProposalChange')))
	})
};

/** The operation that reads it. */
export const uploadOperations: readonly Told[] = [{
	path: '/api/v1/proposals/reading', method: 'post', id: 'readProposalFile', summary: 'Reads a file of areas and tells what was understood, repaired and left out; nothing is stored. What is not clear is asked',
	parameters: uploadParameters, body: { 'application/*': 'ProposalFile', 'text/*': 'ProposalFile' }, answer: { 'application/json': 'ProposalReading' }, status: 200, live: true, signedIn: true,
	problems: ['sign-in-needed', 'forbidden', 'too-large', 'unsupported-type', 'incomplete', 'before-first-mechanism']
}];
