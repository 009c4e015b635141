import type { Shape } from '../shape.ts';
import type { map as source } from '../zh/map.ts';

export const map: Shape<typeof source> = {};
