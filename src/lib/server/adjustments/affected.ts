import { dateInChina } from '#i18n/server';
import { compileAreas } from '#geo/compiled';
import { cutter } from '#geo/cut';
import type { Actor } from '#issues';
import { dayAsked, meanwhileOf } from '#proposals';
import { tableInForce } from '../answer.ts';
import type { Standing } from '../endpoint.ts';
import { signedIn } from '../problem-list/reading.ts';
import { found, refuse, type Outcome } from '../problem.ts';
import { cutterOf, indexOf } from '../proven-map.ts';
import { leadsAgain, type Lines } from './asked-again.ts';
import { keyFor, onGround, type OnGround } from './reading.ts';
import { contentOf } from './proposals.ts';
import { changeFaults } from './shown.ts';

/** The lines that the issues are asked by: those in force once the proposal was approved, until then those that it would make. */
async function linesFor({ stored }: OnGround, on: string, standing: Standing): Promise<Outcome<Omit<Lines, 'table' | 'on'>>> {
	const { store, dataVersion, lang, words } = standing;
	if (stored.item.effectiveFrom !== null) return found({ index: indexOf(store, dataVersion), cut: cutterOf(store, dataVersion) });
	const applying = await store.proposals.applied({ ...contentOf(stored), validFrom: on });
	if (!applying.ok) return refuse(changeFaults(applying.faults, lang), words, 'incomplete');
	const map = compileAreas(applying.applied.after, 'proposed');
	return found({ index: map, cut: cutter(map) });
}

/**
 * `GET /api/v1/proposals/{id}/issues-affected`: the open issues on the changed ground, and those logged by lines that no longer hold for
 * their day, each with who leads as it is stored and who would by the lines of the proposal. Nothing is reassigned.
 */
export const readIssuesAffected = signedIn((_given: object, standing: Standing, actor: Actor) => onGround(standing, async (on): Promise<Outcome<object>> => {
	const { stored, basis } = on;
	const today = dateInChina(new Date());
	const day = dayAsked(stored.item, stored.item.validFrom, today);
	const [lines, inForce] = [await linesFor(on, day, standing), tableInForce(day, standing.words)];
	if (!lines.ok || !inForce.ok) return lines.ok ? inForce as Outcome<object> : lines;
	const meanwhile = meanwhileOf(stored.steps.map((step) => ({ ...step, day: dateInChina(new Date(step.at)) })));
	const issues = await standing.store.proposals.ground.affected(keyFor(stored, standing.dataVersion), actor, meanwhile);
	const leads = await leadsAgain(issues, { ...lines.body, table: inForce.table, on: day });
	const items = issues.map(({ geometry: _shape, ...issue }, index) => {
		const leadThen = leads[index] ?? null;
		return { ...issue, leadThen, differs: leadThen?.join() !== issue.lead.join() };
	});
	return found({ ...basis, on: day, meanwhile, items });
}));

