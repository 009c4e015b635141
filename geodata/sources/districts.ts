/**
 * The six districts of the mechanism and the three Gui'an townships, as walks along shared arcs. Districts keep their
 * whole legal area; a township lies on top of the district that it was cut from, and takes precedence as data.
 * Accuracy of the districts: 95 % of the line lies within it of a generalised public boundary (see ../README.md).
 */
import type { Step } from './arcs.ts';
import type { Drawn } from './source.ts';

export interface Walked extends Drawn {
	/** One closed walk a part. */
	readonly walks: readonly (readonly Step[])[];
}

const district = (code: string, name: string, nameEn: string, territory: 'guiyang' | 'anshun', walks: Step[][]): Walked => ({
	kind: 'district', code, name, nameEn, territory, accuracy: 1500, walks
});

/** No township line could be compared with anything: position from which district and lake arm each touches. */
const town = (code: string, name: string, nameEn: string, walk: Step[]): Walked => ({
	kind: 'guian-town', code, name, nameEn, territory: 'guian', accuracy: 3000, walks: [walk]
});

export const DISTRICTS: readonly Walked[] = [
	district('520111', '花溪区', 'Huaxi District', 'guiyang', [[
		'huaxi-guanshanhu', '-huaxi-outer', '-pingba-huaxi-south', '-pingba-huaxi-north',
		'-qingzhen-huaxi-south', '-qingzhen-huaxi-north'
	]]),
	district('520113', '白云区', 'Baiyun District', 'guiyang', [['baiyun-outer', 'guanshanhu-baiyun', '-qingzhen-baiyun']]),
	district('520115', '观山湖区', 'Guanshanhu District', 'guiyang', [[
		'qingzhen-guanshanhu', 'huaxi-guanshanhu', 'guanshanhu-outer', 'guanshanhu-baiyun'
	]]),
	district('520181', '清镇市', 'Qingzhen City', 'guiyang', [[
		'qingzhen-outer', 'qingzhen-pingba-west', 'qingzhen-pingba-middle', 'qingzhen-pingba-east',
		'-qingzhen-huaxi-south', '-qingzhen-huaxi-north', '-qingzhen-guanshanhu', '-qingzhen-baiyun'
	]]),
	district('520402', '西秀区', 'Xixiu District', 'anshun', [
		['pingba-xixiu', 'xixiu-outer'],
		['pingba-exclave', 'exclave-outer']
	]),
	district('520403', '平坝区', 'Pingba District', 'anshun', [[
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
