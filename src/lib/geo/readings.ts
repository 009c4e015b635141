import { unread, type Reading } from './reading.ts';
import { readDegrees } from './reading-degrees.ts';
import { readGrid } from './reading-grid.ts';
import { gather, type Quantity } from './reading-quantities.ts';
import { normalise, tokenise } from './reading-tokens.ts';
import { unwrap } from './reading-wrappers.ts';
import { isGridSystem, type CoordinateSystem, type DeclaredSystem } from './systems.ts';

const LONGEST = 200;

/** Metres (more than any angle), and no degree sign. */
function isLength(quantity: Quantity): boolean {
	return !quantity.marked && Math.abs(quantity.parts[0]?.value ?? 0) > 1000;
}

/**
 * Reads a position as people type or paste it: decimal degrees in either order, degrees with minutes and seconds, Gauss-Krüger
 * metres with or without zone prefix, WKT and geo: URIs. GCJ-02 and BD-09 are believed only when declared, never guessed.
 * @param system what the person says it is; 'auto' takes degrees as CGCS2000 and tries the zones for metres
 * @returns CGCS2000 degrees and how they were read, or the reason why not
 */
export function readCoordinates(text: string, system: DeclaredSystem = 'auto'): Reading {
	if (text.trim() === '') return unread('empty');
	if (text.length > LONGEST) return unread('unreadable', { at: text.slice(0, 12) });
	const { text: inner, form, named, uncertainty } = unwrap(normalise(text));
	if (system !== 'auto' && named && named !== system && form !== 'geo-uri') return unread('system-contradicts', { declared: system, named });
	const tokens = tokenise(inner);
	if (typeof tokens === 'string') return unread('unreadable', { at: tokens });
	const pair = gather(tokens);
	if (typeof pair === 'string') return unread(pair);
	const declared = system === 'auto' ? named : system;
	const by = system !== 'auto' ? 'argument' : 'text';
	const reading = readPair(pair, declared, by);
	if (!reading.ok) return reading;
	return {
		...reading,
		form: form === 'plain' ? reading.form : form,
		accuracy: Math.max(reading.accuracy, uncertainty ?? 0)
	};
}

function readPair(pair: readonly [Quantity, Quantity], declared: CoordinateSystem | null, by: 'argument' | 'text'): Reading {
	const lengths = pair.filter(isLength).length;
	if (lengths === 1) return unread('mixed-kinds');
	if (lengths === 2) {
		if (declared && !isGridSystem(declared)) return unread('not-degrees', { declared });
		return readGrid(pair, declared, by);
	}
	if (declared && isGridSystem(declared)) return unread('not-metres', { declared });
	return readDegrees(pair, declared, by);
}
