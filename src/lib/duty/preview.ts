/** What another duty table would change, before it is taken: a door of its own (`#duty/preview`), so that no page carries it. */
export { compareTables, type AnswerChange, type AskedPoint } from './compare-tables.ts';
export { readTable, type TableFault, type TableReading } from './read-table.ts';
