import { questionOf } from './asked-by.ts';
import type { Actor } from '#issues';
import { sameFigures, type Figures, type MapView, type Scene, type SceneChange } from '#scenes';
import type { Lang } from '#i18n/server';
import { answerPlace } from '../answer.ts';
import type { Standing } from '../endpoint.ts';
import { signedIn } from '../problem-list/reading.ts';
import { found } from '../problem.ts';
import { liveFigures } from './figures.ts';
import { basisOf } from './maps/draw.ts';
import { contentNow } from './maps/view.ts';
import { readable } from './operations.ts';

/** Does another unit lead at the place now? Asked for the day of the scene by the data as they are. */
async function leadChanged({ address, on, lead }: MapView, standing: Standing): Promise<boolean> {
	const asked = questionOf(address);
	if (!asked || lead === null) return false;
	const outcome = await answerPlace({ ...asked, on }, standing);
	if (!outcome.ok) return false;
	const [duty] = outcome.body.duties;
	const now = duty ? duty.roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit) : [];
	return now.join() !== lead.join();
}

async function figuresChanged({ source, from, to, page, filter = '', ...frozen }: Figures, lang: Lang, { store }: Standing, actor: Actor): Promise<boolean> {
	const live = await liveFigures({ store, actor, lang, at: new Date() }, { source, from, to, page, filter });
	return !sameFigures(frozen, live);
}

/** Are the issues or the proposal of a map that the server has drawn others now? */
async function shownChanged({ address, basis }: MapView, standing: Standing): Promise<boolean> {
	if (basis === undefined) return false;
	const now = await contentNow(address, standing);
	return now === null || basisOf(now) !== basis;
}

async function changesOf({ view, figures }: Scene, lang: Lang, standing: Standing, actor: Actor): Promise<readonly SceneChange[]> {
	if (view) {
		return [
			...(await leadChanged(view, standing) ? ['answer' as const] : []),
			...(await shownChanged(view, standing) ? ['shown' as const] : []),
			...(view.dataVersion !== '' && view.dataVersion !== standing.dataVersion ? ['areas' as const] : [])
		];
	}
	return figures && await figuresChanged(figures, lang, standing, actor) ? ['figures'] : [];
}

/** `GET /api/v1/presentations/{id}/changes`: which scenes show what the live data no longer say. */
export const readPresentationChanges = signedIn(async (_given: object, standing: Standing, actor) => {
	const outcome = await readable(standing.path.id ?? '', { actor, key: null }, standing);
	if (!outcome.ok) return outcome;
	const { item, scenes } = outcome.body;
	const items = [];
	for (const scene of scenes) {
		const changes = await changesOf(scene, item.lang, standing, actor);
		if (changes.length > 0) items.push({ scene: scene.id, changes });
	}
	return found({ version: item.version, dataVersion: standing.dataVersion, items });
});
