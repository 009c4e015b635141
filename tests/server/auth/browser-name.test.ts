import { describe, expect, test } from 'vitest';
import { browserName } from '#server';

describe('a browser is named as people call it', () => {
	for (const [agent, name] of [
		['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox 130 · Windows'],
		['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome 156 · Linux'],
		['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI', 'WeChat 8 · iOS'],
		['curl/8.1', 'curl/8.1'], ['', '']
	] as const) test(`${agent.slice(0, 60) || 'nothing'}: ${name || 'nothing'}`, () => expect(browserName(agent)).toBe(name));
});
