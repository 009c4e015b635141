import type { Driver } from './driver.ts';
import { StoreError } from './errors.ts';
import type { Queries } from './queries.ts';

/**
 * Holds a database to what it is opened for. A demonstration marks a database that nobody has used, and opens no other
 * that has no mark; everything else opens none that has one.
 * Throws StoreError: 'holds-samples', 'holds-no-samples'.
 */
export async function checkMark(driver: Driver, queries: Queries, demo: boolean): Promise<void> {
	if (demo) await queries.run(driver, 'mark-demonstration');
	const [mark] = await queries.run(driver, 'demonstration-mark');
	if (demo && !mark) throw new StoreError('holds-no-samples', 'DEMO=1: the database is in use for real, expected an empty one or a demonstration');
	if (!demo && mark) throw new StoreError('holds-samples', 'the database is a demonstration: start it with DEMO=1, or choose another DATA_DIR or DATABASE_URL');
}
