import type { Actor } from '#issues';
import { mayPropose } from '#proposals';
import type { ObjectSet } from './object.ts';

/** Whoever may propose may say what stands in the basin. Everybody who has signed in reads it. */
export function mayLoadObjects(actor: Actor): boolean {
	return mayPropose(actor);
}

/** A set is kept by the unit that made it; the office and the administrator may put it right. */
export function mayChangeSet(actor: Actor, { organisation }: Pick<ObjectSet, 'organisation'>): boolean {
	return mayLoadObjects(actor) && (actor.organisation === organisation || actor.role === 'office' || actor.role === 'administrator');
}
