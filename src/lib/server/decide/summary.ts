import { groundsOf, leadsOf, type Ground, type Tally } from '#batch';
import { formatArea, formatMetres, formatNumber, messages, type Lang } from '#i18n/server';

const much = ({ metres, squareMetres }: Ground, lang: Lang): string =>
	[...(squareMetres > 0 ? [formatArea(squareMetres, lang)] : []), ...(metres > 0 ? [formatMetres(metres, lang)] : [])].join(' + ');

/** How much of the lines and polygons each unit leads; then what nobody does. */
function groundLines(tally: Tally, lang: Lang): string[] {
	const { units, batch: { command } } = messages(lang);
	if (tally.ground.size === 0) return [];
	const named = groundsOf(tally).map(([unit, ground]) => command.ground({ unit: units[unit], much: much(ground, lang) }));
	const rest = [[command.groundSilent, tally.ground.get('silent')], [command.groundOutside, tally.ground.get('outside')]] as const;
	return [command.groundHead, ...named, ...rest.flatMap(([name, ground]) => (ground ? [command.ground({ unit: name, much: much(ground, lang) })] : []))];
}

/** How many rows each unit leads, most first; then those that nobody does, and why; then the same of lengths and areas. */
export function summaryLines(tally: Tally, lang: Lang): string[] {
	const { units, batch: { command } } = messages(lang);
	const count = (rows: number) => formatNumber(rows, lang);
	const leads = leadsOf(tally).map(([unit, rows]) => command.lead({ unit: units[unit], rows: count(rows) }));
	const rest = [[command.silent, tally.silent], [command.outside, tally.outside], [command.errors, tally.errors]] as const;
	const others = rest.flatMap(([line, rows]) => (rows > 0 ? [line({ rows: count(rows) })] : []));
	return [command.rows({ rows: count(tally.rows) }), ...leads, ...others, ...groundLines(tally, lang)];
}
