import { formatNumber } from '#i18n/server';
import { residualOf, sumsUp } from '#proposals/tables';
import type { ReviewContent } from './content.ts';
import type { ReviewTable, Saying } from './sheet.ts';

const HECTARE = 10_000;
/** Decimals of hectares: to the square metre. */
const DECIMALS = 4;
const SORTS = ['added', 'removed', 'changed'] as const;

/** m² as hectares; null: there are none. */
export function hectares(squareMetres: number | null, { lang, own }: Pick<Saying, 'lang' | 'own'>): string {
	return squareMetres === null ? own.none : formatNumber(squareMetres / HECTARE, lang, DECIMALS);
}

/** What each change is about, and on which line it rests. */
export function changesTable({ changed, difference }: ReviewContent, saying: Saying): ReviewTable {
	const { own, words, pages, lang, nameOf } = saying;
	const { columns } = own;
	return {
		columns: [
			{ header: columns.ordinal, width: 4 }, { header: columns.area, width: 20 }, { header: columns.kind, width: 14 }, { header: columns.operation, width: 12 }, { header: columns.before, width: 11 },
			{ header: columns.after, width: 11 }, { header: columns.source, width: 30 }, { header: columns.accuracy, width: 8 }
		],
		rows: changed.map(({ id, before, after, computed }, index) => {
			const either = after ?? before;
			const measured = difference.areas.find((area) => area.id === id);
			const op = before ? (after ? 'replace' : 'remove') : 'add';
			const told = `${pages.one.op[op]}${computed ? `${own.listed}${own.computed}` : ''}`;
			return [
				String(index + 1), nameOf(id), either ? words.kindsShort[either.properties.kind] : own.none, told, hectares(measured?.before ?? null, saying), hectares(measured?.after ?? null, saying),
				before?.properties.source ?? own.none, before ? formatNumber(before.properties.accuracy, lang) : own.none
			];
		})
	};
}

/** By district and township, with the sum. */
export function districtTable({ difference }: ReviewContent, saying: Saying): ReviewTable {
	const { own: { columns }, pages, lang } = saying;
	const amounts = (row: Readonly<Record<(typeof SORTS)[number], number>>) => SORTS.map((sort) => hectares(row[sort], saying));
	const rows = difference.byDistrict.map((row) => [(lang === 'en' ? row.nameEn : row.name) ?? pages.difference.outside, ...amounts(row)]);
	return {
		columns: [{ header: columns.item, width: 30 }, ...SORTS.map((sort) => ({ header: columns[sort], width: 20 }))],
		rows: rows.length > 0 ? [...rows, [pages.difference.total, ...amounts(difference)]] : []
	};
}

/** Whether the sums come out. */
export function sumsSaid({ difference }: ReviewContent, { pages: { difference: said }, lang }: Saying): readonly string[] {
	const residual = `${formatNumber(residualOf(difference), lang, 3)} m²`;
	return [sumsUp(difference) ? said.districtsSummed : said.districtsNotSummed, residualOf(difference) < 1 ? said.summed({ residual }) : said.notSummed({ residual })];
}

/** By level of zone. */
export function levelTable({ difference }: ReviewContent, saying: Saying): ReviewTable {
	const { own: { columns }, pages: { difference: said }, words } = saying;
	const level = (zone: ReviewContent['difference']['byZone'][number]['from']) => (zone === null ? said.noZone : words.kindsShort[zone]);
	return {
		columns: [{ header: columns.item, width: 40 }, { header: columns.hectares, width: 20 }],
		rows: difference.byZone.map(({ from, to, area }) => [said.level({ from: level(from), to: level(to) }), hectares(area, saying)])
	};
}

/** By changed area. */
export function areaTable({ difference }: ReviewContent, saying: Saying): ReviewTable {
	const { own: { columns, none }, lang } = saying;
	const names = ['area', 'before', 'after', 'gains', 'losses', 'shift', 'noise'] as const;
	return {
		columns: names.map((name, index) => ({ header: columns[name], width: index === 0 ? 24 : 14 })),
		rows: difference.areas.map(({ id, before, after, added, removed, shift, noise }) => [
			saying.nameOf(id), hectares(before, saying), hectares(after, saying), hectares(added, saying), hectares(removed, saying), shift === null ? none : formatNumber(shift, lang, 1), hectares(noise, saying)
		])
	};
}
