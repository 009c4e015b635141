import { dateInChina } from '#i18n/server';
import type { Store } from '../store/store.ts';
import { digestLetter } from './digest-text.ts';
import type { Send } from './mail.ts';

const HOUR = 3_600_000;
/** China is eight hours ahead of UTC all year, so that its 8 o'clock begins a day of UTC. */
const DAY = 24 * HOUR;

type Told = Pick<Store, 'calendar' | 'digests'>;

/** Makes today's digests once it is 8 o'clock in China on a working day; does nothing at other times, or when they are made. */
export async function makeDigests({ calendar, digests }: Told, now: Date): Promise<void> {
	const today = dateInChina(now);
	const days = await calendar.current();
	if (now.getTime() % DAY >= 16 * HOUR || !days.isWorking(today)) return;
	await digests.make({ today, calendar: days });
}

/**
 * Mails today's digests that were not mailed. Each is marked as sent before it goes out: one that the mail server
 * refuses is said in the log and stays in the inbox, and none is ever mailed twice.
 */
export async function mailDigests({ digests }: Told, send: Send, now: Date): Promise<void> {
	const today = dateInChina(now);
	for (const { organisation, content, addresses } of await digests.unsent(today)) {
		if (!(await digests.claim(organisation, today))) continue;
		await send({ to: addresses, ...digestLetter(organisation, content, 'zh') })
			.catch((error: unknown) => console.error(`[digest] not mailed to ${organisation}`, error));
	}
}

/** Makes and mails the digests now, and at 8 o'clock in China from then on; gives what ends it. A failure is said in the log. */
export function keepTelling(store: Told, send: Send | null): () => void {
	let timer: NodeJS.Timeout | undefined;
	const tell = async (): Promise<void> => {
		const now = new Date();
		await makeDigests(store, now);
		if (send) await mailDigests(store, send, now);
	};
	const again = (): void => {
		tell().catch((error: unknown) => console.error('[digest] not made', error));
		timer = setTimeout(again, DAY - (Date.now() % DAY)).unref();
	};
	again();
	return () => clearTimeout(timer);
}
