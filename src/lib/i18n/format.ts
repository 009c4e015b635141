import { domain as en } from './en/domain.ts';
import type { Lang } from './lang.ts';
import { domain as zh } from './zh/domain.ts';

const LOCALES: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-GB' };
const MEASURES = { zh: zh.measures, en: en.measures };

const made = new Map<string, Intl.NumberFormat>();

/** A formatter takes longer to make than to use a hundred times, and an answer has many numbers. */
function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = lang + JSON.stringify(options);
	const format = made.get(key) ?? new Intl.NumberFormat(LOCALES[lang], options);
	made.set(key, format);
	return format;
}

const day = (lang: Lang) => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' });
const DAYS: Readonly<Record<Lang, Intl.DateTimeFormat>> = { zh: day('zh'), en: day('en') };

/** A number with the language's digits and group marks, with at most so many decimals. */
export function formatNumber(value: number, lang: Lang, decimals = 2): string {
	return numberFormat(lang, { maximumFractionDigits: decimals }).format(value);
}

/** A distance. @param metres shown to the centimetre under 10 m, to the metre from 100 m, in kilometres from 10 km */
export function formatMetres(metres: number, lang: Lang): string {
	const far = metres >= 10_000;
	const decimals = metres < 10 ? 2 : metres < 100 || far ? 1 : 0;
	const style = { style: 'unit', unit: far ? 'kilometer' : 'meter', unitDisplay: 'long', maximumFractionDigits: decimals } as const;
	return numberFormat(lang, style).format(far ? metres / 1000 : metres);
}

/** A day. @param iso YYYY-MM-DD; a calendar date has no time zone, so it is never moved by one */
export function formatDate(iso: string, lang: Lang): string {
	return DAYS[lang].format(new Date(`${iso}T00:00:00Z`));
}

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The ISO date that it is at the two lakes at a moment, wherever the machine stands: the mechanism's days begin there. */
export function dateInChina(moment: Date): string {
	return CHINA.format(moment);
}

/** An area of ground. @param squareMetres shown in hectares from 1 ha, in square kilometres from 1 km² */
export function formatArea(squareMetres: number, lang: Lang): string {
	const words = MEASURES[lang];
	const number = numberFormat(lang, { maximumSignificantDigits: 3, maximumFractionDigits: 0, roundingPriority: 'morePrecision' });
	if (squareMetres < 10_000) return words.squareMetres({ value: number.format(squareMetres) });
	if (squareMetres < 1_000_000) return words.hectares({ value: number.format(squareMetres / 10_000) });
	return words.squareKilometres({ value: number.format(squareMetres / 1_000_000) });
}

/** A share of a whole. @param share 0 to 1; a part is never shown as nothing, nor as the whole */
export function formatShare(share: number, lang: Lang): string {
	const number = numberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
	if (share > 0 && share < 0.001) return MEASURES[lang].lessThan({ value: number.format(0.001) });
	if (share < 1 && share > 0.999) return MEASURES[lang].moreThan({ value: number.format(0.999) });
	return number.format(share);
}
