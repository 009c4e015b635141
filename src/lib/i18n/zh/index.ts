import { domain } from './domain.ts';
import { map } from './map.ts';
import { panels } from './panels.ts';

export const zh = { ...domain, map, panels };
