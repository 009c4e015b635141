import type { Fault as FileFault, FaultReason } from '../../import/contents.ts';
import type { TableFault } from '../../import/readers/point-table.ts';

/** Reasons of the operator's import that nothing sent here can have: it asks for other things. */
type OperatorsOwn = 'nothing-matched' | 'kind-computed' | 'kind-unknown' | 'field-missing' | 'validity' | 'accuracy';

export type UploadReason =
	| Exclude<FaultReason, OperatorsOwn | 'several-layers'> | TableFault['reason']
	| 'which-layer' | 'which-encoding' | 'too-many-vertices' | 'too-many-shapes' | 'no-area-left' | 'nothing-changed';

/** A question that stops the reading, and the parameter that answers it. */
export interface Question {
	readonly parameter: 'crs' | 'encoding' | 'layer';
	readonly options: readonly { readonly value: string; /** A text of the file read that way; '' where there is nothing to show. */ readonly sample: string }[];
}

/** Why a file is not understood. */
export interface UploadFault {
	readonly ok: false;
	readonly reason: UploadReason;
	readonly detail: Readonly<Record<string, string>>;
	readonly question: Question | null;
	/** Of a table of turning points: the rows at fault. */
	readonly rows: TableFault['rows'];
}

export function uploadFault(reason: UploadReason, detail: UploadFault['detail'] = {}, question: Question | null = null): UploadFault {
	return { ok: false, reason, detail, question, rows: [] };
}

const textsOf = (detail: FileFault['detail']) => Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : String(value)]));
const namesOf = (value: FileFault['detail'][string] | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);

/** The systems in degrees that look alike: what a public map of China shows is shifted by half a kilometre. */
const IN_DEGREES = ['4490', 'gcj02', 'bd09'];

/** The same of a table. */
export function faultOfTable({ reason, columns, rows, count }: TableFault): UploadFault {
	return { ...uploadFault(reason, { columns: columns.join(', '), count: String(count) }), rows };
}

/** What a reader could not do, as a question where an answer helps. */
export function faultOfFile({ reason, detail }: FileFault): UploadFault {
	const texts = textsOf(detail);
	if (reason === 'several-layers') {
		return uploadFault('which-layer', texts, { parameter: 'layer', options: namesOf(detail['names']).map((value) => ({ value, sample: '' })) });
	}
	if (reason === 'crs-unknown') {
		const fits = namesOf(detail['fits']);
		const options = fits.includes('4490') ? IN_DEGREES : fits;
		return uploadFault(reason, texts, options.length > 0 ? { parameter: 'crs', options: options.map((value) => ({ value, sample: '' })) } : null);
	}
	switch (reason) {
		case 'nothing-matched': case 'kind-computed': case 'kind-unknown': case 'field-missing': case 'validity': case 'accuracy':
			throw new Error(`faultOfFile: got ${reason}, expected a reason that a sent file can have`);
		default: return uploadFault(reason, texts);
	}
}
