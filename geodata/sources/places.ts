/**
 * Towns and places to search for. Every position is our own rounded guess from descriptions of what lies where,
 * with the accuracy it deserves; none is a surveyed position of a dam, an intake or a monitoring point.
 */

export const PLACE_KINDS = ['city', 'district-seat', 'town', 'village', 'dam', 'bridge', 'waterworks', 'monitoring', 'landmark'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface DrawnPlace {
	readonly kind: PlaceKind;
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	readonly lon: number;
	readonly lat: number;
	/** Metres. */
	readonly accuracy: number;
}

type Row = readonly [code: string, name: string, nameEn: string, lon: number, lat: number];

const places = (kind: PlaceKind, accuracy: number, rows: readonly Row[]): DrawnPlace[] =>
	rows.map(([code, name, nameEn, lon, lat]) => ({ kind, code, name, nameEn, lon, lat, accuracy }));

export const PLACES: readonly DrawnPlace[] = [
	...places('city', 3000, [
		['anshun', '安顺市', 'Anshun', 105.93, 26.25],
		['guiyang', '贵阳市', 'Guiyang', 106.71, 26.58]
	]),
	...places('district-seat', 3000, [
		['baiyun', '白云区', 'Baiyun', 106.63, 26.68],
		['guanshanhu', '观山湖区', 'Guanshanhu', 106.62, 26.62],
		['huaxi', '花溪区', 'Huaxi', 106.67, 26.41],
		['pingba', '平坝区', 'Pingba', 106.26, 26.41],
		['qingzhen', '清镇市', 'Qingzhen', 106.47, 26.57],
		['xixiu', '西秀区', 'Xixiu', 105.94, 26.24]
	]),
	...places('town', 4000, [
		['baihuahu', '百花湖镇', 'Baihuahu Town', 106.53, 26.64],
		['daxiqiao', '大西桥镇', 'Daxiqiao Town', 106.12, 26.33],
		['dangwu', '党武街道', 'Dangwu Subdistrict', 106.60, 26.38],
		['gaofeng', '高峰镇', 'Gaofeng Town', 106.40, 26.38],
		['guangshun', '广顺镇', 'Guangshun Town (Changshun County)', 106.40, 26.19],
		['hongfenghu', '红枫湖镇', 'Hongfenghu Town', 106.46, 26.56],
		['huchao', '湖潮乡', 'Huchao Township', 106.51, 26.44],
		['huangla', '黄腊乡', 'Huangla Township', 106.22, 26.26],
		['jinhua', '金华镇', 'Jinhua Town', 106.56, 26.58],
		['jiuzhou', '旧州镇', 'Jiuzhou Town', 106.14, 26.23],
		['leping', '乐平镇', 'Leping Town', 106.15, 26.48],
		['liuguan', '刘官乡', 'Liuguan Township', 106.18, 26.29],
		['machang', '马场镇', 'Machang Town', 106.46, 26.36],
		['maijia', '麦架镇', 'Maijia Town', 106.61, 26.71],
		['maige', '麦格乡', 'Maige Township', 106.39, 26.73],
		['maiping', '麦坪镇', 'Maiping Town', 106.55, 26.50],
		['qiyanqiao', '七眼桥镇', 'Qiyanqiao Town', 106.04, 26.29],
		['shawen', '沙文镇', 'Shawen Town', 106.66, 26.75],
		['tianlong', '天龙镇', 'Tianlong Town', 106.17, 26.37],
		['weicheng', '卫城镇', 'Weicheng Town', 106.34, 26.74],
		['xiayun', '夏云镇', 'Xiayun Town', 106.29, 26.45],
		['yangchang', '羊昌乡', 'Yangchang Township', 106.29, 26.34],
		['zhanjie', '站街镇', 'Zhanjie Town', 106.35, 26.60],
		['zhuchang', '朱昌镇', 'Zhuchang Town', 106.55, 26.65]
	]),
	...places('village', 5000, [
		['bianshan', '扁山村', 'Bianshan Village', 106.42, 26.53],
		['chafan', '茶饭村', 'Chafan Village', 106.55, 26.66],
		['dachong', '大冲村', 'Dachong Village', 106.44, 26.54],
		['gaoertian', '高二田村', 'Gaoertian Village', 106.45, 26.52],
		['ludishao', '芦荻哨村', 'Ludishao Village', 106.35, 26.48],
		['lumaotang', '芦猫塘村', 'Lumaotang Village', 106.46, 26.46],
		['maoliyuan', '毛栗园村', 'Maoliyuan Village', 106.31, 26.44],
		['zhongba', '中八村', 'Zhongba Village', 106.46, 26.48]
	]),
	...places('dam', 2000, [
		['baihua', '百花湖大坝', 'Baihua Dam', 106.564, 26.709],
		['hongfeng', '红枫湖大坝', 'Hongfeng Dam', 106.430, 26.561]
	]),
	...places('bridge', 3000, [
		['huayudong', '花鱼洞大桥', 'Huayudong Bridge', 106.404, 26.508],
		['hongfeng-bridge', '红枫湖大桥', 'Hongfeng Lake Bridge', 106.402, 26.506]
	]),
	...places('waterworks', 5000, [
		['baiyun-works', '白云水厂', 'Baiyun Waterworks', 106.62, 26.67],
		['north-works', '北部新城水厂', 'Northern New Town Waterworks', 106.61, 26.66],
		['west-works', '西郊水厂', 'West Suburb Waterworks', 106.62, 26.57]
	]),
	...places('monitoring', 3000, [
		['hongfeng-dam', '红枫湖大坝（监测点）', 'Hongfeng Dam (monitoring point)', 106.426, 26.560],
		['houwu', '后午（监测点）', 'Houwu (monitoring point)', 106.385, 26.470],
		['huaqiao', '花桥（监测点）', 'Huaqiao (monitoring point)', 106.486, 26.632],
		['maixi', '麦西河口（监测点）', 'Mouth of the Maixi River (monitoring point)', 106.505, 26.660],
		['yanjiaozhai', '岩脚寨（监测点）', 'Yanjiaozhai (monitoring point)', 106.525, 26.672],
		['baihua-dam', '百花湖大坝（监测点）', 'Baihua Dam (monitoring point)', 106.560, 26.705]
	]),
	...places('landmark', 3000, [
		['maotiao-mouth', '猫跳河口', 'Mouth of the Maotiao River', 106.35, 26.93],
		['sakura', '贵安樱花园', "Gui'an Cherry Blossom Park", 106.43, 26.42],
		['xiuwen-reservoir', '修文水库', 'Xiuwen Reservoir', 106.53, 26.75]
	])
];
