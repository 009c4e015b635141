import { describe, expect, test } from 'vitest';
import { fold, search } from '../../src/lib/search/index.ts';
import { romanise, searchEntries } from '../../src/lib/server/search-entries.ts';

const entries = searchEntries({
	place: [
		{ id: 'place-hongfeng', zh: '红枫湖镇', en: 'Hongfenghu Town', point: { lon: 106.46, lat: 26.56 } },
		{ id: 'place-baihua', zh: '百花湖镇', en: 'Baihuahu Town' },
		{ id: 'place-changshun', zh: '长顺', en: 'Changshun' },
		{ id: 'place-lv', zh: '绿源', en: 'Lüyuan' }
	],
	unit: [
		{ id: 'gy-water', zh: '贵阳市水务局(贵阳市两湖一库管理局)', en: 'Guiyang Water Bureau (Lakes and Reservoir Authority)' },
		{ id: 'gy-eeb', zh: '贵阳市生态环境局', en: 'Guiyang Ecology and Environment Bureau' },
		{ id: 'as-eeb', zh: '安顺市生态环境局', en: 'Anshun Ecology and Environment Bureau' }
	],
	clause: [
		{ id: '四(二)', zh: '四(二)', en: 'Part 4 (2)' },
		{ id: '附二(一)', zh: '附二(一)', en: 'Annex 2 (1)' },
		{ id: '附二(十一)', zh: '附二(十一)', en: 'Annex 2 (11)' }
	],
	area: [
		{ id: 'lake-hongfeng', zh: '红枫湖', en: 'Hongfeng Lake' },
		{ id: 'lake-baihua', zh: '百花湖', en: 'Baihua Lake' },
		{ id: 'district-520181', zh: '清镇市', en: 'Qingzhen' }
	],
	matter: [
		{ id: 'vessels', zh: '经营性船舶', en: 'Commercial vessels' },
		{ id: 'livestock', zh: '畜禽养殖', en: 'Livestock' }
	]
});

const ids = (query: string, limit?: number) => search(entries, query, limit).map((entry) => entry.id);

describe('search', () => {
	test.each([
		['红枫湖', 'lake-hongfeng'],
		['红枫', 'lake-hongfeng'],
		['hongfenghu', 'lake-hongfeng'],
		['hong feng hu', 'lake-hongfeng'],
		['Hóng Fēng Hú', 'lake-hongfeng'],
		['hfh', 'lake-hongfeng'],
		['HFH', 'lake-hongfeng'],
		['ｈｆｈ', 'lake-hongfeng'],
		['Hongfeng Lake', 'lake-hongfeng'],
		['lake hongfeng', 'lake-hongfeng'],
		['baihuahu', 'lake-baihua'],
		['bhh', 'lake-baihua'],
		['baihh', 'lake-baihua'],
		['baihuahuzhen', 'place-baihua'],
		['bhhz', 'place-baihua'],
		['changshun', 'place-changshun'],
		['qingzhen', 'district-520181'],
		['qzs', 'district-520181'],
		['清镇', 'district-520181'],
		['guiyangshi', 'gy-eeb'],
		['gysswj', 'gy-water'],
		['gysst', 'gy-eeb'],
		['两湖一库', 'gy-water'],
		['lhyk', 'gy-water'],
		['lianghu', 'gy-water'],
		['guiyang bureau water', 'gy-water'],
		['anshun environment', 'as-eeb'],
		['asssthjj', 'as-eeb'],
		['四(二)', '四(二)'],
		['四（二）', '四(二)'],
		['四二', '四(二)'],
		['附二', '附二(一)'],
		['附二（十一）', '附二(十一)'],
		['livestock', 'livestock'],
		['chuqin', 'livestock'],
		['lvyuan', 'place-lv'],
		['lüyuan', 'place-lv'],
		['vessel', 'vessels']
	])('%j finds %s first', (query, id) => {
		expect(ids(query)[0]).toBe(id);
	});

	test('an exact name comes before a longer one that begins with it', () => {
		expect(ids('百花湖')).toEqual(['lake-baihua', 'place-baihua']);
	});

	test('a prefix comes before a substring', () => {
		expect(ids('环境')).toEqual(['as-eeb', 'gy-eeb']);
		expect(ids('安顺')[0]).toBe('as-eeb');
	});

	test('pinyin inside a name counts only from the beginning of a syllable', () => {
		expect(ids('anjing')).toEqual([]);
		expect(ids('huanjing')).toEqual(['as-eeb', 'gy-eeb']);
	});

	test.each(['', '   ', '()', '、'])('an empty query %j finds nothing', (query) => {
		expect(ids(query)).toEqual([]);
	});

	test('what does not exist is not found', () => {
		expect(ids('太湖')).toEqual([]);
		expect(ids('zzz')).toEqual([]);
	});

	test('gives no more than asked for', () => {
		expect(ids('h', 2)).toHaveLength(2);
	});

	test('keeps the point of a place', () => {
		expect(search(entries, '红枫湖镇')[0]?.point).toEqual({ lon: 106.46, lat: 26.56 });
	});

	test('a hundred thousand characters of query do not hang it', () => {
		expect(search(entries, 'h'.repeat(100_000))).toEqual([]);
	});
});

describe('the local names are romanised as they are said here', () => {
	test.each([
		['红枫湖', 'hong feng hu'], ['百花湖', 'bai hua hu'], ['贵阳', 'gui yang'], ['贵安新区', 'gui an xin qu'], ['长顺', 'chang shun'],
		['安顺市', 'an shun shi'], ['花溪区', 'hua xi qu'], ['白云区', 'bai yun qu'], ['观山湖区', 'guan shan hu qu'], ['清镇市', 'qing zhen shi'],
		['西秀区', 'xi xiu qu'], ['平坝区', 'ping ba qu'], ['高峰镇', 'gao feng zhen'], ['马场镇', 'ma chang zhen'], ['湖潮乡', 'hu chao xiang'],
		['羊昌河', 'yang chang he'], ['麻线河', 'ma xian he'], ['麦翁河', 'mai weng he'], ['猫跳河', 'mao tiao he'], ['朱昌镇', 'zhu chang zhen'],
		['乐平镇', 'le ping zhen'], ['卫城镇', 'wei cheng zhen'], ['站街镇', 'zhan jie zhen'], ['党武', 'dang wu'], ['重点', 'zhong dian'],
		['综合行政执法局', 'zong he xing zheng zhi fa ju'], ['贵阳市交委', 'gui yang shi jiao wei'],
		['市场监管局', 'shi chang jian guan ju'], ['督办督查局', 'du ban du cha ju'], ['畜禽养殖', 'chu qin yang zhi'], ['水资源调配', 'shui zi yuan diao pei'],
		['都拉乡', 'du la xiang'], ['流域调度', 'liu yu diao du']
	])('%s is %s', (zh, expected) => {
		expect(romanise(zh).pinyin).toBe(expected);
	});

	test('brackets and spaces leave no syllable', () => {
		expect(romanise('附二(十一)')).toEqual({ pinyin: 'fu er shi yi', initials: 'fesy' });
	});
});

test('folding makes one of widths, cases and brackets', () => {
	expect(fold('Ａ（一） Lü·湖')).toBe('a一lv湖');
});
