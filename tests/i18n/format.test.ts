import { describe, expect, it } from 'vitest';
import { formatArea, formatDate, formatMetres, formatNumber, formatShare } from '#i18n';

describe('formatting', () => {
	it('shows a near distance to the centimetre, a middling one to the metre, a far one in kilometres', () => {
		expect(formatMetres(0, 'zh')).toBe('0米');
		expect(formatMetres(0.04, 'zh')).toBe('0.04米');
		expect(formatMetres(12.34, 'zh')).toBe('12.3米');
		expect(formatMetres(1234.5, 'zh')).toBe('1,235米');
		expect(formatMetres(12345, 'zh')).toBe('12.3公里');
		expect(formatMetres(12.34, 'en')).toBe('12.3 metres');
	});

	it('shows an area in the unit that its size asks for', () => {
		expect(formatArea(532.4, 'zh')).toBe('532平方米');
		expect(formatArea(1.234, 'zh')).toBe('1.23平方米');
		expect(formatArea(12_345, 'zh')).toBe('1.23公顷');
		expect(formatArea(1_596_000_000, 'zh')).toBe('1,596平方公里');
		expect(formatArea(1_596_000_000, 'en')).toBe('1,596 km²');
	});

	it('never calls a part nothing, nor a part the whole', () => {
		expect(formatShare(0, 'zh')).toBe('0%');
		expect(formatShare(0.0001, 'zh')).toBe('不足0.1%');
		expect(formatShare(0.4567, 'zh')).toBe('45.7%');
		expect(formatShare(0.9999, 'en')).toBe('more than 99.9%');
		expect(formatShare(1, 'en')).toBe('100%');
	});

	it('shows the same day in every time zone', () => {
		const zone = process.env['TZ'];
		try {
			for (const each of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
				process.env['TZ'] = each;
				expect(formatDate('2024-03-01', 'zh')).toBe('2024年3月1日');
				expect(formatDate('2024-03-01', 'en')).toBe('1 March 2024');
			}
		} finally {
			if (zone === undefined) delete process.env['TZ'];
			else process.env['TZ'] = zone;
		}
	});

	it('groups the digits of a number', () => {
		expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.89');
	});
});
