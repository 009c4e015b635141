/** What is read beside the map: props in, callbacks out; nothing here fetches or knows the map. */
export type { Answer, AreaNames, Confirmation, Ground, Href, Speech, Wordings } from './answer.ts';
export { leadEntries, placeName, wordingsIn } from './answer.ts';
export { answerText } from './answer-text.ts';
export { leadPhrase } from './sentences.ts';
export { default as AnswerPanel } from './AnswerPanel.svelte';
export { default as ClausePanel } from './ClausePanel.svelte';
export { default as DateField } from './DateField.svelte';
export { default as DutyMatrix } from './DutyMatrix.svelte';
export { default as Failure } from './Failure.svelte';
export { default as FindingPanel } from './FindingPanel.svelte';
export { default as FindingsTable } from './FindingsTable.svelte';
export { default as LocateButton } from './LocateButton.svelte';
export { default as MatrixCell } from './MatrixCell.svelte';
export { default as MatterPicker } from './MatterPicker.svelte';
export { default as SearchBox } from './SearchBox.svelte';
export { default as SiteHeader } from './SiteHeader.svelte';
export { default as UnitPanel } from './UnitPanel.svelte';
export { default as Welcome } from './Welcome.svelte';
