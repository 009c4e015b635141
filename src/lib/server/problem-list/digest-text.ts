import { organisationName } from '#i18n/issues';
import { supervisionWords } from '#i18n/supervision';
import type { Lang } from '#i18n/server';
import { meetingWords } from '#i18n/meetings';
import type { DigestEntry, OrganisationId } from '#issues';
import type { MeetingNews } from '#meetings';
import type { ToldDigest } from './digests.ts';

function entryLines(entry: DigestEntry, lang: Lang): string {
	const words = supervisionWords(lang);
	const { number, title, due, daysLeft, proposal, provisional } = entry;
	const left = [words.daysLeft({ days: daysLeft }), ...(proposal ? [words.proposals[proposal]] : []), ...(provisional ? [words.provisional] : [])];
	return words.mail.issue({ number, title, due, left: left.join(lang === 'zh' ? '，' : ', ') });
}

function meetingLines({ section, count, invitations, decisions }: MeetingNews, lang: Lang): string {
	const { mail, daysLeft } = supervisionWords(lang);
	const { inbox } = meetingWords(lang);
	const named = invitations.length + decisions.length;
	return [
		mail.section({ name: inbox.sections[section], count }),
		...invitations.map(({ number, title, heldOn, time, place }) => inbox.invitationLine({ number, title, at: time ? `${heldOn} ${time}` : heldOn, place })),
		...decisions.map(({ number, text, unit, due, daysLeft: days }) => inbox.decisionLine({ number, text, unit: organisationName(unit, lang), due, left: daysLeft({ days }) })),
		...(count > named ? [mail.more({ count: count - named })] : [])
	].join('\n');
}

/** A digest as a letter: its subject, and its text. */
export function digestLetter(organisation: OrganisationId, { day, sections, meetings = [] }: ToldDigest, lang: Lang): { readonly subject: string; readonly text: string } {
	const { mail, sections: names } = supervisionWords(lang);
	const paragraphs = sections.map(({ section, count, issues }) => [
		mail.section({ name: names[section], count }),
		...issues.map((entry) => entryLines(entry, lang)),
		...(count > issues.length ? [mail.more({ count: count - issues.length })] : [])
	].join('\n'));
	const count = [...sections, ...meetings].reduce((sum, section) => sum + section.count, 0);
	const greeting = mail.greeting({ organisation: organisationName(organisation, lang), day });
	return { subject: mail.subject({ day, count }), text: `${[greeting, ...paragraphs, ...meetings.map((news) => meetingLines(news, lang)), mail.ending].join('\n\n')}\n` };
}
