import { unzipSync } from 'fflate';
import { fault, type Fault } from '../contents.ts';

/** Bytes after unpacking: many times the largest district file, far below what a crafted archive may claim. */
const MOST = 512 * 1024 * 1024;

/**
 * Unpacks the files of an archive whose name fits; folders and the resource forks of macOS are passed over.
 * @param most bytes that they may have together; one that claims fewer than it holds is cut there
 */
export function unpack(bytes: Uint8Array, fits: (name: string) => boolean, most = MOST): Map<string, Uint8Array> | Fault {
	let total = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._)/u.test(name) || !fits(name)) return false;
				total += originalSize;
				return total <= most;
			}
		});
		return total > most ? fault('file-too-large', { bytes: total, most }) : new Map(Object.entries(files));
	} catch (cause) {
		return fault('broken-file', { part: 'zip', why: cause instanceof Error ? cause.message : String(cause) });
	}
}
