import type { StepRequest } from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import type { StoredItem } from './issues.ts';

/** Items of a list with the requests that wait: asked for apart, so that the list is found and sorted without them. */
export async function withRequests(driver: Driver, queries: Queries, items: readonly Omit<StoredItem, 'request'>[]): Promise<StoredItem[]> {
	const rows = items.length === 0 ? [] : await queries.run<{ id: string; request: StepRequest }>(driver, 'issue-requests', [items.map(({ id }) => id)]);
	const waiting = new Map(rows.map(({ id, request }) => [id, request]));
	return items.map((item) => ({ ...item, request: waiting.get(item.id) ?? null }));
}
