import { limitedText } from '../post.ts';

/** Longer than anything that a form of ours asks for. */
const LONGEST = 1000;

/** The fields of a form of ours, by name; what is not there is empty. A body beyond a megabyte is no form; what no database keeps is taken out. */
export async function readForm(request: Request): Promise<(name: string) => string> {
	const fields = new URLSearchParams((await limitedText(request)) ?? '');
	return (name) => (fields.get(name) ?? '').slice(0, LONGEST).replaceAll('\0', '');
}
