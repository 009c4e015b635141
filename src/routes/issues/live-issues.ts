const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

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

/** The line while the page is seen. One that breaks is taken up again by the browser, one that the server refuses (it is starting, the session is over) by us, less and less often. */
function holdLine({ heard, begun }: Hearing): () => void {
	let source: EventSource | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = FIRST_RETRY;

	function open(): void {
		source = new EventSource('/api/v1/issues/events');
		source.addEventListener('open', () => {
			wait = FIRST_RETRY;
			begun();
		});
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

/**
 * Tells of every step as it is taken; returns what ends that. Tabs that nobody sees hold no line: a browser keeps six
 * connections to a server, and the seventh tab would wait for ever.
 */
export function hearIssues(hearing: Hearing): () => void {
	let end: (() => void) | null = null;
	function turn(): void {
		end?.();
		end = document.visibilityState === 'visible' ? holdLine(hearing) : null;
	}
	document.addEventListener('visibilitychange', turn);
	turn();
	return () => {
		document.removeEventListener('visibilitychange', turn);
		end?.();
	};
}
