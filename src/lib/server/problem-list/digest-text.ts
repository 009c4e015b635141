import { organisationName } from '#i18n/issues';
import { supervisionWords } from '#i18n/supervision';
import type { Lang } from '#i18n/server';
import type { Digest, DigestEntry, OrganisationId } from '#issues';

function entryLines(entry: DigestEntry, lang: Lang): string {
	const words = supervisionWords(lang);
	const { number, title, due, daysLeft, proposal, provisional } = entry;
	const left = [words.daysLeft({ days: daysLeft }), ...(proposal ? [words.proposals[proposal]] : []), ...(provisional ? [words.provisional] : [])];
	return words.mail.issue({ number, title, due, left: left.join(lang === 'zh' ? '，' : ', ') });
}

/** A digest as a letter: its subject, and its text. */
export function digestLetter(organisation: OrganisationId, { day, sections }: Digest, lang: Lang): { readonly subject: string; readonly text: string } {
	const { mail, sections: names } = supervisionWords(lang);
	const paragraphs = sections.map(({ section, count, issues }) => [
		mail.section({ name: names[section], count }),
		...issues.map((entry) => entryLines(entry, lang)),
		...(count > issues.length ? [mail.more({ count: count - issues.length })] : [])
	].join('\n'));
	const count = sections.reduce((sum, section) => sum + section.count, 0);
	const greeting = mail.greeting({ organisation: organisationName(organisation, lang), day });
	return { subject: mail.subject({ day, count }), text: `${[greeting, ...paragraphs, mail.ending].join('\n\n')}\n` };
}
