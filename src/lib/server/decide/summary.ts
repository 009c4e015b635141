import { leadsOf, type Tally } from '#batch';
import { formatNumber, messages, type Lang } from '#i18n/server';

/** How many rows each unit leads, most first; then those that nobody does, and why. */
export function summaryLines(tally: Tally, lang: Lang): string[] {
	const { units, batch: { command } } = messages(lang);
	const count = (rows: number) => formatNumber(rows, lang);
	const leads = leadsOf(tally).map(([unit, rows]) => command.lead({ unit: units[unit], rows: count(rows) }));
	const rest = [[command.silent, tally.silent], [command.outside, tally.outside], [command.errors, tally.errors]] as const;
	return [command.rows({ rows: count(tally.rows) }), ...leads, ...rest.flatMap(([line, rows]) => (rows > 0 ? [line({ rows: count(rows) })] : []))];
}
