import { dateInChina, type Lang } from '#i18n/server';
import { askRunning, loadBundled, openStore, readEnv, type CommandContext, type Store } from '#server/commands';

/** Chinese, or English where the terminal's language is English; the same rule as in words.js. */
export function terminalLanguage(): Lang {
	const language = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
	return language.startsWith('en') ? 'en' : 'zh';
}

/**
 * Runs a command that may need the store. While the product runs on the embedded database, which has one owner, the
 * command is handed to it; else the store is opened here, with what comes with the product, and closed again.
 * @param name under which the running product knows the command
 * @returns the exit status
 */
export async function runCommand(name: string, command: (context: CommandContext) => Promise<number>): Promise<number> {
	const reading = readEnv();
	if (!reading.ok) {
		for (const { message } of reading.errors) console.error(message);
		return 1;
	}
	const { env } = reading;
	const [lang, today] = [terminalLanguage(), dateInChina(new Date())];
	// npm runs scripts in the project; the person typed the path elsewhere.
	const folder = process.env['INIT_CWD'] ?? process.cwd();
	const request = { command: name, arguments: process.argv.slice(2), folder, lang };
	if (env.databaseUrl === null) {
		const status = await askRunning(env.dataDir, request, console.log);
		if (status !== null) return status;
	}
	const opened: Store[] = [];
	const open = async (): Promise<Store> => {
		const store = await openStore(env, (step) => console.error(`(${step})`));
		opened.push(store);
		await loadBundled(store, env.root, today);
		return store;
	};
	try {
		return await command({ ...request, lang, today, openStore: open, print: console.log });
	} finally {
		for (const store of opened) await store.close();
	}
}
