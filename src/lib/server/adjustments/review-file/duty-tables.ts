import type { UnitId } from '#duty';
import { formatNumber } from '#i18n/server';
import { matrixOf } from '#proposals/tables';
import type { IssueOnGround } from '../ground.ts';
import type { ReviewContent } from './content.ts';
import { hectares } from './ground-tables.ts';
import type { ReviewTable, Saying } from './sheet.ts';

const HECTARE = 10_000;

/** From whom to whom which duty passes, by matter. */
export function consequenceTable({ consequence: { cells }, issues }: ReviewContent, { own: { columns }, pages: { consequence: said }, words, lang }: Saying): ReviewTable {
	const { matters, moves } = matrixOf(cells);
	const names = (units: readonly UnitId[]) => (units.length === 0 ? said.nobody : words.panels.list(units.map((unit) => words.unitsShort[unit])));
	const amount = (index: number | undefined) => {
		const cell = index === undefined ? undefined : cells[index];
		if (!cell) return '';
		const count = issues.filter(({ pieces }) => pieces.some((piece) => cell.pieces.includes(piece))).length;
		return `${formatNumber(cell.area / HECTARE, lang, 1)}${count > 0 ? ` (${formatNumber(count, lang)})` : ''}`;
	};
	return {
		columns: [{ header: columns.move, width: 42 }, ...matters.map((matter) => ({ header: words.matters[matter].name, width: 13 }))],
		rows: moves.map(({ role, from, to, cells: held }) => [`${words.roles[role]} ${said.fromTo({ from: names(from), to: names(to) })}`, ...matters.map((matter) => amount(held.get(matter)))])
	};
}

/** Which clauses start and stop to bind whom. */
export function clauseTable({ consequence: { clauses } }: ReviewContent, saying: Saying): ReviewTable {
	const { own: { columns }, pages: { clauses: said }, words } = saying;
	return {
		columns: [
			{ header: columns.change, width: 8 }, { header: columns.clause, width: 12 }, { header: columns.unit, width: 22 }, { header: columns.matter, width: 16 }, { header: columns.duty, width: 44 }, { header: columns.hectares, width: 13 }
		],
		rows: clauses.map(({ change, clause, unit, matter, task, area }) => [said[change], words.clauses[clause], words.unitsShort[unit], words.matters[matter].name, words.tasks[task], hectares(area, saying)])
	};
}

/** The issues on the changed ground. */
export function issueTable(issues: readonly IssueOnGround[], { own: { columns }, pages: { consequence: said }, words }: Saying): ReviewTable {
	const matters: Readonly<Record<string, { readonly name: string } | undefined>> = words.matters;
	return {
		columns: [{ header: columns.number, width: 14 }, { header: columns.title, width: 60 }, { header: columns.matter, width: 22 }, { header: columns.state, width: 10 }],
		rows: issues.map(({ number, title, matter, open }) => [number, title, matters[matter]?.name ?? matter, open ? said.open : said.closed])
	};
}
