import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifeDrawn, lifeListed } from './life-drawn.ts';

const document = readFileSync('docs/issue-life.md', 'utf8');

describe('docs/issue-life.md', () => {
	test('draws the steps as the table has them', () => {
		expect(document.match(/```mermaid[\s\S]*?```/)?.[0]).toBe(lifeDrawn());
	});

	test('lists who may take which step as the table has it', () => {
		expect(document.match(/^\| step [\s\S]*?(?=\n\n|\n*$(?![\s\S]))/m)?.[0]).toBe(lifeListed());
	});
});
