import type { AreaInput } from '../../src/lib/server/store/area-input.ts';
import { area, box } from '../store/areas.ts';

/**
 * Invented ground around one lake. Qingzhen (Guiyang) in the east, Pingba (Anshun) in the west, their border at 106; a
 * Gui'an township cut out of Pingba at that border; a park in Pingba; zones one within another east of the lake.
 */
export const GROUND: readonly AreaInput[] = [
	area('district', '520181', [[box(106, 26, 106.5, 26.5)]], { territory: 'guiyang', illustrative: false, name: '清镇市', nameEn: 'Qingzhen City' }),
	area('district', '520403', [[box(105.5, 26, 106, 26.5)]], { territory: 'anshun', illustrative: false, name: '平坝区', nameEn: 'Pingba District' }),
	area('guian-town', 'machang', [[box(105.9, 26.1, 106, 26.2)]], { territory: 'guian', illustrative: false, name: '马场镇', nameEn: 'Machang Town' }),
	area('lake', 'hongfeng', [[box(106.1, 26.1, 106.2, 26.2)]], { illustrative: false }),
	area('extent-1000m', 'hongfeng', [[box(106.09, 26.09, 106.21, 26.21)]], { illustrative: false }),
	area('zone-1', 'hongfeng', [[box(106.24, 26.14, 106.26, 26.16)]]),
	area('zone-2', 'hongfeng', [[box(106.22, 26.12, 106.28, 26.18)]], { validTo: '2025-06-01' }),
	area('zone-2', 'hongfeng', [[box(106.22, 26.12, 106.29, 26.18)]], { validFrom: '2025-06-01' }),
	area('zone-quasi', 'hongfeng', [[box(106.21, 26.11, 106.3, 26.19)]]),
	area('basin', 'lianghu', [[box(105.8, 26.05, 106.4, 26.4)]], { illustrative: false }),
	area('park', 'as-hitech', [[box(105.82, 26.3, 105.86, 26.34)]], { territory: 'anshun' })
];

/** Spots on it that the tests speak of. */
export const SPOTS = {
	inExtent: { lon: 106.095, lat: 26.15 },
	inZone1: { lon: 106.25, lat: 26.15 },
	inBasinGuiyang: { lon: 106.35, lat: 26.3 },
	inBasinAnshun: { lon: 105.83, lat: 26.2 },
	inPark: { lon: 105.84, lat: 26.32 },
	inTown: { lon: 105.95, lat: 26.15 },
	nearBorder: { lon: 106.0005, lat: 26.3 },
	outsideBasin: { lon: 106.45, lat: 26.45 },
	farAway: { lon: 116.4, lat: 39.9 }
} as const;

/** Invented wording of one clause. */
export const WORDING = '（一）只供测试的条文。\r\n第二行。';
