import type { Shape } from '../shape.ts';
import type { commands as source } from '../zh/commands.ts';

export const commands: Shape<typeof source> = {};
