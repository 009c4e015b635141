import { beforeAll, describe, expect, test } from 'vitest';
import { determine, MATTERS, tableOn, type DutyTable, type MatterId, type Point } from '#duty';
import { locate, locateAtHand } from '#geo';
import { compileAreas, type CompiledMap } from '#geo/compiled';
import { LANGS, type Lang } from '#i18n/server';
import { describe as described } from '../../../src/lib/server/describe.ts';
import { writtenAnswer, type Basis } from '../../../src/lib/server/direct/written-answers.ts';
import { bundledAreas, bundledFeatures, hardPoints } from '../../store/agreement.ts';

const ON = '2026-01-01';
const WORDINGS = new Map([['附二(一)', '原文：“监管”\n\u00e9\u{1F30A}']]);

describe('an answer written from pieces', () => {
	let map: CompiledMap;
	let basis: Basis;
	let points: readonly Point[];

	beforeAll(async () => {
		map = compileAreas(await bundledFeatures(), 'v1');
		const table = tableOn(ON) as DutyTable;
		basis = { on: ON, table, dataVersion: 'v1', wordings: WORDINGS };
		points = hardPoints(await bundledAreas(), 1500);
	});

	async function inOnePiece(point: Point, accuracy: number, matter: MatterId | null, lang: Lang): Promise<string> {
		const place = await locate(map, point, accuracy, ON);
		return JSON.stringify(described(determine(place, basis.table, ON, matter), place, { lang, dataVersion: 'v1', wordings: WORDINGS }));
	}

	for (const lang of LANGS) {
		test(`is to the byte the one written in one piece, whatever is asked, in ${lang}`, async () => {
			for (const [i, point] of points.entries()) {
				const matter = i % 10 === 0 ? null : (MATTERS[i % MATTERS.length] ?? null);
				const accuracy = [0, 0, 0, 15, 300][i % 5] ?? 0;
				const text = writtenAnswer(locateAtHand(map, point, accuracy, ON), matter, basis, lang);
				expect(Buffer.from(text, 'latin1').toString('utf8')).toBe(await inOnePiece(point, accuracy, matter, lang));
			}
		});
	}

	test('follows the wording and the version of the data it rests on', () => {
		const place = locateAtHand(map, { lon: 106.41, lat: 26.52 }, 0, ON);
		const before = writtenAnswer(place, 'water-pollution', basis, 'zh');
		const after = writtenAnswer(place, 'water-pollution', { ...basis, dataVersion: 'v2', wordings: new Map() }, 'zh');
		const read = (text: string) => JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
		expect([read(before).dataVersion, read(before).duties[0].roles[0].wording]).toEqual(['v1', WORDINGS.get('附二(一)')]);
		expect([read(after).dataVersion, read(after).duties[0].roles[0].wording]).toEqual(['v2', undefined]);
	});
});
