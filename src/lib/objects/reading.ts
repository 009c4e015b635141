import type { NamedObject } from './object.ts';

/** Why a row or a feature cannot be taken. */
export const OBJECT_FAULTS = ['no-shape', 'unread', 'collection', 'still', 'no-area', 'outside', 'nameless', 'twice'] as const;
export type ObjectFault = (typeof OBJECT_FAULTS)[number];

/** A row of a table (its header counted, as people count) or a feature of a file (from 1) that is at fault. */
export interface RowFault {
	readonly row: number;
	readonly fault: ObjectFault;
	/** What stands there: the coordinates, the number; '' where nothing does. */
	readonly got: string;
}

/** An object with the row that says it. */
export interface ObjectRead {
	readonly row: number;
	readonly object: NamedObject;
}

/** Those that can be taken, and those that lack a name or bear the number of an earlier one. */
export function sortObjects(read: readonly ObjectRead[]): { readonly kept: readonly ObjectRead[]; readonly faults: readonly RowFault[] } {
	const numbers = new Set<string>();
	const faults: RowFault[] = [];
	const kept = read.filter(({ row, object: { number, name } }) => {
		if (number === '' && name === '') faults.push({ row, fault: 'nameless', got: '' });
		else if (number !== '' && numbers.has(number)) faults.push({ row, fault: 'twice', got: number });
		else {
			numbers.add(number);
			return true;
		}
		return false;
	});
	return { kept, faults };
}
