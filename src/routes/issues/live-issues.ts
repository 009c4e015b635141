const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

/** A step was taken on an issue that the reader may see. */
export interface IssueTold {
	readonly id: string;
	readonly version: number;
}

/**
 * Tells of every step as it is taken; returns what ends that. A line that breaks is taken up again by the browser, one
 * that the server refuses (it is starting, the session is over) by us, less and less often.
 */
export function hearIssues(heard: (told: IssueTold) => void): () => void {
	let source: EventSource | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = FIRST_RETRY;

	function open(): void {
		source = new EventSource('/api/v1/issues/events');
		source.addEventListener('open', () => (wait = FIRST_RETRY));
		source.addEventListener('issue', ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as IssueTold));
		source.addEventListener('error', () => {
			if (source?.readyState !== EventSource.CLOSED) return;
			timer = setTimeout(open, wait);
			wait = Math.min(2 * wait, LAST_RETRY);
		});
	}
	open();
	return () => {
		clearTimeout(timer);
		source?.close();
	};
}
