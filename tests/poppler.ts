import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findPoppler } from './machine.js';

/** Runs one of Poppler's programs and gives what it prints. */
export type Poppler = (program: 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'pdftocairo', ...parameters: string[]) => string;

/** The machine's Poppler, which reads PDF. Null, and a loud warning, when there is none; with CI=true that throws. */
export function poppler(): Poppler | null {
	const folder = findPoppler();
	if (folder) return (program, ...parameters) => execFileSync(join(folder, program), parameters, { encoding: 'utf8', maxBuffer: 64_000_000 });
	const message = 'NO POPPLER FOUND: that other programs read our PDF is NOT tested. Install poppler-utils.';
	if (process.env.CI === 'true') throw new Error(message);
	console.warn(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n`);
	return null;
}
