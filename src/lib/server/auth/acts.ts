import { nowOn, type Ground } from './ground.ts';

/** What administrators do with accounts and tokens. */
export const ACTS = ['create-account', 'create-service', 'disable', 'enable', 'link', 'set-password', 'create-token', 'revoke-token', 'claim-openid'] as const;
export type ActKind = (typeof ACTS)[number];

/** An act of administration, for people. */
export interface Act {
	/** ISO 8601, UTC. */
	readonly at: string;
	/** A name; or 'terminal', 'first-link', 'openid'. */
	readonly by: string;
	readonly act: ActKind;
	readonly subject: string;
	readonly detail: Readonly<Record<string, string>>;
}

/** Notes who did what to which account: for good. */
export async function noteAct(ground: Ground, by: string, act: ActKind, subject: string, detail: Act['detail'] = {}): Promise<void> {
	await ground.queries.run(ground.driver, 'insert-act', [nowOn(ground), by, act, subject, JSON.stringify(detail)]);
}
