import type { Lang } from '#i18n';
import type { FileReading, FileRefused } from '#panels';

/** Answers to what was asked of a file, by parameter; and `repair`, where mending was asked for. */
export type FileAnswers = Readonly<Record<string, string>>;

export type FileOutcome = { readonly kind: 'read'; readonly reading: FileReading } | { readonly kind: 'refused'; readonly refused: FileRefused } | { readonly kind: 'failed' };

interface Told {
	readonly detail: string;
	readonly errors: FileRefused['errors'];
	readonly question?: FileRefused['question'];
}

/** Has the server read a file of areas, compared with what is in force on a day (ISO); nothing is stored by that. */
export async function readProposalFile(file: File, answers: FileAnswers, validFrom: string, lang: Lang): Promise<FileOutcome> {
	const search = new URLSearchParams({ ...answers, name: file.name, validFrom, lang });
	const headers = { 'content-type': file.type || 'application/octet-stream' };
	const response = await fetch(`/api/v1/proposals/reading?${search}`, { method: 'POST', body: file, headers }).catch(() => null);
	const body: unknown = await response?.json().catch(() => null);
	if (!response || !body) return { kind: 'failed' };
	if (response.ok) return { kind: 'read', reading: body as FileReading };
	const { detail, errors, question } = body as Told;
	return { kind: 'refused', refused: { detail, errors, question: question ?? null } };
}
