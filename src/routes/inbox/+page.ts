import { UNITS } from '#duty';
import type { Actor, Digest } from '#issues';
import type { MeetingsWaiting } from '#meetings';
import { readAwaiting } from '../opinions-asked.ts';
import type { PageLoad } from './$types';

type Fetch = typeof fetch;

export type InboxRead =
	| { readonly kind: 'read'; readonly actor: Actor; /** null: none was ever made. */ readonly digest: Digest | null; /** What meetings ask now. */ readonly meetings: MeetingsWaiting }
	| { readonly kind: 'sign-in' | 'failed' };

async function readInbox(fetch: Fetch): Promise<InboxRead> {
	const [inbox, me] = await Promise.all(['/api/v1/inbox', '/api/v1/me'].map((path) => fetch(path).catch(() => null)));
	if (inbox?.status === 401) return { kind: 'sign-in' };
	if (!inbox?.ok || !me?.ok) return { kind: 'failed' };
	const [{ digest, meetings }, { actor }] = [(await inbox.json()) as { digest: Digest | null; meetings: MeetingsWaiting }, (await me.json()) as { actor: Actor | null }];
	return actor ? { kind: 'read', actor, digest, meetings } : { kind: 'sign-in' };
}

/** What the reader's organisation was told last, and the proposals that wait for its opinion now: null where they cannot be had, or where it is no unit. */
export const load: PageLoad = async ({ fetch, depends, parent }) => {
	depends('lianghu:inbox');
	const { lang } = await parent();
	const outcome = await readInbox(fetch);
	const unit = outcome.kind === 'read' ? UNITS.find((each) => each === outcome.actor.organisation) : undefined;
	const awaiting = unit ? ((await readAwaiting(fetch, unit, lang))?.items ?? null) : null;
	return { outcome, unit: unit ?? null, awaiting };
};
