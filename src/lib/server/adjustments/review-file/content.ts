import { dateInChina } from '#i18n/server';
import type { AreaFeature } from '#geo';
import type { Actor } from '#issues';
import { objectsAffected, type ObjectAffected } from '#objects';
import { consequenceOf, differenceOf, reviewOf, type ChangedArea, type Consequence, type Difference, type Review } from '#proposals';
import type { Standing } from '../../endpoint.ts';
import { setsUsed, type SetUsed } from '../../named-objects/used.ts';
import { isDemonstration } from '../../opened.ts';
import { found, refuse, type Outcome } from '../../problem.ts';
import { drawnAreas } from '../decided.ts';
import type { Examined, IssueOnGround } from '../ground.ts';
import { contentOf, type StoredProposal } from '../proposals.ts';
import { keyFor, onGround, type OnGround } from '../reading.ts';
import { changeFaults, findingsShown } from '../shown.ts';

/** Everything that the file on a proposal says. */
export interface ReviewContent {
	readonly stored: StoredProposal;
	readonly basis: OnGround['basis'];
	readonly examined: Examined;
	readonly difference: Difference;
	readonly consequence: Consequence;
	/** As far as whoever asks may see them. */
	readonly issues: readonly IssueOnGround[];
	/** Named objects on its ground, and the loads that were counted. */
	readonly affected: readonly ObjectAffected[];
	readonly objectSets: readonly SetUsed[];
	readonly findings: ReturnType<typeof findingsShown>;
	readonly review: Review | null;
	readonly changed: readonly ChangedArea[];
	/** The areas in force on its day that stay as they are. */
	readonly staying: readonly AreaFeature[];
	readonly actor: Actor;
	/** ISO day in China. */
	readonly today: string;
	/** It is a sample, and no real proposal. */
	readonly demo: boolean;
}

/** Gathers it, by the data as they stand; of an approved proposal by those on which it was decided. */
export function reviewContent(standing: Standing, actor: Actor): Promise<Outcome<ReviewContent>> {
	const { store, dataVersion, lang, words } = standing;
	return onGround(standing, async ({ stored, examined, basis }): Promise<Outcome<ReviewContent>> => {
		const { changes } = contentOf(stored);
		const today = dateInChina(new Date());
		const [key, consequence] = [keyFor(stored, dataVersion), consequenceOf(examined.ground)];
		const [drawn, issues, lying, sets] = await Promise.all([
			drawnAreas(stored, store), store.proposals.ground.issues(key, actor), store.objects.onGround(key, basis.validFrom), store.objects.list()
		]);
		if (!drawn.ok) return refuse(changeFaults(drawn.faults, lang), words, 'incomplete');
		return found({
			stored, basis, examined, issues, actor, today, demo: isDemonstration(), changed: drawn.changed, staying: drawn.staying,
			difference: differenceOf(examined.ground, examined.measured), consequence, affected: objectsAffected(lying, consequence), objectSets: setsUsed(sets, basis.validFrom),
			findings: findingsShown({ ok: true, examined }, changes, lang), review: reviewOf(stored.steps, changes.length, today)
		});
	});
}
