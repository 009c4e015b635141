import type { MatterId, UnitId } from '#duty';
import type { ConsequenceView, DifferenceView, FindingsCounted, ProposalView } from '../proposals-api.ts';

/** What proposals are compared by: the same for each. Areas are m² on the ellipsoid; null: it no longer fits what is in force. */
export interface Metrics {
	readonly findings: FindingsCounted;
	readonly added: number | null;
	readonly removed: number | null;
	readonly changed: number | null;
	/** Metres by which a line moves at most. */
	readonly shift: number | null;
	/** The matter in which the most ground comes under another lead unit, with its m²; null also where none does. */
	readonly leads: { readonly matter: MatterId; readonly area: number } | null;
	readonly units: readonly UnitId[] | null;
	readonly starts: number | null;
	readonly stops: number | null;
	/** Issues on ground where a duty changes, as far as the reader may see them. */
	readonly issues: number | null;
	/** Named objects on such ground. */
	readonly objects: number | null;
}

/** The cells of a matter do not overlap: their sum is ground. Those of two matters may, and are not added up. */
function leadGround({ cells }: ConsequenceView): Metrics['leads'] {
	const byMatter = new Map<MatterId, number>();
	for (const { matter, role, area } of cells) if (role === 'lead') byMatter.set(matter, (byMatter.get(matter) ?? 0) + area);
	const [largest] = [...byMatter].sort(([, a], [, b]) => b - a);
	return largest ? { matter: largest[0], area: largest[1] } : null;
}

const distinct = (clauses: ConsequenceView['clauses']) => new Set(clauses.map(({ clause, unit, matter }) => `${clause} ${unit} ${matter}`)).size;

export function metricsOf({ findings }: Pick<ProposalView, 'findings'>, difference: DifferenceView | null, consequence: ConsequenceView | null): Metrics {
	const of = (severity: 'error' | 'warning') => findings.filter((finding) => finding.severity === severity).length;
	const shifts = difference?.areas.flatMap(({ shift }) => shift ?? []) ?? [];
	const issues = consequence && new Set([...consequence.cells, ...consequence.clauses].flatMap(({ objects }) => objects.map(({ id }) => id)));
	return {
		findings: { errors: of('error'), warnings: of('warning') },
		added: difference?.added ?? null, removed: difference?.removed ?? null, changed: difference?.changed ?? null,
		shift: shifts.length > 0 ? Math.max(...shifts) : null,
		leads: consequence && leadGround(consequence), units: consequence?.units ?? null,
		starts: consequence && distinct(consequence.clauses.filter(({ change }) => change === 'starts')),
		stops: consequence && distinct(consequence.clauses.filter(({ change }) => change === 'stops')),
		issues: issues ? issues.size : null, objects: consequence?.objects.length ?? null
	};
}
