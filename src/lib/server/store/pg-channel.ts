import pg from 'pg';
import { errorCode, errorLine } from './errors.ts';

/** Milliseconds between attempts to hear again. */
const AGAIN_AFTER = 1000;

/**
 * Hears a channel on a connection of its own: those of a pool are lent out, and forget what they listened to. A
 * connection that breaks is made again until it is ended; `heard('')` then says that something may have been missed.
 * Throws what the first connection throws. Gives what ends it.
 */
export async function hearChannel(address: string, channel: string, heard: (text: string) => void): Promise<() => Promise<void>> {
	let [client, ended] = [await connect(), false];
	let waiting: NodeJS.Timeout | undefined;

	async function connect(): Promise<pg.Client> {
		const connecting = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000, keepAlive: true });
		// told again by the end of the connection; without a listener Node would end the process
		connecting.on('error', () => undefined);
		connecting.on('notification', ({ payload = '' }) => heard(payload));
		try {
			await connecting.connect();
			await connecting.query(`listen ${pg.escapeIdentifier(channel)}`);
		} catch (error) {
			await connecting.end().catch(() => undefined);
			throw error;
		}
		connecting.once('end', again);
		return connecting;
	}

	function again(): void {
		if (ended) return;
		console.error(`[store] the connection that hears ${channel} broke; it is made again`);
		waiting = setTimeout(() => void retry(), AGAIN_AFTER);
	}

	async function retry(): Promise<void> {
		try {
			client = await connect();
		} catch (error) {
			console.error(`[store] ${channel} is not heard: ${errorLine(error) || errorCode(error)}`);
			if (!ended) waiting = setTimeout(() => void retry(), AGAIN_AFTER);
			return;
		}
		if (ended) return client.end();
		console.error(`[store] ${channel} is heard again`);
		heard('');
	}

	return async () => {
		ended = true;
		clearTimeout(waiting);
		await client.end().catch(() => undefined);
	};
}
