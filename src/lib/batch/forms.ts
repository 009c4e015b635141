import { CsvReader, type Columns } from './csv.ts';
import { GeoJsonReader } from './geojson.ts';
import { NdjsonReader } from './ndjson.ts';
import { choiceOf } from './recognise.ts';
import type { ShapeRead } from './read-shape.ts';
import type { Reader } from './row.ts';
import { withShapes } from './with-shapes.ts';

/** The forms in which rows are read and written. */
export type Form = 'csv' | 'ndjson' | 'geojson';

/** The form of a text file, by the ending of its name. */
export const TEXT_FORMS: Readonly<Record<string, Form>> = {
	'.csv': 'csv', '.tsv': 'csv', '.txt': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.geojson': 'geojson', '.json': 'geojson'
};

/**
 * A reader of a form.
 * @param columns where the fields stand; only CSV has columns
 * @param shapes what stands beside a CSV, row by row, where it is a table of lines and polygons
 */
export function readerOf(form: Form, columns: Columns, shapes: readonly (ShapeRead | null)[] = []): Reader {
	if (form === 'csv') return shapes.length > 0 ? withShapes(new CsvReader(choiceOf(columns), true), shapes) : new CsvReader(choiceOf(columns));
	return form === 'ndjson' ? new NdjsonReader() : new GeoJsonReader();
}
