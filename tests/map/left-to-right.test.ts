import bidiFactory from 'bidi-js';
import { describe, expect, test } from 'vitest';
import leftToRight from '../../src/lib/map/left-to-right.ts';

const TEXTS = ['红枫湖', 'Hongfeng Lake', '一级保护区 (示意)', '清镇市\nQingzhen', 'G60 沪昆高速', '1000 m', ' 百花湖 ', '一\n\n二', '末尾\n', ''];

describe('text of the map', () => {
	test.each(TEXTS)('has the paragraphs and the order that the bidirectional algorithm of Unicode gives it: %j', (text) => {
		const [theirs, ours] = [bidiFactory().getEmbeddingLevels(text), leftToRight().getEmbeddingLevels(text)];
		expect(ours.paragraphs).toEqual(theirs.paragraphs);
		expect([...ours.levels]).toEqual([...theirs.levels]);
	});
});
