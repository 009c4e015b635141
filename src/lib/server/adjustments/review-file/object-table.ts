import type { UnitId } from '#duty';
import { formatDate, formatNumber, formatShare } from '#i18n/server';
import { objectWords } from '#i18n/objects';
import type { ObjectAffected } from '#objects';
import { concernedObjects, type Concerned } from '#objects/tables';
import type { ReviewContent } from './content.ts';
import { hectares } from './ground-tables.ts';
import type { ReviewTable, Saying } from './sheet.ts';

/** What the proposal means for each named object on its ground. */
export function objectTable({ consequence: { cells, clauses }, affected }: ReviewContent, saying: Saying): ReviewTable {
	const { own: { columns }, pages: { consequence: said }, words, lang } = saying;
	const { kinds, consequence: own } = objectWords(lang);
	const names = (units: readonly UnitId[]) => (units.length === 0 ? said.nobody : words.panels.list(units.map((unit) => words.unitsShort[unit])));
	const part = ({ unit, size, share }: ObjectAffected) => (unit === null ? own.point : `${unit === 'm' ? `${formatNumber(size * share, lang, 0)} m` : `${hectares(size * share, saying)} ha`} · ${formatShare(share, lang)}`);
	const moved = ({ moves }: Concerned) => moves.map(({ role, from, to, matters }) => `${words.roles[role]} ${said.fromTo({ from: names(from), to: names(to) })} (${words.panels.list(matters.map((matter) => words.matters[matter].name))})`).join('; ');
	const bound = ({ clauses: told }: Concerned) => told.map(({ change, clause, units }) => `${own[change]} ${words.clauses[clause]} (${names(units)})`).join('; ');
	return {
		columns: [
			{ header: columns.number, width: 12 }, { header: own.object, width: 22 }, { header: columns.kind, width: 12 }, { header: own.share, width: 18 }, { header: own.moves, width: 34 }, { header: own.clauses, width: 30 }
		],
		rows: concernedObjects({ cells, clauses, objects: affected }, null).map((told) => {
			const { object } = told;
			return [object.number, object.name, kinds[object.kind], part(object), moved(told) || own.noMoves, bound(told) || own.noClauses];
		})
	};
}

/** On which data that rests: a sentence for each set. */
export function objectSources({ objectSets }: ReviewContent, { lang }: Saying): readonly string[] {
	const { kinds, consequence: own } = objectWords(lang);
	return objectSets.map(({ kind, name, source, accuracy, dataDate }) => own.sourceOf({ kind: kinds[kind], name, source, accuracy: formatNumber(accuracy, lang), day: formatDate(dataDate, lang) }));
}
