import type { RowAnswer } from '#batch';
import type { UnitId } from '#duty';
import { formatNumber, messages, type Lang } from '#i18n/server';

/** Counts answers as they go by. */
export class Summary {
	#rows = 0;
	#errors = 0;
	#outside = 0;
	#silent = 0;
	readonly #leads = new Map<UnitId, number>();

	add({ error, scope, lead }: RowAnswer): void {
		this.#rows += 1;
		if (error !== null) this.#errors += 1;
		else if (scope === 'out') this.#outside += 1;
		else if (lead.length === 0) this.#silent += 1;
		for (const unit of lead) this.#leads.set(unit, (this.#leads.get(unit) ?? 0) + 1);
	}

	/** How many rows each unit leads, most first; then those that nobody does, and why. */
	lines(lang: Lang): string[] {
		const { units, batch: { command } } = messages(lang);
		const count = (rows: number) => formatNumber(rows, lang);
		const leads = [...this.#leads].sort(([, a], [, b]) => b - a).map(([unit, rows]) => command.lead({ unit: units[unit], rows: count(rows) }));
		const rest = [[command.silent, this.#silent], [command.outside, this.#outside], [command.errors, this.#errors]] as const;
		return [command.rows({ rows: count(this.#rows) }), ...leads, ...rest.flatMap(([line, rows]) => (rows > 0 ? [line({ rows: count(rows) })] : []))];
	}
}
