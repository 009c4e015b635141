import { hearLine } from '../live-line.ts';

/** A step was taken on an issue that the reader may see. */
export interface IssueTold {
	readonly id: string;
	readonly version: number;
}

interface Hearing {
	/** A step was taken. */
	readonly heard: (told: IssueTold) => void;
	/** The line has been taken up: what was read before may be old, nobody has told of what happened in between. */
	readonly begun: () => void;
}

/** Tells of every step as it is taken; returns what ends that. */
export function hearIssues({ heard, begun }: Hearing): () => void {
	return hearLine({ address: '/api/v1/issues/events', event: 'issue', heard: (data) => heard(JSON.parse(data) as IssueTold), begun });
}
