import { statfsSync } from 'node:fs';
import { StoreError } from './errors.ts';

/** Bytes that stay free: four segments of the log, more than any of our transactions writes. */
export const RESERVE = 64 * 2 ** 20;

/**
 * Throws StoreError 'disk-full' when the disk of a folder has fewer bytes left than `needed`. The embedded PostgreSQL
 * must never find the disk full when it writes its log: it would not fail but spin for ever (seen, PGlite 0.5.8).
 */
export function checkRoom(folder: string, needed: number): void {
	const { bavail, blocks, bsize } = statfsSync(folder);
	// Some network file systems tell nothing.
	if (blocks === 0 || bavail * bsize >= needed) return;
	const megabytes = (bytes: number): number => Math.floor(bytes / 2 ** 20);
	throw new StoreError('disk-full', `the disk of ${folder} has ${megabytes(bavail * bsize)} MB left, expected at least ${megabytes(needed)} MB`);
}
