/** Accounts on a database, with a clock that the test moves and a count of the hashes that were worked out. */
import { rmSync } from 'node:fs';
import { Accounts, type AccountAsked } from '../../../src/lib/server/auth/accounts.ts';
import { argon2id } from '../../../src/lib/server/auth/password.ts';
import type { Driver } from '../../../src/lib/server/store/driver.ts';
import { openEmbedded } from '../../../src/lib/server/store/embedded.ts';
import { migrate } from '../../../src/lib/server/store/migrate.ts';
import { openServer } from '../../../src/lib/server/store/pg.ts';
import { readQueries } from '../../../src/lib/server/store/queries.ts';
import { preparedDataDir } from '../../embedded.ts';

export const PASSWORD = '红枫湖边 7 棵柳树';

export interface House {
	readonly driver: Driver;
	readonly accounts: Accounts;
	/** Hashes worked out so far, made or proven. */
	hashes(): number;
	/** Lets so many seconds pass. */
	pass(seconds: number): void;
	close(): Promise<void>;
}

async function houseOn(driver: Driver, dataDir: string | null): Promise<House> {
	await migrate(driver, 'db/migrations');
	let [worked, now] = [0, Date.parse('2026-11-25T08:00:00Z')];
	const counted = <Given extends string[], T>(work: (...given: Given) => Promise<T>) => (...given: Given) => (worked++, work(...given));
	const hashing = { hash: counted(argon2id.hash), verify: counted(argon2id.verify) };
	return {
		driver,
		accounts: new Accounts(driver, readQueries('.'), { hashing, clock: () => new Date(now) }),
		hashes: () => worked,
		pass: (seconds) => void (now += seconds * 1000),
		async close() {
			await driver.close();
			if (dataDir !== null) rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

export async function embeddedHouse(): Promise<House> {
	const dataDir = await preparedDataDir();
	return houseOn(await openEmbedded(dataDir, () => undefined), dataDir);
}

export const serverHouse = async (address: string): Promise<House> => houseOn(await openServer(address), null);

let people = 0;

/** Somebody with an account and a password, whose login nobody else has. */
export async function person({ accounts }: House, asked: Partial<AccountAsked> = {}): Promise<{ id: string; login: string }> {
	const login = asked.login ?? `person-${++people}`;
	const secret = await accounts.create({ login, name: '王敏', organisation: 'gov-qingzhen', role: 'officer', ...asked }, 'test');
	const set = await accounts.setByLink(secret ?? '', PASSWORD);
	if (!set.ok) throw new Error(`person: got ${set.reason}, expected an account`);
	return { id: set.account, login };
}

/** Tries to sign in; from an address of its own, unless said. */
export const enter = ({ accounts }: House, login: string, password: string, { source = `from-${++people}`, session = null as string | null } = {}) =>
	accounts.signIn({ login, password, source, agent: 'a browser', session });
