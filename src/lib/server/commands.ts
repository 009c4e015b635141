/**
 * The side of `#server` that commands at a terminal need: a door of its own (`#server/commands`), as it brings the
 * readers of files and JTS along, which no request needs.
 */
export { administer } from './administer.ts';
export { loadBundled } from './bundled.ts';
export { askRunning, hearCommands } from './control.ts';
export { findAreas } from './decide/areas.ts';
export { decideFile, type DecideContext } from './decide/command.ts';
export { readEnv } from './env.ts';
export { geodataImport, type CommandContext } from './import/command.ts';
export { executeWith } from './import/execute.ts';
export { lawImport } from './law/command.ts';
export { lawPreview } from './law/preview-command.ts';
export { openStore } from './store/open.ts';
export type { Store } from './store/store.ts';
