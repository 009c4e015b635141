import type { Read, Unread } from '#geo';
import { formatMetres, formatNumber, type Lang, type Messages } from '#i18n';

const ANGLE_MARKS = ['°', '′', '″'];

const angle = (parts: readonly string[]) => parts.map((part, index) => `${part}${ANGLE_MARKS[index] ?? ''}`).join('');

/** The position as it was read, in its own form. */
export function readingText({ echo }: Read, { panels }: Messages): string {
	if (echo.centralMeridian === null) return panels.search.latLon({ lat: angle(echo.lat), lon: angle(echo.lon) });
	return panels.search.grid({ northing: echo.lat.join(''), easting: echo.lon.join(''), meridian: `${echo.centralMeridian}°` });
}

/** How the text was understood: form, system, who said so, and how fine it is. */
export function readingEcho(read: Read, words: Messages, lang: Lang): string {
	const { search, coordinates } = words.panels;
	return search.read({
		reading: readingText(read, words), form: search.forms[read.form], system: coordinates.systems[read.system],
		by: search.systemBy[read.echo.systemBy], accuracy: formatMetres(Math.max(read.accuracy, 0.01), lang)
	});
}

/** Why the text is not a position. */
export function unreadSentence({ reason }: Unread, { panels }: Messages): string {
	return panels.search.reasons[reason];
}

/** Does the text try to be a position? Names hardly ever hold two digits. */
export function looksLikeCoordinates(text: string): boolean {
	return (text.normalize('NFKC').match(/\d/gu) ?? []).length > 1;
}

/** Degrees for a note beside a choice. */
export function degreesNote({ point }: Read, lang: Lang): string {
	return `${formatNumber(point.lat, lang, 5)}, ${formatNumber(point.lon, lang, 5)}`;
}
