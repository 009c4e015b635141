/**
 * A database that speaks PostgreSQL with PostGIS. Two implementations (embedded, server) run the same SQL; every
 * query ends in JSON-safe types (`::text`, `::int4`, `::float8`, `jsonb`), because the two disagree about the rest.
 */
export interface Driver {
	/** Runs one statement; parameters are always bound, never written into the SQL. */
	query<Row extends object>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
	/** Runs several statements without parameters: migrations only. */
	exec(sql: string): Promise<void>;
	/** Runs the work in one transaction: a throw undoes all of it. Inside a transaction it is a savepoint. */
	transaction<T>(work: (inside: Driver) => Promise<T>): Promise<T>;
	/**
	 * Hears what is told on a channel (`pg_notify`; a name in small letters) once the transaction that told it is done;
	 * gives what ends it.
	 * An empty text says that the connection was broken for a while: something may have been missed.
	 */
	listen(channel: string, heard: (text: string) => void): Promise<() => Promise<void>>;
	/** Finishes what is running and lets go of the database; a second call does nothing. */
	close(): Promise<void>;
	/** Which database this is, for people: versions, no address and no password. */
	describe(): string;
}

/** What can be bound: JSON goes as text and is cast in the SQL. */
export type Parameter = string | number | boolean | null | readonly number[] | readonly string[];

/** The statements of a driver without its end: what both a connection and a transaction can do. */
export interface Statements {
	query<Row extends object>(sql: string, parameters: readonly Parameter[]): Promise<Row[]>;
	exec(sql: string): Promise<void>;
}

/** A driver inside a running transaction: transactions within it are savepoints. */
export function insideTransaction(statements: Statements, describe: () => string, depth = 1): Driver {
	return {
		query: (sql, parameters = []) => statements.query(sql, parameters),
		exec: (sql) => statements.exec(sql),
		transaction: (work) => savepoint(statements, describe, depth, work),
		listen: () => Promise.reject(new Error('listen: got a call inside a transaction, expected it outside')),
		close: () => Promise.reject(new Error('close: got a call inside a transaction, expected it outside')),
		describe
	};
}

async function savepoint<T>(
	statements: Statements, describe: () => string, depth: number, work: (inside: Driver) => Promise<T>
): Promise<T> {
	const name = `savepoint_${depth}`;
	await statements.exec(`savepoint ${name}`);
	try {
		const result = await work(insideTransaction(statements, describe, depth + 1));
		await statements.exec(`release savepoint ${name}`);
		return result;
	} catch (error) {
		await statements.exec(`rollback to savepoint ${name}`);
		throw error;
	}
}
