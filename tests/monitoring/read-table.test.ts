import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOrMonth, factorOf, itemNamed, readReadings, readValue } from '#monitoring';
import { station } from './making.ts';

const stations = [station(), station({ code: 'MX-01', name: '麦西河口', water: 'river', unit: 'gy-water' }), station({ code: 'A', name: '同名' }), station({ code: 'B', name: '同名' })];
const ground = { stations, mine: ({ unit }: { unit: string }) => unit === 'gy-eeb', today: '2026-11-25' };
const read = (...rows: string[][]) => readReadings(rows, ground);
const faults = (...rows: string[][]) => read(...rows).faults.map(({ row, column, fault }) => [row, column, fault]);

describe('a table of readings', () => {
	test('has a column for each item, named in Chinese with its unit, below titles', () => {
		const { readings, faults: none, unread } = read(['2026年10月水质月报', '', ''], ['断面名称', '采样日期', 'pH值（无量纲）', '总磷（以P计）(mg/L)', '氨氮(NH3-N)', '叶绿素a(μg/L)', '天气'], ['花鱼洞', '2026/10/15', '7.8', '0.02', '0.025L', '—', '晴'], ['', '', '', '', '', '', '']);
		expect([none, unread]).toEqual([[], ['天气']]);
		expect(readings).toEqual([
			{ station: 'HF-01', on: '2026-10-15', item: 'ph', value: 7.8, below: false }, { station: 'HF-01', on: '2026-10-15', item: 'tp', value: 0.02, below: false },
			{ station: 'HF-01', on: '2026-10-15', item: 'nh3n', value: 0.025, below: true }
		]);
	});

	test('or names the item in each row, with its unit, in English', () => {
		expect(read(['Station', 'Month', 'Item', 'Value', 'Unit'], ['HF-01', '2026-10', 'TP', '26', 'ug/L'], ['HF-01', '2026-10', 'Chl-a', '4', 'mg/m3']).readings).toEqual([
			{ station: 'HF-01', on: '2026-10', item: 'tp', value: 0.026, below: false }, { station: 'HF-01', on: '2026-10', item: 'chla', value: 4, below: false }
		]);
	});

	test('is refused where a column is missing or there twice', () => {
		expect(faults(['月份', '总磷'], ['2026-10', '1'])).toEqual([[0, '', 'no-station-column']]);
		expect(faults(['断面', '总磷'], ['花鱼洞', '1'])).toEqual([[0, '', 'no-month-column']]);
		expect(faults(['断面', '月份', '天气'], ['花鱼洞', '2026-10', '晴'])).toEqual([[0, '', 'no-item-column']]);
		expect(faults(['断面', '月份', '总磷', 'TP'], ['花鱼洞', '2026-10', '1', '1'])).toEqual([[0, '', 'same-column']]);
		expect([faults(), faults(['断面', '月份', '总磷']), faults(['断面', '月份', '总磷'], ['花鱼洞', '2026-10', '/'])]).toEqual(Array(3).fill([[0, '', 'no-rows']]));
	});

	test('says of each row what is wrong with it, in which column', () => {
		const rows = [['花鱼涧', '2026-10', '1'], ['麦西河口', '2026-10', '1'], ['同名', '2026-10', '1'], ['A', '2026-13', '1'], ['A', '2026-12', '1'], ['A', '2026-10', '1,5'], ['A', '2026-09', '未检出'], ['A', '2026-08', '-1'], ['A', '1026-08', '1'], ['A', '2026-07', '2'], ['A', '2026-07', '3']];
		expect(faults(['断面', '月份', '总磷'], ...rows)).toEqual([
			[2, '断面', 'no-such-station'], [3, '断面', 'not-yours'], [4, '断面', 'two-stations'], [5, '月份', 'no-month'], [6, '月份', 'future'], [7, '总磷', 'not-a-number'], [8, '总磷', 'no-detection-limit'], [9, '总磷', 'not-a-number'],
			[10, '月份', 'too-early'], [12, '', 'twice']
		]);
		expect(faults(['断面', '月份', '项目', '数值', '单位'], ['A', '2026-10', '总铁', '1', ''], ['A', '2026-10', '总磷', '1', 'm'], ['A', '2026-10', 'pH', '15', ''], ['A', '2026-10', '总氮', '', ''])).toEqual([
			[2, '项目', 'no-such-item'], [3, '数值', 'no-such-unit'], [4, '数值', 'too-high'], [5, '数值', 'no-value']
		]);
	});

	test('dates are read as people write them; a dot could be two months and is not', () => {
		const texts = ['2026-10', '2026/1', '2026年10月', '202610', '2026-10-05', '2026年1月5日', '20261005', '2026-10-05 09:30', '2026-10-05T00:00:00.000Z', '２０２６-10', '2026.10', '2026.1', '10-2026', '2026-02-30', '2026-13', '今年', ''];
		expect(texts.map(dayOrMonth)).toEqual(['2026-10', '2026-01', '2026-10', '2026-10', '2026-10-05', '2026-01-05', '2026-10-05', '2026-10-05', '2026-10-05', '2026-10', null, null, null, null, null, null, null]);
	});

	test('values below the limit of detection keep that limit', () => {
		expect(['0.01L', '<0.01', '＜0.01', '0.01', '1e-3', '', '/', 'ND', 'NaN', 'Infinity', '0x10', '1 2'].map(readValue)).toEqual([
			{ value: 0.01, below: true }, { value: 0.01, below: true }, { value: 0.01, below: true }, { value: 0.01, below: false }, { value: 0.001, below: false }, null, null, 'no-detection-limit',
			...Array(4).fill('not-a-number')
		]);
	});

	test('items and units are known by their usual names', () => {
		expect(['溶解氧（mg/L）', 'CODMn', 'NH3-N', '高锰酸盐指数', 'BOD5', '流量(m³/s)', '总铁'].map(itemNamed)).toEqual(['do', 'codmn', 'nh3n', 'codmn', 'bod5', 'flow', null]);
		expect([factorOf('flow', 'm³/s'), factorOf('flow', 'm3/s'), factorOf('temperature', '℃'), factorOf('tp', 'µg/L'), factorOf('tp', 'm'), factorOf('ph', '')]).toEqual([1, 1, 1, 0.001, null, 1]);
	});

	test('whatever the cells hold, it is read or refused and never throws', () => {
		fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('断面', '月份', '总磷', 'HF-01', '2026-10', '0.1')), { maxLength: 6 }), { maxLength: 6 }), (rows) => {
			const { readings, faults: found } = readReadings(rows, ground);
			expect(readings.length + found.length).toBeGreaterThan(0);
			for (const { value } of readings) expect(value).toBeGreaterThanOrEqual(0);
		}));
	});
});
