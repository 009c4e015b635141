import { digestFor, ORGANISATIONS, type Digest, type DigestDay, type DigestIssue, type OrganisationId } from '#issues';
import { meetingNews, type MeetingNews } from '#meetings';
import type { StoredMeeting } from '../convening/meetings.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** What an organisation is told on a day: of issues and of meetings. Digests kept before meetings were told say nothing of them. */
export interface ToldDigest extends Digest {
	readonly meetings?: readonly MeetingNews[];
}

/** A digest that is to be mailed. */
export interface UnsentDigest {
	readonly organisation: OrganisationId;
	readonly content: ToldDigest;
	readonly addresses: readonly string[];
}

interface Material {
	readonly chainLength: number;
	readonly issues: readonly DigestIssue[];
}

/** Working days ahead that a digest looks: as far as it tells of deadlines, and a holiday more does no harm. */
const AHEAD = 3;

/** What each organisation is told, once a working day. Every method throws StoreError 'unreachable' when the database does not answer. */
export class Digests {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/**
	 * Makes the digests of a day, one for each organisation, unless it has them. Two processes that do so at once keep
	 * one set: whoever comes second keeps nothing.
	 */
	async make(day: DigestDay): Promise<void> {
		const { today, calendar } = day;
		const [last] = await this.#queries.run<{ day: string; chainLength: number }>(this.#driver, 'last-digest-day');
		if (last && last.day >= today) return;
		const [material] = await this.#queries.run<Material>(this.#driver, 'digest-material', [last?.chainLength ?? 0, calendar.add(today, AHEAD)]);
		if (!material) throw new Error('digest-material: got no row, expected one');
		// a step taken since the material was read is told of once more tomorrow, and none is passed over
		const meetings = await this.#queries.run<StoredMeeting>(this.#driver, 'meetings-whole', [null]);
		const since = last?.chainLength ?? 0;
		const contents = Object.fromEntries(ORGANISATIONS.map((organisation): [OrganisationId, ToldDigest] =>
			[organisation, { ...digestFor(organisation, material.issues, day), meetings: meetingNews(organisation, meetings, day, since) }]));
		await this.#queries.run(this.#driver, 'save-digests', [today, material.chainLength, JSON.stringify(contents)]);
	}

	/** The last digest of an organisation; null before the first. */
	async last(organisation: OrganisationId): Promise<ToldDigest | null> {
		const [row] = await this.#queries.run<{ content: ToldDigest }>(this.#driver, 'last-digest', [organisation]);
		return row?.content ?? null;
	}

	/** The digests of a day that tell of something, have somewhere to go and were not sent. */
	unsent(day: string): Promise<UnsentDigest[]> {
		return this.#queries.run<UnsentDigest>(this.#driver, 'unsent-digests', [day]);
	}

	/** May the caller send this digest? Of all who ask, one ever gets a yes. */
	async claim(organisation: OrganisationId, day: string): Promise<boolean> {
		return (await this.#queries.run(this.#driver, 'claim-digest', [organisation, day])).length > 0;
	}

	/** Where digests are mailed to. */
	addresses(): Promise<{ organisation: OrganisationId; addresses: readonly string[] }[]> {
		return this.#queries.run(this.#driver, 'mail-addresses');
	}

	/** Mails an organisation's digests to these addresses from now on; to nobody when there are none. */
	async mailTo(organisation: OrganisationId, addresses: readonly string[]): Promise<void> {
		await this.#driver.transaction(async (tx) => {
			await this.#queries.run(tx, 'remove-mail-addresses', [organisation]);
			await this.#queries.run(tx, 'insert-mail-addresses', [organisation, addresses]);
		});
	}
}
