/** The date that it is at the two lakes, ISO. */
export function todayInChina(now: Date = new Date()): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
