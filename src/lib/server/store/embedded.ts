import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driver } from './driver.ts';
import { errorCode, errorLine, StoreError } from './errors.ts';
import { checkRoom } from './disk-room.ts';
import { flushFolder } from './flushed-folder.ts';
import { ownFolder } from './folder-owner.ts';
import { openFolder } from './pglite.ts';

/** What the opening is doing, in the order that it happens; told only for what takes longer than a second. */
export type Progress = (step: 'creating-database' | 'opening-database' | 'migrating') => void;

const DATABASE = 'database';
const UNFINISHED = 'database.unfinished';
/** Bytes: a new database takes 80 MB while it is made. */
const ROOM_TO_CREATE = 200 * 2 ** 20;

/**
 * The embedded database in `dataDir/database`, owned by this process until it is closed. A new one is made in a
 * folder beside it and renamed when it is whole: a first start that is cut short is simply made again.
 * Throws StoreError: 'not-writable', 'locked', 'disk-full', 'damaged'.
 */
export async function openEmbedded(dataDir: string, progress: Progress): Promise<Driver> {
	const folder = resolve(dataDir);
	checkWritable(folder);
	const ownership = await ownFolder(folder);
	try {
		if (!existsSync(join(folder, DATABASE))) await create(folder, progress);
		progress('opening-database');
		const driver = await openFolder(join(folder, DATABASE));
		return { ...driver, close: () => driver.close().finally(() => ownership.release()) };
	} catch (error) {
		await ownership.release();
		throw error;
	}
}

async function create(folder: string, progress: Progress): Promise<void> {
	progress('creating-database');
	checkRoom(folder, ROOM_TO_CREATE);
	const unfinished = join(folder, UNFINISHED);
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished);
	const driver = await openFolder(unfinished);
	await driver.exec('create extension if not exists postgis');
	await driver.close();
	flushTree(unfinished);
	renameSync(unfinished, join(folder, DATABASE));
	flushFolder(folder);
}

function checkWritable(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
		const probe = join(folder, `.writable-${process.pid}`);
		writeFileSync(probe, '');
		rmSync(probe);
	} catch (error) {
		throw new StoreError('not-writable', `the data folder ${folder} cannot be written: ${errorCode(error) || errorLine(error)}`, error);
	}
}

/** The files that were unpacked before PostgreSQL ran were never flushed by it. */
function flushTree(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isDirectory()) flushFolder(path);
		else flushFile(path);
	}
	flushFolder(folder);
}

function flushFile(path: string): void {
	const descriptor = openSync(path, 'r+');
	fsyncSync(descriptor);
	closeSync(descriptor);
}
