import { CsvReader, type Columns } from './csv.ts';
import { GeoJsonReader } from './geojson.ts';
import { NdjsonReader } from './ndjson.ts';
import { choiceOf } from './recognise.ts';
import type { Reader } from './row.ts';

/** The forms in which rows are read and written. */
export type Form = 'csv' | 'ndjson' | 'geojson';

/** The form of a text file, by the ending of its name. */
export const TEXT_FORMS: Readonly<Record<string, Form>> = {
	'.csv': 'csv', '.tsv': 'csv', '.txt': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.geojson': 'geojson', '.json': 'geojson'
};

/** A reader of a form. @param columns where the fields stand; only CSV has columns */
export function readerOf(form: Form, columns: Columns): Reader {
	if (form === 'csv') return new CsvReader(choiceOf(columns));
	return form === 'ndjson' ? new NdjsonReader() : new GeoJsonReader();
}
