/** So many times what is taken are read of a body that is too long, and let go. */
const PATIENCE = 10;

/**
 * The bytes of a body; null when there are more than `most`. What is too much is read on without being kept: who is still
 * sending when the connection ends hears a broken line, and not the refusal. Whoever sends without end is left.
 */
export async function limitedBytes({ body }: Pick<Request, 'body'>, most: number): Promise<Uint8Array | null> {
	let chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
		length += chunk.length;
		if (length <= most) chunks.push(chunk);
		else chunks = [];
		if (length > PATIENCE * most) break;
	}
	return length <= most ? Buffer.concat(chunks) : null;
}
