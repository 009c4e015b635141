import type { Point } from '#duty';
import type { OpinionGiven, Opinion } from '#proposals';
import type { ProposalStep, ProposalView } from '../proposals-api.ts';

/** How an opinion, or a comment, looks on the map and beside it: told apart without colour. */
export const MARKS: Readonly<Record<Opinion | 'comment', string>> = { agree: '✓', disagree: '✕', reserve: '◐', 'needs-more': '?', comment: '✎' };

/** Something said of a place. */
export interface Pin {
	/** The step by which it was said. */
	readonly version: number;
	readonly point: Point;
	readonly look: Opinion | 'comment';
	readonly unit: OpinionGiven['unit'];
	readonly note: string;
}

/** The element on the page that says it. */
export const saidId = (version: number): string => `said-${version}`;

export const commentsOf = ({ steps }: Pick<ProposalView, 'steps'>): readonly ProposalStep[] => steps.filter(({ action }) => action === 'comment');

/** Everything that was said of a place and holds: opinions, and comments. */
export function pinsOf(proposal: Pick<ProposalView, 'steps' | 'review'>): readonly Pin[] {
	const opinions = (proposal.review?.opinions ?? []).flatMap(({ version, spot, opinion, unit, note }): Pin[] => (spot ? [{ version, point: spot, look: opinion, unit, note }] : []));
	const comments = commentsOf(proposal).flatMap(({ version, spot, unit, note }): Pin[] => (spot ? [{ version, point: spot, look: 'comment', unit, note }] : []));
	return [...opinions, ...comments];
}
