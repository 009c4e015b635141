import type { Actor } from '#issues';
import { laterOn, nowOn, type Ground } from './ground.ts';
import { newSecret, sha256 } from './secret.ts';

/** Seconds after which a session ends: when nobody has used it, and in any case. */
export const SESSION_IDLE = 12 * 3600;
export const SESSION_LONGEST = 7 * 24 * 3600;

/** A browser that has signed in, for the person whose it is. Moments are ISO 8601 in UTC. */
export interface SessionSeen {
	readonly agent: string;
	readonly createdAt: string;
	readonly seenAt: string;
	/** The one that asks. */
	readonly current: boolean;
}

/** Browsers that have signed in. */
export class Sessions {
	readonly #ground: Ground;

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** Begins a session with a secret that nobody has seen before. Returns the secret. */
	async begin(account: string, agent: string): Promise<string> {
		const secret = newSecret();
		const ground = this.#ground;
		await ground.queries.run(ground.driver, 'insert-session', [sha256(secret), account, nowOn(ground), laterOn(ground, SESSION_LONGEST), agent.slice(0, 200)]);
		return secret;
	}

	/** Who has signed in with this secret; null: nobody, or no longer. */
	async actor(secret: string): Promise<Actor | null> {
		const ground = this.#ground;
		const [actor] = await ground.queries.run<Actor>(ground.driver, 'account-of-session', [sha256(secret), nowOn(ground), SESSION_IDLE]);
		return actor ?? null;
	}

	/** The sessions of an account, the latest used first. */
	async of(account: string, secret: string | null): Promise<SessionSeen[]> {
		const ground = this.#ground;
		const own = secret === null ? null : sha256(secret);
		const rows = await ground.queries.run<Omit<SessionSeen, 'current'> & { sha256: string }>(
			ground.driver, 'sessions-of-account', [account, nowOn(ground), SESSION_IDLE]
		);
		return rows.map(({ sha256: hashed, ...session }) => ({ ...session, current: hashed === own }));
	}

	async end(secret: string): Promise<void> {
		await this.#ground.queries.run(this.#ground.driver, 'end-session', [sha256(secret)]);
	}

	/** Signs an account out everywhere. */
	async endAll(account: string): Promise<void> {
		await this.#ground.queries.run(this.#ground.driver, 'end-sessions', [account]);
	}
}
