import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Where PGlite mounts the folder inside its own file system. */
const MOUNT = /^\/pglite\/data/;
const WAL_SEGMENT = /\/pg_wal\/[0-9A-F]{24}$/;
/** EIO in the numbering of WASI: what a failed flush is reported as, so that PostgreSQL stops and recovers. */
const INPUT_OUTPUT_ERROR = 29;

interface MountedStream {
	readonly path: string;
	/** The operating system's descriptor; directories have none. */
	readonly nfd?: number;
}

interface MountedFileSystem {
	readonly filesystems: { readonly NODEFS: { readonly stream_ops: { fsync?: (stream: MountedStream) => number } } };
	readonly ErrnoError: new (errno: number) => Error;
}

/**
 * The start parameters that go with a `FlushedFolder`: PGlite's own without `-F` (which turns flushing off), a flush
 * that reaches `fsync` (its `fdatasync` does nothing), and little log kept, since nothing is archived.
 */
export const FLUSHED_START = [
	...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
	'-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=128MB', '-c', 'min_wal_size=32MB'
];

/**
 * A folder on disk whose flushes are real. PGlite's own one ignores them: what is acknowledged then survives the
 * death of the process, but not the loss of power (docs/decisions/0003-embedded-database.md).
 */
export class FlushedFolder extends NodeFS {
	/** Log segments (16 MB each) written since the last checkpoint; single-user PostgreSQL never makes one by itself. */
	readonly segments = new Set<string>();

	override async init(...[database, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
		const prepared = await super.init(database, options);
		const install = (module: { FS: unknown }): void => this.#install(module.FS as MountedFileSystem);
		prepared.emscriptenOpts.preRun = [...(prepared.emscriptenOpts.preRun ?? []), install];
		return prepared;
	}

	#install(system: MountedFileSystem): void {
		system.filesystems.NODEFS.stream_ops.fsync = (stream) => {
			if (WAL_SEGMENT.test(stream.path)) this.segments.add(stream.path);
			try {
				if (stream.nfd === undefined) flushFolder(join(this.rootDir, stream.path.replace(MOUNT, '')));
				else fsyncSync(stream.nfd);
				return 0;
			} catch {
				throw new system.ErrnoError(INPUT_OUTPUT_ERROR);
			}
		};
	}
}

/** Makes the names in a folder last. Windows cannot open a folder for that, and does not need it. */
export function flushFolder(path: string): void {
	if (process.platform === 'win32') return;
	const descriptor = openSync(path, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}
