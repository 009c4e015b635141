import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { messages } from '#i18n';
import { proposalPageWords } from '#i18n/proposal-pages';
import { proposalWords } from '#i18n/proposals';
import type { Review } from '#proposals';
import ReviewSection from '../../src/routes/proposals/[id]/ReviewSection.svelte';

const words = messages('zh');
const [pages, own] = [proposalPageWords('zh'), proposalWords('zh')];
const said = pages.review;
const REVIEW: Review = {
	asked: ['gy-trans', 'gy-water', 'gov-qingzhen'], dueDate: '2026-12-01', awaiting: ['gy-water'], overdue: true,
	opinions: [
		{ unit: 'gy-trans', opinion: 'disagree', change: null, note: '应先改线。', clause: '附二(二)', spot: { lon: 106.4, lat: 26.5 }, edge: null, by: '吴', at: '2026-11-30T01:00:00.000Z', version: 4 },
		{ unit: 'gy-water', opinion: 'agree', change: 1, note: '', clause: null, spot: null, edge: null, by: '郑', at: '2026-11-30T02:00:00.000Z', version: 5 },
		{ unit: 'gov-qingzhen', opinion: 'agree', change: null, note: '', clause: null, spot: null, edge: null, by: '王', at: '2026-11-30T03:00:00.000Z', version: 6 }
	]
};
const shown = (review: Partial<Review> = {}, open = true) => render(ReviewSection, {
	props: {
		review: { ...REVIEW, ...review }, changes: 3, changeName: (index: number) => `改动${index}`, open, lang: 'zh', words, own, pages, unitHref: (unit: string) => `?unit=${unit}`, lit: null, onshow: () => undefined
	}
}).body.replace(/<!--.*?-->/g, '');

describe('the review of a proposal', () => {
	test('who is late stands first and is said so, with how much is still missing', () => {
		const body = shown();
		const units = (['gy-water', 'gy-trans', 'gov-qingzhen'] as const).map((unit) => body.indexOf(`?unit=${unit}`));
		expect([units.every((place) => place > 0), [...units].sort((a, b) => a - b)]).toEqual([true, units]);
		expect(body).toContain(said.late({ count: '1', due: '2026年12月1日' }));
		expect(body.split(`! ${said.overdue}`)).toHaveLength(2);
		expect(body).toContain(said.partly({ given: '1', all: '3' }));
	});

	test('an opinion is said with what it is about, its clause, its reason, and where it shows', () => {
		const body = shown();
		for (const told of ['✕ 不同意', said.whole, words.clauses['附二(二)'], '应先改线。', '改动1', '✓ 同意']) expect(body).toContain(told);
		expect(body.split(said.show)).toHaveLength(2);
		expect([body.includes('id="said-4"'), body.includes('id="said-5"')]).toEqual([true, true]);
	});

	test('before the day nobody is late; once it is decided nobody is waited for', () => {
		const early = shown({ overdue: false });
		expect([early.includes(said.overdue), early.includes(said.awaiting)]).toEqual([false, true]);
		const decided = shown({}, false);
		expect([decided.includes(said.overdue), decided.includes('class="late"')]).toEqual([false, false]);
		expect(shown({ asked: [], awaiting: [], opinions: [] })).toContain(said.nobody);
	});
});
