import { proposalWords } from '#i18n/proposals';
import { uploadWords } from '#i18n/uploads';
import { mayPropose } from '#proposals';
import { tableInForce } from '../../answer.ts';
import { store } from '../../opened.ts';
import { found } from '../../problem.ts';
import { receiving } from '../../receiving.ts';
import { LARGEST_UPLOAD, readOptions, uploadParameters } from './parameters.ts';
import { fileTooLarge, refusalOf } from './refused.ts';
import { understoodShown } from './shown.ts';
import { understand } from './understand.ts';

/** `POST /api/v1/proposals/reading`: what a file is understood to hold, before anything is proposed. Nothing is kept. */
export const readProposalFile = receiving({
	parameters: uploadParameters,
	mayNot: (actor, lang) => (mayPropose(actor) ? null : proposalWords(lang).forbidden['may-not-propose']),
	async answer({ given, lang, words, read }) {
		const { name, validFrom, tolerance, kind, repair } = given;
		const inForce = tableInForce(validFrom, words, 'validFrom');
		if (!inForce.ok) return inForce;
		const file = await read(LARGEST_UPLOAD, fileTooLarge(lang, LARGEST_UPLOAD));
		if (!file.ok) return file;
		const areas = await store().areas({ on: validFrom });
		const understood = await understand(file.body, name, { ...readOptions(given), ...(kind === null ? {} : { kind }), snap: repair === 'snap', tolerance }, areas);
		if (!understood.ok) return { ok: false, problem: refusalOf(understood, uploadWords(lang), words) };
		return found(understoodShown(understood, { name, validFrom, tolerance }, areas, lang));
	}
});
