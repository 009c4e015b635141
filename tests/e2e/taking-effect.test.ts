import { describe, expect, test } from 'vitest';
import { dateInChina } from '#i18n';
import type { AccountRole, OrganisationId } from '#issues';
import { browserOfFile } from './browser.ts';
import { home } from './home.ts';
import { leadNames, PLACES, unspaced, zh } from './looking.ts';
import { admin } from './members.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const [lon = 0, lat = 0] = PLACES.upland.split(',').map(Number);
const TODAY = dateInChina(new Date());

/** A program that acts for an organisation. */
async function acting(unit: OrganisationId, role: AccountRole) {
	const token = await admin('token', '--unit', unit, '--role', role);
	return async (path: string, body: object): Promise<{ id: string; version: number; state: string }> => {
		const response = await fetch(new URL(`/api/v1/proposals${path}`, home().address), {
			method: 'POST', body: JSON.stringify(body), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
		});
		const answer = await response.json() as { id: string; version: number; state: string };
		expect([path, response.ok, answer]).toEqual([path, true, answer]);
		return answer;
	};
}

describe('an act that takes effect', { timeout: 180_000 }, () => {
	test('is answered by a map that was open before, without a click; and so is its annulment', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.upland}&matter=water-pollution`);
		const names = (unit: 'gy-eeb' | 'gy-water') => unspaced(zh.units[unit]);
		expect(await leadNames(page)).toEqual([names('gy-eeb')]);
		const [planner, office] = await Promise.all([acting('gy-eeb', 'officer'), acting('office-gy', 'office')]);
		const ring = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([x = 0, y = 0]) => [lon + x * 0.004, lat + y * 0.004]);
		const changes = [{ op: 'add', kind: 'zone-quasi', code: 'gaopo', name: '高坡准保护区', geometry: { type: 'Polygon', coordinates: [ring] } }];
		const { id } = await planner('', { title: '增设准保护区', reason: '新建水源', validFrom: TODAY, changes });
		let version = 1;
		const step = async (by: typeof office, action: string, said: object = {}) => ({ version } = await by(`/${id}/steps`, { action, version, ...said }));
		await step(planner, 'submit');
		await step(office, 'ask-opinions', { dueDate: TODAY });
		await step(office, 'agenda');
		await step(office, 'approve', { actNumber: '黔府函〔2026〕1号', actDate: TODAY });
		await expect.poll(() => leadNames(page), { timeout: 40_000 }).toEqual([names('gy-water')]);
		await step(office, 'annul', { note: '误批', ending: 'annulled', actNumber: '黔府函〔2026〕2号', actDate: TODAY, effectiveUntil: TODAY });
		await expect.poll(() => leadNames(page), { timeout: 5000 }).toEqual([names('gy-eeb')]);
	});
});
