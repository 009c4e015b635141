import { describe, expect, test } from 'vitest';
import { FLAGS, MATTERS, type MatterId } from '#duty';
import { LANGS, type Lang } from '#i18n';
import { answerText } from '../../src/lib/panels/answer-text.ts';
import type { Spot } from '../duty/place-of.ts';
import { answered, speechIn } from './speech.ts';

const QINGZHEN = ['district-520181', 'basin-lianghu'];
const ADDRESS = 'http://127.0.0.1:3000/?at=106.4,26.5';

function textOf(spot: Spot, matter: MatterId, lang: Lang = 'zh'): string {
	return answerText({ ...answered(spot, matter), address: ADDRESS }, speechIn(lang));
}

describe('an answer as text', () => {
	test('says point, date, matter, lead, clause, versions and the link that reopens it', () => {
		const text = textOf({ in: [...QINGZHEN, 'lake-hongfeng'] }, 'water-pollution');
		for (const part of ['26.500000', '106.400000', '2026-01-01', '水污染', '牵头单位：贵阳市水务局', '附件二', 'mechanism-2024-03-01', ADDRESS]) expect(text).toContain(part);
	});

	test('names both units where two clauses apply at once', () => {
		const text = textOf({ in: [...QINGZHEN, 'lake-hongfeng'] }, 'water-pollution');
		expect(text).toMatch(/两个条款同时适用，涉及贵阳市水务局.*、贵阳市生态环境局/);
	});

	test('carries the illustrative warning into whatever it is pasted', () => {
		for (const lang of LANGS) {
			const text = textOf({ in: QINGZHEN, illustrative: ['basin'] }, 'fishing', lang);
			expect(text).toContain(speechIn(lang).words.illustrativeWarning);
		}
	});

	test('says silence in words, and still who answers for the territory', () => {
		const text = textOf({ in: QINGZHEN }, 'park-infrastructure');
		expect(text).toContain('牵头单位：机制未指定牵头单位');
		expect(text).toContain('属地：贵阳市清镇市政府');
	});

	test('names no unit out of scope', () => {
		const text = textOf({ in: ['district-520181'] }, 'fishing');
		expect(text).toContain('不在机制适用范围内');
		expect(text).not.toContain('牵头：');
	});

	test('lists what else it could be within the accuracy', () => {
		const lines = [{ at: 8, of: ['district-520403'], beyond: [['district-520403', 'basin-lianghu']] }];
		const text = textOf({ in: QINGZHEN, accuracy: 15, lines }, 'fishing');
		expect(text).toContain('贵阳市农业农村局、安顺市农业农村局');
		expect(text).toContain('也可能：安顺市农业农村局（安顺市）');
	});

	test('leaves no hole unfilled for any matter in any language', () => {
		for (const lang of LANGS) for (const matter of MATTERS) {
			expect(textOf({ in: [...QINGZHEN, 'zone-2-hongfeng'], illustrative: ['zone-2'] }, matter, lang)).not.toMatch(/undefined|\[object|NaN/);
		}
	});

	test('has a sentence for every flag that a duty raises', () => {
		for (const matter of MATTERS) {
			const { answer, duty } = answered({ in: QINGZHEN, illustrative: ['basin'] }, matter);
			const text = answerText({ answer, duty, address: ADDRESS }, speechIn('zh'));
			for (const flag of FLAGS.filter((each) => duty.flags.includes(each))) expect(text).toContain(`【${speechIn('zh').words.flags[flag].name}】`);
		}
	});
});
