import { describe, expect, test } from 'vitest';
import { recogniseColumns, type NamedColumns } from '#batch';

const columns = (header: string, named: NamedColumns = {}, declared = false) => {
	const found = recogniseColumns(header.split(','), named, declared);
	return found.ok ? [found.layout, found.columns.lon, found.columns.lat] : found.question.asks;
};

describe('the columns of the coordinates', () => {
	test.each([
		['lon,lat', ['labelled', 0, 1]],
		['id,LAT,Lng', ['labelled', 2, 1]],
		['名称,经度,纬度', ['labelled', 1, 2]],
		['纬度（°）,经度（°）', ['labelled', 1, 0]],
		['北纬,东经', ['labelled', 1, 0]],
		['采样点经度,采样点纬度', ['labelled', 0, 1]],
		['Longitude (deg),Latitude (deg)', ['labelled', 0, 1]],
		['Easting,Northing', ['labelled', 0, 1]],
		['纵坐标,横坐标', ['labelled', 1, 0]],
		['X,Y', ['pair', 0, 1]],
		['X坐标（米）,Y坐标（米）', ['pair', 0, 1]],
		['x,y,lon,lat', ['labelled', 2, 3]],
		['编号,坐标', ['together', 1, 1]],
		['经纬度,名称', ['together', 0, 0]]
	])('%s', (header, expected) => expect(columns(header)).toEqual(expected));

	test.each([
		['起点经度,终点经度,纬度', 'which-column'],
		['lon,经度,lat', 'which-column'],
		['lon,lat,纬度', 'which-column'],
		['lon,name', 'no-column'],
		['a,b', 'no-column'],
		['a,,,', 'no-column'],
		['lon_gcj02,lat_gcj02', 'no-column'],
		['高德经度,高德纬度', 'shifted']
	])('%s is a question', (header, asks) => expect(columns(header)).toBe(asks));

	test('the person decides', () => {
		expect(columns('起点经度,终点经度,纬度', { lon: '终点经度', lat: '纬度' })).toEqual(['labelled', 1, 2]);
		expect(columns('a,b', { lon: 'b' })).toEqual(['together', 1, 1]);
		expect(columns('a,b', { lon: 'c', lat: 'a' })).toBe('no-such-column');
		expect(columns('a,a,b', { lon: 'a', lat: 'b' })).toBe('same-names');
		expect(columns('高德经度,高德纬度', {}, true)).toEqual(['labelled', 0, 1]);
	});
});
