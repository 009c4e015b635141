import type { Position } from 'geojson';
import { ARCS, NODES, type Arc, type ArcName, type NodeName, type Step } from '../sources/arcs.ts';
import { roundDrawn } from './round.ts';
import { smooth } from './smooth.ts';

/** Each arc smoothed and rounded once, so that both neighbours get the same positions. */
const LINES = new Map<string, Position[]>(
	Object.entries<Arc>(ARCS).map(([name, arc]) => [name, smooth([NODES[arc.from], ...arc.via, NODES[arc.to]], false).map(roundDrawn)])
);

/** The closed ring (degrees) of a walk along arcs. Throws where one arc does not begin at the node the last one ended at. */
export function ringOf(walk: readonly Step[]): Position[] {
	const ring: Position[] = [];
	let here: NodeName | undefined;
	for (const step of walk) {
		const { from, to, line } = follow(step);
		if (here && here !== from) throw new Error(`ringOf: ${step} starts at ${from}, expected ${here}`);
		ring.push(...(here ? line.slice(1) : line));
		here = to;
	}
	const [first, last] = [ring[0], ring.at(-1)];
	if (String(first) !== String(last)) throw new Error(`ringOf: the walk ends at ${String(last)}, expected ${String(first)}`);
	return ring;
}

function follow(step: Step): { from: NodeName; to: NodeName; line: readonly Position[] } {
	const backwards = step.startsWith('-');
	const name = (backwards ? step.slice(1) : step) as ArcName;
	const arc: Arc = ARCS[name];
	const line = LINES.get(name) ?? [];
	return backwards ? { from: arc.to, to: arc.from, line: line.toReversed() } : { from: arc.from, to: arc.to, line };
}
