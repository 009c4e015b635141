import { describe, expect, test } from 'vitest';
import { MATTERS } from '#duty';
import { areaName, concurrentUnits, leadEntries, leadMissing, otherRoles, placeName } from '../../src/lib/panels/answer.ts';
import { boundarySentences, extentDecides, sortRules } from '../../src/lib/panels/sentences.ts';
import { answered, speechIn } from './speech.ts';

const LAKE = ['district-520181', 'basin-lianghu', 'lake-hongfeng'];
const zh = speechIn('zh');

describe('the roles of an answer', () => {
	test('stand in groups of which none is empty, and no role is lost', () => {
		for (const matter of MATTERS) {
			const { duty } = answered({ in: LAKE }, matter);
			const groups = otherRoles(duty);
			expect(groups.every(({ entries }) => entries.length > 0)).toBe(true);
			expect(leadEntries(duty).length + groups.flatMap(({ entries }) => entries).length).toBe(duty.roles.length);
		}
	});

	test('show both units of concurrent clauses, the lead first', () => {
		expect(concurrentUnits(answered({ in: LAKE }, 'water-pollution').duty)).toEqual(['gy-water', 'gy-eeb']);
	});

	test('tell silence, missing data and out of scope apart', () => {
		expect(leadMissing(answered({ in: LAKE }, 'park-infrastructure').duty)).toBe('silent');
		expect(leadMissing(answered({ in: ['district-520181', 'basin-lianghu'], without: ['zone-1', 'zone-2', 'zone-quasi'] }, 'hazmat-transport').duty)).toBe('no-data');
		expect(leadMissing(answered({ in: [] }, 'fishing').duty)).toBe('out');
		expect(leadMissing(answered({ in: LAKE }, 'fishing').duty)).toBeNull();
	});
});

describe('what is said of a place', () => {
	test('its name goes from the territory to the strictest zone', () => {
		expect(placeName(answered({ in: [...LAKE, 'zone-1-hongfeng', 'zone-2-hongfeng'] }, 'fishing').answer, zh)).toBe('贵阳市 · 清镇市政府 · 一级保护区');
	});

	test('an area that nobody has named is called by its kind', () => {
		expect(areaName('zone-quasi-unheard-of', [], zh)).toBe(zh.words.kinds['zone-quasi']);
	});

	test('the distance to the line, what is beyond, and that there may be none', () => {
		const lines = [{ at: 12.3, of: ['extent-1000m-hongfeng'], beyond: [['district-520181', 'basin-lianghu']] }];
		const near = answered({ in: ['district-520181', 'basin-lianghu', 'extent-1000m-hongfeng'], lines }, 'water-pollution');
		const said = boundarySentences(near.duty.boundary, near.answer, zh).join('');
		expect(said).toContain('12.3米');
		expect(said).toContain('贵阳市生态环境局');
		expect(boundarySentences(null, near.answer, zh)).toEqual([zh.words.panels.boundary.none]);
	});

	test('our reading of the 1000 m is said where the extent bears on the matter, and not elsewhere', () => {
		const inside = answered({ in: LAKE }, 'water-pollution');
		const anshun = answered({ in: ['district-520402', 'basin-lianghu'] }, 'fishing');
		expect(extentDecides(inside.duty, inside.answer)).toBe(true);
		expect(extentDecides(anshun.duty, anshun.answer)).toBe(false);
	});

	test('the rules of the own territory come first, those that fired at the head', () => {
		const { answer, duty } = answered({ in: LAKE }, 'water-pollution');
		const { here, elsewhere } = sortRules(duty, answer);
		expect(here.map(({ state }) => state)).toEqual(['applies', 'applies', 'does-not-apply']);
		expect(elsewhere.every(({ territory }) => territory !== 'guiyang')).toBe(true);
		expect(here.length + elsewhere.length).toBe(duty.rules.length);
	});
});
