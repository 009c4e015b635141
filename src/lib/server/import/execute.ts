import { dateInChina, isLang } from '#i18n/server';
import { administer } from '../administer.ts';
import type { Execute } from '../control.ts';
import { lawImport } from '../law/command.ts';
import { lawPreview } from '../law/preview-command.ts';
import type { Store } from '../store/store.ts';
import { geodataImport } from './command.ts';

const COMMANDS = new Map([['admin', administer], ['geodata:import', geodataImport], ['law:import', lawImport], ['law:preview', lawPreview]]);

/** Carries out, in the running product, what somebody typed at a terminal: with the store that is open there. */
export function executeWith(store: Store): Execute {
	return async ({ command, arguments: given, folder, lang }, print) => {
		const execute = COMMANDS.get(command);
		if (!execute) {
			print(`unknown command: ${command}`);
			return 2;
		}
		return execute({ arguments: given, folder, lang: isLang(lang) ? lang : 'zh', today: dateInChina(new Date()), openStore: async () => store, print });
	};
}
