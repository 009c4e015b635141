import type { Shape } from '../shape.ts';
import type { problems as source } from '../zh/problems.ts';

export const problems: Shape<typeof source> = {};
