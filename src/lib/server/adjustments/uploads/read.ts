import type { Fault, FileContents, Note, ReadOptions } from '../../import/contents.ts';
import { isPointTable, readPointTable, type TableFault } from '../../import/readers/point-table.ts';
import { readFile } from '../../import/readers/read-file.ts';
import { faultOfFile, faultOfTable, uploadFault, type UploadFault } from './fault.ts';
import type { UploadOptions } from './understood.ts';

/** Bytes that an archive may unpack to. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** What was chosen of a file that can be read in several ways. */
type TextChosen = Pick<UploadOptions, 'encoding' | 'layer'>;

function encodingQuestion(notes: readonly Note[], { encoding }: TextChosen): UploadFault | null {
	const doubt = notes.find(({ id }) => id === 'encoding-doubtful');
	if (!doubt || encoding !== undefined) return null;
	const { used, reads, other, otherReads } = doubt.detail;
	const options = [{ value: String(used), sample: String(reads) }, { value: String(other), sample: String(otherReads) }];
	return uploadFault('which-encoding', {}, { parameter: 'encoding', options });
}

/**
 * Reads a file as it is, in its own system; a question where its text can be read in two ways, or it holds several layers.
 * @param readTable how tables are read: as turning points of areas, where nothing else is said
 */
export async function readUpload<Table extends FileContents = FileContents>(
	bytes: Uint8Array, fileName: string, options: TextChosen, readTable: (bytes: Uint8Array, fileName: string, given: ReadOptions) => Promise<Table | FileContents | Fault | TableFault> = readPointTable
): Promise<Table | FileContents | UploadFault> {
	const given = { ...(options.encoding === undefined ? {} : { encoding: options.encoding }), ...(options.layer === undefined ? {} : { layer: options.layer }), mostUnpacked: MOST_UNPACKED };
	const file = await (isPointTable(bytes, fileName) ? readTable(bytes, fileName, given) : readFile(bytes, fileName, given));
	if (file.ok) return encodingQuestion(file.notes, options) ?? file;
	return 'columns' in file ? faultOfTable(file) : faultOfFile(file);
}
