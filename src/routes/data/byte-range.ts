/** A stretch of bytes: the first and the last of it. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * The one stretch that a Range header asks of a file of so many bytes. null: give the whole file (no header, one that
 * is not understood, or several stretches, which nobody needs here); 'unsatisfiable': it lies past the end.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
	const [, from = '', to = ''] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
	if (from === '' && to === '') return null;
	const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
	const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
	if (from !== '' && to !== '' && Number(to) < first) return null;
	return first < size && first <= last ? { first, last } : 'unsatisfiable';
}
