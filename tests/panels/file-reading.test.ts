import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { uploadWords } from '#i18n/uploads';
import { ReadingShown, UploadForm, type FileReading, type FileRefused } from '#panels';

const nothing = () => undefined;
const fix = (message: string) => ({ shape: '甲', at: [106.4, 26.5], message });
const READING: FileReading = {
	name: '调整.zip', tolerance: 5, features: 3, system: { message: '按 4544 读取。' }, encoding: { message: 'GBK。' },
	shapes: [{ name: '一级保护区', op: 'replace', area: { id: 'zone-1-hongfeng', name: '红枫湖一级保护区', share: 0.02 }, vertices: 12, hectares: 55.25, message: '按名称对应。' }],
	repairs: [fix('闭合一个环。')], offers: [fix('两个拐点对齐。'), fix('去掉碎片。')], left: [{ feature: 3, message: '第 3 个要素：不是面。' }], notes: [{ id: 'height-dropped', message: '高程已略去。' }],
	lacking: [{ field: 'changes[0].kind', message: '缺少类别。' }], changes: [{}]
};
const shown = (change: Partial<FileReading> = {}, more: object = {}) =>
	render(ReadingShown, { props: { reading: { ...READING, ...change }, words: uploadWords('zh'), lang: 'zh', busy: false, onsnap: nothing, ontake: nothing, ...more } }).body;
const form = (refused: FileRefused | null) => render(UploadForm, { props: { words: uploadWords('en'), busy: false, refused, onfile: nothing, onanswer: nothing } }).body;

describe('what was understood of a file', () => {
	test('is all there: every shape, repair, offer, omission and lack, in words', () => {
		const body = shown();
		const told = [READING.system.message, READING.encoding?.message, ...READING.shapes.map(({ message }) => message), ...[...READING.repairs, ...READING.offers, ...READING.left, ...READING.notes, ...READING.lacking].map(({ message }) => message)];
		expect(told.filter((message) => !body.includes(message ?? '?'))).toEqual([]);
		expect(body).toContain('55.25 公顷，12 个拐点');
	});

	test('says that nothing was repaired, and offers nothing, where that is so; places lead to the map only where there is one', () => {
		const words = uploadWords('zh');
		const body = shown({ repairs: [], offers: [] });
		expect(body).toContain(words.noRepairs);
		expect(body).not.toContain(words.applyOffers);
		expect(shown()).not.toContain(words.showPlace);
		expect(shown({}, { onplace: nothing }).split(words.showPlace)).toHaveLength(4);
	});
});

describe('a file that was not read', () => {
	test('says why, row by row where it is a table', () => {
		const body = form({ detail: 'The table has 2 faults.', errors: [{ field: 'rows[3]', message: 'Row 3: no.' }, { field: 'rows[5]', message: 'Row 5: twice.' }], question: null });
		for (const told of ['The table has 2 faults.', 'Row 3: no.', 'Row 5: twice.']) expect(body).toContain(told);
		expect(form({ detail: 'Empty.', errors: [{ field: 'body', message: 'Empty.' }], question: null }).split('Empty.')).toHaveLength(2);
	});

	test('asks its question with every answer, and with the text as each reads it; the words of programs are not shown', () => {
		const question = { parameter: 'encoding' as const, message: 'Which?', options: [{ value: 'utf-8', name: 'UTF-8', sample: '���' }, { value: 'gb18030', name: 'GBK', sample: '红枫湖' }] };
		const body = form({ detail: 'name it with encoding', errors: [{ field: 'encoding', message: 'name it with encoding' }], question });
		for (const told of ['Which?', 'UTF-8', 'GBK', '红枫湖', uploadWords('en').questionAbout.encoding]) expect(body).toContain(told);
		expect(body).not.toContain('name it with encoding');
		expect(body.match(/type="radio"/g)).toHaveLength(2);
	});
});
