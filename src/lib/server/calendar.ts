const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is the text written YYYY-MM-DD, whether or not the calendar has that day? */
export function looksLikeDate(text: string): boolean {
	return ISO_DATE.test(text);
}

/** Is the text a date of the calendar, written YYYY-MM-DD? */
export function isCalendarDate(text: string): boolean {
	const time = looksLikeDate(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const CHINA = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today's ISO date in China, wherever the server stands: the mechanism's days begin there. */
export function todayInChina(now: Date = new Date()): string {
	return CHINA.format(now);
}
