/** Why a store could not be opened or could not answer. */
export type StoreErrorCode =
	| 'newer-database'
	| 'edited-migration'
	| 'locked'
	| 'not-writable'
	| 'disk-full'
	| 'no-postgis'
	| 'too-old'
	| 'bad-address'
	| 'unreachable'
	| 'damaged'
	| 'holds-samples'
	| 'holds-no-samples';

/** A store that cannot answer: the message is one clear line for an operator, the code is for the program. */
export class StoreError extends Error {
	readonly code: StoreErrorCode;

	constructor(code: StoreErrorCode, message: string, cause?: unknown) {
		super(message, cause === undefined ? {} : { cause });
		this.name = 'StoreError';
		this.code = code;
	}
}

/** The code that a driver or the operating system put on an error, '' when there is none. */
export function errorCode(error: unknown): string {
	if (typeof error !== 'object' || error === null || !('code' in error)) return '';
	return String(error.code);
}

/** The first line of an error's message. */
export function errorLine(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.split('\n', 1)[0] ?? '';
}
