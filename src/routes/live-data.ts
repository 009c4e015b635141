import { hearLine } from './live-line.ts';

/** Milliseconds: what the page itself needs comes first, and most of who comes by is gone again. */
const SOON = 20_000;

/** Tells which version the data have, soon after it is asked and whenever they change; returns what ends that. */
export function hearData(heard: (dataVersion: string) => void): () => void {
	const told = (data: string) => heard((JSON.parse(data) as { dataVersion: string }).dataVersion);
	let end: (() => void) | null = null;
	const timer = setTimeout(() => (end = hearLine({ address: '/api/v1/data/events', event: 'data', heard: told })), SOON);
	return () => {
		clearTimeout(timer);
		end?.();
	};
}
