import { domain } from './domain.ts';
import { map } from './map.ts';
import { panels } from './panels.ts';

export const en = { ...domain, map, panels };
