/** Files of places, and what a person does with them on the page of many places. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { batchWords } from '#i18n/batch';

export const zhBatch = batchWords('zh');
const said = zhBatch.page;

/** A list of "lon,lat" as CSV with Chinese names of columns. */
export const csvOf = (places: readonly string[], header = '经度,纬度'): Buffer => Buffer.from(`${header}\n${places.join('\n')}\n`);

/** Text in GBK: the decoder of Node.js, turned round. */
export function gbk(text: string): Buffer {
	const decoder = new TextDecoder('gbk');
	const bytes = new Map<string, readonly [number, number]>();
	for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
	return Buffer.from([...text].flatMap((sign) => bytes.get(sign) ?? [...Buffer.from(sign)]));
}

/** Places over both lakes and round them, "lon,lat" in degrees: the same for the same count. */
export function placesOver(count: number): string[] {
	return Array.from({ length: count }, (_, i) => `${(106 + ((i * 7919) % 9973) / 9973 * 0.7).toFixed(6)},${(26.2 + ((i * 104_729) % 9967) / 9967 * 0.6).toFixed(6)}`);
}

export const chooseFile = (page: Page, name: string, buffer: Buffer): Promise<void> =>
	page.getByLabel(said.choose).setInputFiles({ name, mimeType: '', buffer });

const start = (page: Page) => page.getByRole('button', { name: said.start });

/** Chooses a file, has it answered and waits for the result. */
export async function answerFile(page: Page, name: string, buffer: Buffer): Promise<void> {
	await chooseFile(page, name, buffer);
	await start(page).click();
	await page.getByRole('table', { name: said.counts }).waitFor({ timeout: 60_000 });
}

/** The result's table: rows by what stands before them. */
export async function countsOn(page: Page): Promise<Record<string, number>> {
	const rows = await page.getByRole('table', { name: said.counts }).locator('tbody tr').evaluateAll((each) => each.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
	return Object.fromEntries(rows.map(([name = '', rows = '']) => [name, Number(rows.replaceAll(',', ''))]));
}

/** Takes the result in a form, as text or as bytes. */
export async function download(page: Page, form: keyof typeof said.downloads): Promise<Buffer> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: said.downloads[form], exact: true }).click()]);
	return readFileSync(await file.path());
}

/** What the API answers for the same places: the rows of its CSV. */
export async function askBatch(places: readonly string[]): Promise<string[][]> {
	const response = await fetch(`${inject('address')}/api/v1/responsibility/batch`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: `lon,lat\n${places.join('\n')}\n` });
	if (!response.ok) throw new Error(`askBatch: got ${response.status}, expected the answers`);
	return (await response.text()).trim().split('\n').slice(1).map((line) => line.split(','));
}
