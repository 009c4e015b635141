import { MATTERS } from '#duty';
import { describe, expect, test } from 'vitest';
import { ask } from './serve.ts';

const V1 = '/api/v1';
const ON = 'at=2026-01-01';

interface Feature {
	readonly properties: { readonly areas: string[]; readonly squareMetres: number; readonly holds: { readonly unit: string; readonly matter: string; readonly role: string; readonly clause: string }[] };
}
interface Finding {
	readonly kind: string;
	readonly matter: string;
	readonly territory: string;
	readonly units: string[];
	readonly squareMetres: number;
	readonly places: string;
}

const placesOf = async (path: string): Promise<{ squareMetres: number; features: Feature[]; summary: { matter: string; role: string; squareMetres: number }[] }> => (await ask(`${V1}/${path}`)).body;

export function describePlaces(): void {
	describe('where a unit is responsible', () => {
		test('the lake authority leads routine pollution inside the extent and nowhere else', async () => {
			const { features, squareMetres } = await placesOf(`units/gy-water/places?${ON}&matter=water-pollution&role=lead`);
			expect(features.length).toBeGreaterThan(3);
			for (const { properties } of features) {
				expect(properties.areas.some((id) => /^(lake|extent-1000m|zone)-/.test(id))).toBe(true);
				expect(properties.areas).toContain('district-520181');
				expect(properties.holds).toMatchObject([{ unit: 'gy-water', role: 'lead', matter: 'water-pollution', clause: '附二(一)' }]);
			}
			// the extent is 0.12 and the quasi zone 0.09 x 0.08 degrees; a degree here is about 99.9 x 110.8 km
			expect(squareMetres / 1e6).toBeGreaterThan(0.99 * (0.12 * 0.12 + 0.09 * 0.08) * 99.9 * 110.8);
			expect(squareMetres / 1e6).toBeLessThan(1.01 * (0.12 * 0.12 + 0.09 * 0.08) * 99.9 * 110.8);
		});

		test('a government\'s ground is its own, a township\'s is taken from its district', async () => {
			const [district, town] = [await placesOf(`units/gov-pingba/places?${ON}`), await placesOf(`units/gov-machang/places?${ON}`)];
			expect(district.features.some(({ properties }) => properties.areas.includes('guian-town-machang'))).toBe(false);
			expect(town.features.every(({ properties }) => properties.areas.includes('guian-town-machang'))).toBe(true);
		});

		test('the summary adds up to the ground of each matter and role', async () => {
			const { features, summary } = await placesOf(`units/as-eeb/places?${ON}`);
			for (const { matter, role, squareMetres } of summary) {
				const there = features.filter(({ properties }) => properties.holds.some((held) => held.matter === matter && held.role === role));
				expect(there.reduce((sum, { properties }) => sum + properties.squareMetres, 0)).toBeCloseTo(squareMetres, 3);
			}
		});

		test('a unit without a place has none', async () => {
			expect((await placesOf(`units/gy-supervision/places?${ON}`)).features).toEqual([]);
		});
	});

	describe('where a clause binds', () => {
		test('only rows of that clause are told, whoever holds them', async () => {
			const { features } = await placesOf(`clauses/${encodeURIComponent('附二(六)')}/places?${ON}`);
			const holds = features.flatMap(({ properties }) => properties.holds);
			expect(new Set(holds.map(({ clause }) => clause))).toEqual(new Set(['附二(六)']));
			expect(new Set(holds.map(({ matter }) => matter))).toEqual(new Set(['fishing', 'livestock']));
		});

		test('full-width brackets are read too', async () => {
			const [narrow, wide] = [await ask(`${V1}/clauses/附二(一)/places?${ON}`), await ask(`${V1}/clauses/附二（一）/places?${ON}`)];
			expect(wide.body).toEqual(narrow.body);
		});
	});

	describe('gaps and overlaps', () => {
		test('every gap and overlap is listed with its ground, largest first', async () => {
			const findings: Finding[] = (await ask(`${V1}/duties/findings?${ON}`)).body.findings;
			const told = findings.map(({ kind, matter, territory, units }) => [kind, matter, territory, units.join()]);
			expect(told).toContainEqual(['overlap', 'water-pollution', 'guiyang', 'gy-water,gy-eeb']);
			expect(told).toContainEqual(['gap', 'park-infrastructure', 'guiyang', '']);
			expect(told).toContainEqual(['gap', 'park-infrastructure', 'guian', '']);
			for (const territory of ['guiyang', 'anshun', 'guian']) expect(told).toContainEqual(['gap', 'hazmat-transport', territory, '']);
			expect(told).toHaveLength(6);
			expect(findings.map(({ squareMetres }) => squareMetres)).toEqual(findings.map(({ squareMetres }) => squareMetres).sort((a, b) => b - a));
		});

		test('each finding\'s link leads to exactly its ground', async () => {
			const findings: Finding[] = (await ask(`${V1}/duties/findings?${ON}`)).body.findings;
			for (const { places, squareMetres } of findings) {
				const { status, body } = await ask(places);
				expect(status).toBe(200);
				expect(body.squareMetres).toBeCloseTo(squareMetres, 3);
			}
		});

		test('the ground of a gap says which matters nobody leads there', async () => {
			const { body } = await ask(`${V1}/duties/findings/places?${ON}&kind=gap&territory=anshun`);
			const matters = body.features.flatMap(({ properties }: { properties: { findings: { matter: string }[] } }) => properties.findings.map(({ matter }) => matter));
			expect(new Set(matters)).toEqual(new Set(['hazmat-transport']));
			expect(MATTERS).toContain('hazmat-transport');
		});
	});
}
