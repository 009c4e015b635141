const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

/** What is heard on a line of server-sent events. */
interface Hearing {
	readonly address: string;
	/** The kind of event that is heard. */
	readonly event: string;
	/** The data of an event, as text. */
	readonly heard: (data: string) => void;
	/** The line has been taken up: what was read before may be old, nobody has told of what happened in between. */
	readonly begun?: () => void;
}

/** The line while the page is seen. One that breaks is taken up again by the browser, one that the server refuses (it is starting, the session is over) by us, less and less often. */
function holdLine({ address, event, heard, begun }: Hearing): () => void {
	let source: EventSource | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = FIRST_RETRY;

	function open(): void {
		source = new EventSource(address);
		source.addEventListener('open', () => {
			wait = FIRST_RETRY;
			begun?.();
		});
		source.addEventListener(event, ({ data }: MessageEvent<string>) => heard(data));
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
 * Hears a line of events; returns what ends that. Tabs that nobody sees, or that have no network, hold no line: a browser keeps six
 * connections to a server, and the seventh tab would wait for ever.
 */
export function hearLine(hearing: Hearing): () => void {
	let end: (() => void) | null = null;
	function turn(): void {
		end?.();
		end = document.visibilityState === 'visible' && navigator.onLine ? holdLine(hearing) : null;
	}
	const turns = [[document, 'visibilitychange'], [window, 'online'], [window, 'offline']] as const;
	for (const [target, name] of turns) target.addEventListener(name, turn);
	turn();
	return () => {
		for (const [target, name] of turns) target.removeEventListener(name, turn);
		end?.();
	};
}
