import { LARGEST_FILE } from '#photos';
import { count, described, name, object, orNull, ref } from './shape.ts';

const pixels = orNull({ type: 'integer', minimum: 1 });

const view = {
	id: name, kind: { enum: ['photo', 'paper'] }, name, mediaType: name, bytes: count, width: pixels, height: pixels,
	takenAt: described('By the camera\'s own clock, with its offset from UTC where the camera knew it.', orNull(name))
};

/** Photos and papers. */
export const attachmentSchemas = {
	File: described(`The bytes of a file, at most ${LARGEST_FILE}: JPEG, PNG, WebP, PDF, DOCX or XLSX; what it is is told from its content.`, { type: 'string', contentEncoding: 'binary' }),
	AttachmentBytes: described('Photos are JPEG, at most 2560 pixels long and without metadata; papers are as they were sent.', { type: 'string', contentEncoding: 'binary' }),
	NewAttachment: object({ ...view, position: described('Where the camera says that the photo was taken; it is told only here.', orNull(ref('Point'))) })
};
