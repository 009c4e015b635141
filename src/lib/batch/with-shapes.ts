import type { ShapeRead } from './read-shape.ts';
import type { Piece, Reader } from './row.ts';

/** A reader of a table whose shapes stand beside it: the first row has the first of them. */
export function withShapes(reader: Reader, shapes: readonly (ShapeRead | null)[]): Reader {
	let next = 0;
	function* joined(pieces: Iterable<Piece>): Iterable<Piece> {
		for (const piece of pieces) {
			if (typeof piece === 'string' || 'refused' in piece) yield piece;
			else {
				const shape = shapes[next++];
				yield !shape ? piece : shape.ok ? { ...piece, shape: shape.shape } : { ...piece, fault: piece.fault ?? shape.fault };
			}
		}
	}
	return {
		get held() {
			return reader.held;
		},
		push: (text) => joined(reader.push(text)),
		end: () => joined(reader.end())
	};
}
