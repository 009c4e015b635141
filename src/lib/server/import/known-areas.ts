import type { AreaKind, TerritoryId } from '#duty';

export interface KnownArea {
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	readonly territory: TerritoryId | null;
	/** Names under which files know it. */
	readonly names: RegExp;
	/** Statistical codes of files, the beginning of longer ones included. */
	readonly codes: readonly string[];
}

/** 平坝 was a county (520421) until 2014. */
const DISTRICTS: readonly KnownArea[] = [
	{ code: '520111', name: '花溪区', nameEn: 'Huaxi District', territory: 'guiyang', names: /花溪区?$/u, codes: ['520111'] },
	{ code: '520113', name: '白云区', nameEn: 'Baiyun District', territory: 'guiyang', names: /白云区?$/u, codes: ['520113'] },
	{ code: '520115', name: '观山湖区', nameEn: 'Guanshanhu District', territory: 'guiyang', names: /观山湖区?$/u, codes: ['520115'] },
	{ code: '520181', name: '清镇市', nameEn: 'Qingzhen City', territory: 'guiyang', names: /清镇市?$/u, codes: ['520181'] },
	{ code: '520402', name: '西秀区', nameEn: 'Xixiu District', territory: 'anshun', names: /西秀区?$/u, codes: ['520402'] },
	{ code: '520403', name: '平坝区', nameEn: 'Pingba District', territory: 'anshun', names: /平坝[区县]?$/u, codes: ['520403', '520421'] }
];

const TOWNS: readonly KnownArea[] = [
	{ code: 'gaofeng', name: '高峰镇', nameEn: 'Gaofeng Town', territory: 'guian', names: /高峰镇?$/u, codes: ['520403105', 'gaofeng'] },
	{ code: 'machang', name: '马场镇', nameEn: 'Machang Town', territory: 'guian', names: /马场镇?$/u, codes: ['520403106', 'machang'] },
	{ code: 'huchao', name: '湖潮乡', nameEn: 'Huchao Township', territory: 'guian', names: /湖潮(?:苗族布依族)?乡?$/u, codes: ['520111204', 'huchao'] }
];

const LAKES: readonly KnownArea[] = [
	{ code: 'hongfeng', name: '红枫湖', nameEn: 'Hongfeng Lake', territory: null, names: /红枫|hong ?feng/iu, codes: ['hongfeng'] },
	{ code: 'baihua', name: '百花湖', nameEn: 'Baihua Lake', territory: null, names: /百花|bai ?hua/iu, codes: ['baihua'] }
];

const BASIN: readonly KnownArea[] = [
	{ code: 'lianghu', name: '“两湖”流域', nameEn: 'Basin of the two lakes', territory: null, names: /./u, codes: [] }
];

const PARKS: readonly KnownArea[] = [
	{
		code: 'as-hitech', name: '安顺高新技术产业开发区', nameEn: 'Anshun High-tech Zone', territory: 'anshun',
		names: /安顺.*(?:高新|高新技术)/u, codes: ['as-hitech']
	}
];

interface Known {
	readonly areas: readonly KnownArea[];
	/** True where the mechanism names them all: another one in the file is left out, as it would bind land that it does not bind. */
	readonly closed: boolean;
}

const ZONES: Known = { areas: LAKES, closed: false };

/** What the mechanism names, by kind. The 1000 m extent is missing: it is computed from the lake line, never drawn. */
export const KNOWN_AREAS: Readonly<Record<Exclude<AreaKind, 'extent-1000m'>, Known>> = {
	lake: { areas: LAKES, closed: true },
	'zone-1': ZONES,
	'zone-2': ZONES,
	'zone-quasi': ZONES,
	basin: { areas: BASIN, closed: true },
	district: { areas: DISTRICTS, closed: true },
	'guian-town': { areas: TOWNS, closed: true },
	park: { areas: PARKS, closed: false }
};

export type ImportKind = keyof typeof KNOWN_AREAS;

/** The names of the zones of a lake, behind its own. */
export const ZONE_NAMES: Readonly<Record<'zone-1' | 'zone-2' | 'zone-quasi', readonly [zh: string, en: string]>> = {
	'zone-1': ['饮用水水源一级保护区', 'source protection zone, level 1'],
	'zone-2': ['饮用水水源二级保护区', 'source protection zone, level 2'],
	'zone-quasi': ['饮用水水源准保护区', 'source protection zone, quasi']
};
