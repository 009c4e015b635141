import type { AccountRole, Actor, OrganisationId } from '#issues';
import { noteAct } from './acts.ts';
import { nowOn, together, type Ground } from './ground.ts';
import { newSecret, sha256 } from './secret.ts';

/** A bearer token, for people: what it opens is not told again. Moments are ISO 8601 in UTC. */
export interface TokenSeen {
	readonly id: string;
	readonly label: string;
	readonly account: string;
	readonly name: string;
	readonly organisation: OrganisationId;
	readonly role: AccountRole;
	readonly createdAt: string;
	readonly usedAt: string | null;
}

/** A token of a program that acts for an organisation. */
export interface ServiceAsked {
	readonly name: string;
	readonly organisation: OrganisationId;
	readonly role: AccountRole;
	readonly label: string;
}

/** Bearer tokens: of programs, and of people for their programs. */
export class Tokens {
	readonly #ground: Ground;

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** Whose a token is; null: nobody's, or no longer. */
	async actor(secret: string): Promise<Actor | null> {
		const ground = this.#ground;
		const [actor] = await ground.queries.run<Actor>(ground.driver, 'account-of-token', [sha256(secret), nowOn(ground)]);
		return actor ?? null;
	}

	/** A token with which a program acts as this person. Returns its secret, which is told only now. */
	create(account: string, label: string, by: string): Promise<string> {
		return together(this.#ground, (inside) => insertToken(inside, account, label, by));
	}

	/**
	 * A service account, and its token. Each is a person of its own: whoever holds two tokens could check what they did
	 * themselves with either, so every act says which.
	 */
	createService({ name, organisation, role, label }: ServiceAsked, by: string): Promise<string> {
		return together(this.#ground, async (inside) => {
			const [row] = await inside.queries.run<{ id: string }>(inside.driver, 'insert-account', [null, name, organisation, role, by]);
			if (!row) throw new Error('insert-account: got no row, expected the service account');
			await noteAct(inside, by, 'create-service', row.id, { organisation, role });
			return insertToken(inside, row.id, label, by);
		});
	}

	/** The valid tokens of an account, or all. */
	list(account: string | null = null): Promise<TokenSeen[]> {
		return this.#ground.queries.run<TokenSeen>(this.#ground.driver, 'tokens-listed', [account]);
	}

	/** Revokes a token at once, of this account alone or whosever it is. False when there is none. */
	revoke(id: string, account: string | null, by: string): Promise<boolean> {
		return together(this.#ground, async (inside) => {
			const [row] = await inside.queries.run<{ account: string }>(inside.driver, 'revoke-token', [id, account, nowOn(inside)]);
			if (row) await noteAct(inside, by, 'revoke-token', row.account, { token: id });
			return row !== undefined;
		});
	}
}

async function insertToken(ground: Ground, account: string, label: string, by: string): Promise<string> {
	const secret = newSecret();
	const [row] = await ground.queries.run<{ id: string }>(ground.driver, 'insert-token', [sha256(secret), account, label, nowOn(ground)]);
	if (!row) throw new Error('insert-token: got no row, expected the token');
	await noteAct(ground, by, 'create-token', account, { token: row.id, label });
	return secret;
}
