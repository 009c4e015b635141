import { parse } from 'bowser';

/** What people call a browser, as `Chrome 156 · Linux`; a text that says neither stands as it is. @param agent the text in which a browser names itself */
export function browserName(agent: string): string {
	// an empty text has nothing in it, which the library takes for a mistake
	if (agent === '') return '';
	const { browser, os } = parse(agent);
	const named = [browser.name && [browser.name, browser.version?.split('.')[0]].filter(Boolean).join(' '), os.name];
	return named.filter(Boolean).join(' · ') || agent;
}
