import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Finding {
	readonly id: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * All that axe finds, with every rule that is not an experiment: WCAG 2.0 to 2.2, A to AA, and its best practices.
 * @param without what is left out, as a selector: places on a map lie where they lie
 */
export async function findings(page: Page, without: string | null = null): Promise<string[]> {
	// what is below the fold is laid out when it is scrolled to: here as if it had been
	await page.addStyleTag({ content: 'main * { content-visibility: visible !important; }' });
	await page.evaluate(AXE);
	const violations = await page.evaluate(async (left) => {
		const { axe } = window as unknown as { axe: { run: (context: object | Document, options: object) => Promise<{ violations: Finding[] }> } };
		return (await axe.run(left === null ? document : { exclude: [left] }, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations;
	}, without);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join('\n  ')}`);
}
