import type { Point } from '#duty';
import type { Position } from 'geojson';
import type { EdgeSaid, OpinionGiven, Opinion } from '#proposals';
import type { ProposalStep, ProposalView } from '../proposals-api.ts';

/** How an opinion, or a comment, looks on the map and beside it: told apart without colour. */
export const MARKS: Readonly<Record<Opinion | 'comment', string>> = { agree: '✓', disagree: '✕', reserve: '◐', 'needs-more': '?', comment: '✎' };

/** Something said of a place. */
export interface Pin {
	/** The step by which it was said. */
	readonly version: number;
	readonly point: Point;
	/** The piece of line that it is about. */
	readonly line?: readonly Position[];
	readonly look: Opinion | 'comment';
	readonly unit: OpinionGiven['unit'];
	readonly note: string;
}

/** The element on the page that says it. */
export const saidId = (version: number): string => `said-${version}`;

export const commentsOf = ({ steps }: Pick<ProposalView, 'steps'>): readonly ProposalStep[] => steps.filter(({ action }) => action === 'comment');

/** The place, or the middle corner of the line, at which what is said stands on the map. */
export function whereOf(spot: Point | null | undefined, edge: EdgeSaid | null | undefined): Pick<Pin, 'point' | 'line'> | null {
	const [lon, lat] = edge?.line[Math.floor(edge.line.length / 2)] ?? [];
	if (edge && lon !== undefined && lat !== undefined) return { point: { lon, lat }, line: edge.line };
	return spot ? { point: spot } : null;
}

/** Everything that was said of a place and holds: opinions, and comments. */
export function pinsOf(proposal: Pick<ProposalView, 'steps' | 'review'>): readonly Pin[] {
	const opinions = (proposal.review?.opinions ?? []).flatMap(({ version, spot, edge, opinion, unit, note }): Pin[] => {
		const where = whereOf(spot, edge);
		return where ? [{ version, ...where, look: opinion, unit, note }] : [];
	});
	const comments = commentsOf(proposal).flatMap(({ version, spot, edge, edgeNow, unit, note }): Pin[] => {
		// what was said of a line that is proposed no longer is about nothing that the map shows
		const where = whereOf(spot, edgeNow === null ? null : edge);
		return where ? [{ version, ...where, look: 'comment', unit, note }] : [];
	});
	return [...opinions, ...comments];
}
