import { describe, expect, test } from 'vitest';
import { dueDayOf, ledgerOf, mayEnterStations, mayReport, type Receipt } from '#monitoring';
import { ACCOUNT_ROLES } from '#issues';
import { station } from './making.ts';

const TODAY = '2026-11-11';
const stations = [station(), station({ code: 'MX-01', water: 'river' }), station({ code: 'AS-01', territory: 'anshun', from: '2026-10' }), station({ code: 'OLD', to: '2026-08' })];
const sent = (code: string, month: string, quality: string | null, flow: string | null = quality): Receipt => ({ station: code, month, quality, flow });
const standing = (receipts: readonly Receipt[], territory: string, month: string, today = TODAY) =>
	ledgerOf(stations, receipts, 2026, today).find((each) => each.territory === territory)?.months.find((each) => each.month === month);

describe('the ledger of what governments have told of', () => {
	test('a month is to be told by the tenth of the next, over the end of the year', () => {
		expect([dueDayOf('2026-10'), dueDayOf('2026-12')]).toEqual(['2026-11-10', '2027-01-10']);
	});

	test('it is received when every station was told of in time, late when some were after the day, missing when some were not', () => {
		expect(standing([sent('HF-01', '2026-10', '2026-11-10'), sent('MX-01', '2026-10', '2026-11-02')], 'guiyang', '2026-10')).toMatchObject({ standing: 'received', owed: 2, told: 2, late: 0, missing: [] });
		expect(standing([sent('HF-01', '2026-10', '2026-11-11'), sent('MX-01', '2026-10', '2026-11-02')], 'guiyang', '2026-10')).toMatchObject({ standing: 'late', late: 1 });
		expect(standing([sent('HF-01', '2026-10', '2026-11-02')], 'guiyang', '2026-10')).toMatchObject({ standing: 'missing', told: 1, missing: ['MX-01'] });
	});

	test('on the day itself nothing is missing yet', () => {
		expect(standing([], 'guiyang', '2026-10', '2026-11-10')?.standing).toBe('waiting');
	});

	test('a flow alone is no water quality, and a river without its flow is said to be that', () => {
		expect(standing([sent('HF-01', '2026-10', null, '2026-11-02'), sent('MX-01', '2026-10', '2026-11-02', null)], 'guiyang', '2026-10')).toMatchObject({ standing: 'missing', missing: ['HF-01'], withoutFlow: ['MX-01'] });
	});

	test('a station is owed from its first month to its last, and a government without one owes nothing', () => {
		expect([standing([], 'anshun', '2026-09')?.standing, standing([], 'anshun', '2026-10')?.standing, standing([], 'guian', '2026-10')?.standing]).toEqual(['nothing-owed', 'missing', 'nothing-owed']);
		expect([standing([], 'guiyang', '2026-08')?.owed, standing([], 'guiyang', '2026-09')?.owed]).toEqual([3, 2]);
	});

	test('it tells of the months that have passed, the latest first', () => {
		expect(ledgerOf(stations, [], 2026, TODAY)[0]?.months.map(({ month }) => month)).toEqual(Array.from({ length: 10 }, (_, index) => `2026-${String(10 - index).padStart(2, '0')}`));
		expect(ledgerOf(stations, [], 2027, TODAY)[0]?.months).toEqual([]);
	});
});

describe('who does what in monitoring', () => {
	const actor = (organisation: 'gy-eeb' | 'as-eeb' | 'office-gy', role: (typeof ACCOUNT_ROLES)[number]) => ({ account: '1', name: 'x', organisation, role });
	test('the office enters stations; the station\'s unit sends its readings, and the office for it', () => {
		expect(ACCOUNT_ROLES.filter((role) => mayEnterStations(actor('office-gy', role)))).toEqual(['office']);
		expect(ACCOUNT_ROLES.filter((role) => mayReport(actor('gy-eeb', role), station()))).toEqual(['officer', 'head', 'office']);
		expect(ACCOUNT_ROLES.filter((role) => mayReport(actor('as-eeb', role), station()))).toEqual(['office']);
	});
});
