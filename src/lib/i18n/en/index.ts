import { commands } from './commands.ts';
import { domain } from './domain.ts';
import { map } from './map.ts';
import { panels } from './panels.ts';
import { problems } from './problems.ts';

export const en = { ...domain, map, panels, problems, commands };
