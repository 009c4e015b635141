/**
 * The six districts of the mechanism and the three Gui'an townships, as walks along shared arcs. Districts keep their
 * whole legal area; a township lies on top of the district that it was cut from, and takes precedence as data.
 * Accuracy of a district: 95 % of its line, measured both ways, lies within it of a generalised public boundary, rounded
 * up to 500 m (tests/geodata/accuracy.test.ts); what is farther off is slender spurs along the water that are not drawn.
 */
import type { Step } from './arcs.ts';
import type { Drawn } from './source.ts';

export interface Walked extends Drawn {
	/** One closed walk a part. */
	readonly walks: readonly (readonly Step[])[];
}

type Row = readonly [code: string, name: string, nameEn: string, territory: 'guiyang' | 'anshun', accuracy: number];

const district = ([code, name, nameEn, territory, accuracy]: Row, walks: Step[][]): Walked => ({
	kind: 'district', code, name, nameEn, territory, accuracy, walks
});

/** No township line could be compared with anything: position from which district and lake arm each touches. */
const town = (code: string, name: string, nameEn: string, walk: Step[]): Walked => ({
	kind: 'guian-town', code, name, nameEn, territory: 'guian', accuracy: 3000, walks: [walk]
});

export const DISTRICTS: readonly Walked[] = [
	district(['520111', '花溪区', 'Huaxi District', 'guiyang', 1500], [[
		'huaxi-guanshanhu', '-huaxi-outer', '-pingba-huaxi-south', '-pingba-huaxi-north',
		'-qingzhen-huaxi-south', '-qingzhen-huaxi-north'
	]]),
	district(['520113', '白云区', 'Baiyun District', 'guiyang', 1000], [['baiyun-outer', 'guanshanhu-baiyun', '-qingzhen-baiyun']]),
	district(['520115', '观山湖区', 'Guanshanhu District', 'guiyang', 2000], [[
		'qingzhen-guanshanhu', 'huaxi-guanshanhu', 'guanshanhu-outer', 'guanshanhu-baiyun'
	]]),
	district(['520181', '清镇市', 'Qingzhen City', 'guiyang', 2000], [[
		'qingzhen-outer', 'qingzhen-pingba-west', 'qingzhen-pingba-middle', 'qingzhen-pingba-east',
		'-qingzhen-huaxi-south', '-qingzhen-huaxi-north', '-qingzhen-guanshanhu', '-qingzhen-baiyun'
	]]),
	district(['520402', '西秀区', 'Xixiu District', 'anshun', 1500], [
		['pingba-xixiu', 'xixiu-outer'],
		['pingba-exclave', 'exclave-outer']
	]),
	district(['520403', '平坝区', 'Pingba District', 'anshun', 2500], [[
		'qingzhen-pingba-west', 'qingzhen-pingba-middle', 'qingzhen-pingba-east', 'pingba-huaxi-north', 'pingba-huaxi-south',
		'-machang-outer', '-pingba-outer-south', '-pingba-exclave', '-pingba-outer-tongue', '-pingba-xixiu', '-pingba-outer-river'
	]])
];

export const GUIAN_TOWNS: readonly Walked[] = [
	town('gaofeng', '高峰镇', 'Gaofeng Town', ['qingzhen-pingba-middle', 'gaofeng-machang', '-gaofeng-pingba']),
	town('huchao', '湖潮乡', 'Huchao Township', ['qingzhen-huaxi-south', 'pingba-huaxi-north', 'huchao-huaxi']),
	town('machang', '马场镇', 'Machang Town', [
		'qingzhen-pingba-east', 'pingba-huaxi-north', 'pingba-huaxi-south', '-machang-outer', '-machang-pingba', '-gaofeng-machang'
	])
];
