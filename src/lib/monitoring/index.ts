/** Water quality and flow (四(四)): stations, their readings, what GB 3838-2002 says of them, and who has told of which month. Pure. */
export {
	ITEMS, MONITORED, QUANTITIES, TARGET_CLASSES, WATER_CLASSES, WATERS, type ItemFacts, type ItemId, type ItemRule, type TargetClass, type WaterClass, type WaterKind
} from './items.ts';
export { classOf, judge, limitOf, type Judged, type Value, type ValueJudged } from './classify.ts';
export { latestQuality, mayEnterStations, mayReport, maySendReadings, monthOf, monthsOf, type Reading, type Station } from './station.ts';
export { DUE_DAY, dueDayOf, ledgerOf, type LedgerEntry, type LedgerStanding, type Receipt } from './ledger.ts';
export { dayOrMonth, factorOf, itemNamed, MOST_READING_ROWS, readReadings, readValue, type ReadingFault, type ReadingGround, type RowFault, type TableRead } from './read-table.ts';
