import { describe, expect, test } from 'vitest';
import { readCoordinates } from '#geo';
import { messages } from '#i18n';
import { looksLikeCoordinates, readingEcho, unreadSentence } from '../../src/lib/panels/reading-words.ts';

const zh = messages('zh');

function echoOf(text: string, system?: Parameters<typeof readCoordinates>[1]): string {
	const reading = readCoordinates(text, system);
	return reading.ok ? readingEcho(reading, zh, 'zh') : unreadSentence(reading, zh);
}

describe('how an input was read', () => {
	test('degrees are echoed with the system and who said it', () => {
		const said = echoOf('106.41, 26.52');
		for (const part of ['北纬 26.52°', '东经 106.41°', 'CGCS2000', '未声明']) expect(said).toContain(part);
	});

	test('a declared shifted system is said to be declared', () => expect(echoOf('106.41, 26.52', 'gcj02')).toMatch(/GCJ-02.*由您声明/));

	test('Gauss-Krüger metres are echoed with their central meridian', () => expect(echoOf('2944174.38, 35648419.54')).toMatch(/中央经线 105°/));

	test('what cannot be read is told by its reason', () => {
		expect(echoOf('106.41')).toContain('只有一个数');
		expect(echoOf('12.5, 30.2')).not.toContain('undefined');
	});

	test('a name is no attempt at coordinates', () => {
		expect(looksLikeCoordinates('红枫湖')).toBe(false);
		expect(looksLikeCoordinates('２６．５２')).toBe(true);
	});
});
