import { isLang } from '#i18n';
import type { LayoutLoad } from './$types';

/** The language of the address wins over the one chosen before. */
export const load: LayoutLoad = ({ url, data }) => {
	const asked = url.searchParams.get('lang');
	return { ...data, asked: isLang(asked) ? asked : null, lang: isLang(asked) ? asked : data.chosen };
};
