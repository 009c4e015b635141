import { areaOf } from '#geo';
import type { CheckId, Finding } from '#geo/shapes';
import type { Messages } from '#i18n/server';
import type { Fault, FaultReason, Note } from './contents.ts';
import type { Dropped, Prepared } from './prepare.ts';
import type { Repair } from './repair.ts';

type Words = Messages['commands']['geodata'];
type Sentences<Id extends string> = Readonly<Record<Id, (about: Readonly<Record<string, string>>) => string>>;

function toTexts(detail: Fault['detail'] | Note['detail']): Record<string, string> {
	return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : String(value)]));
}

/** Why a file was refused, in one line. */
export function faultLine(fault: Fault, words: Words): string {
	const sentences: Sentences<FaultReason> = words.faults;
	return sentences[fault.reason](toTexts(fault.detail));
}

function areaLines({ areas }: Prepared, words: Words): string[] {
	return areas.map(({ kind, code, name, geometry }) => words.area({
		id: `${kind}-${code}`, name, squareKilometres: (areaOf(geometry) / 1e6).toFixed(3), vertices: String(geometry.coordinates.flat(2).length)
	}));
}

/** Everything that the import makes of a file: figures, what it left out, repaired and noticed. */
export function reportLines(prepared: Prepared, words: Words): string[] {
	const { report, areas } = prepared;
	const notes: Sentences<Note['id']> = words.notes;
	const reasons: Readonly<Record<Dropped['reason'], string>> = words.reasons;
	const repairs: Readonly<Record<Repair['what'], string>> = words.repairs;
	return [
		words.count({ areas: String(report.count), features: String(report.features), kind: areas[0]?.kind ?? '' }),
		...areaLines(prepared, words),
		words.bounds({ bounds: report.bounds.map((degrees) => degrees.toFixed(6)).join(', ') }),
		words.crs({ crs: typeof report.crs === 'number' ? `EPSG:${report.crs}` : report.crs, declared: report.crsBy === 'declared' }),
		...(report.encoding ? [words.encoding(report.encoding)] : []),
		...report.repairs.map(({ area, what, count, metres2 }) => words.repair({ area, what: repairs[what], count: String(count), metres2: metres2.toFixed(1) })),
		...report.dropped.map(({ feature, label, reason }) => words.dropped({ feature: String(feature), label, reason: reasons[reason] })),
		...report.notes.map(({ id, detail }) => notes[id](toTexts(detail)))
	];
}

/** What a check of the store found, in one line. */
export function findingLine({ severity, check, areas, reason, at, metres2 }: Finding, words: Words): string {
	const checks: Readonly<Record<CheckId, string>> = words.checks;
	return words.finding({
		severity, check: checks[check], areas: areas.join(', '), reason: reason ? ` (${reason})` : '',
		at: at?.map((degrees) => degrees.toFixed(6)).join(', ') ?? '', metres2: metres2?.toFixed(0) ?? ''
	});
}
