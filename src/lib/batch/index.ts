/** Many places in one input: rows read as they come, answered, and written in the same form. Pure; streams of the web alone. */
export { answersTo } from './answers.ts';
export { CsvReader, namedColumns, type ColumnChoice, type Columns } from './csv.ts';
export { csvCell, csvRecords, type CsvRecord } from './csv-records.ts';
export { looksSwapped, readDecimal, shown } from './decimal.ts';
export { answerRow, decider, type Decide, type Grounds } from './decide.ts';
export { ENCODINGS, findEncoding, type TextEncodingFound } from './encoding.ts';
export { BatchRefused, fault, faultText, type Fault, type FaultWords } from './fault.ts';
export { readerOf, TEXT_FORMS, type Form } from './forms.ts';
export { GeoJsonReader } from './geojson.ts';
export { NdjsonReader } from './ndjson.ts';
export { positionReading, questionAbout } from './read-position.ts';
export type { Defaults, PointReading } from './read-row.ts';
export { choiceOf, recogniseColumns, type Layout, type NamedColumns, type Question, type Recognised } from './recognise.ts';
export { ANSWER_COLUMNS, FIELDS, LONGEST_ROW, type Field, type Given, type Piece, type Reader, type Row, type RowAnswer } from './row.ts';
export { headerOf, sampleOf } from './sample.ts';
export { counted, marked } from './streams.ts';
export { countAnswer, emptyTally, leadsOf, type Tally } from './tally.ts';
export { tableText, type CellTable, type CellValue } from './table.ts';
