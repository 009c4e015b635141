import { DEFAULT_TERM, placeAsGround, responsibleFor, termsOf, type GroundAnswer, type IssueSource, type IssueView, type Responsible } from '#issues';
import type { MatterId, Point } from '#duty';
import type { DrawnShape } from '#geo';
import type { ShapeAnswer } from '../answer-shape.ts';
import type { Answer } from '../describe.ts';
import type { Moment } from './issues.ts';

/** What somebody has to say of an issue when logging it. */
export interface Told {
	readonly lon: number;
	readonly lat: number;
	/** Metres. */
	readonly accuracy: number;
	readonly matter: MatterId;
	readonly title: string;
	readonly description: string;
	readonly source: IssueSource;
	/** ISO day. */
	readonly foundOn: string;
	readonly foundBy: string;
	/** ISO day, or null for the default term. */
	readonly dueDate: string | null;
}

/** What an issue is about: a place, a line or a polygon, and the map's answer for all of it. */
export interface Site {
	readonly geometry: IssueView['geometry'];
	readonly determination: Answer | ShapeAnswer;
	readonly ground: GroundAnswer;
}

export function siteAt({ lon, lat }: Point, answer: Answer): Site {
	return { geometry: { type: 'Point', coordinates: [lon, lat] }, determination: answer, ground: placeAsGround(answer) };
}

export function siteAlong(geometry: DrawnShape, answer: ShapeAnswer): Site {
	return { geometry, determination: answer, ground: answer };
}

/** The columns of a new issue, but for its number and who logs it. */
export interface NewIssue extends Omit<Told, 'dueDate'>, Omit<Responsible, 'parties'> {
	readonly geometry: Site['geometry'];
	readonly determination: Site['determination'];
	readonly parties: readonly string[];
	readonly due: string;
	readonly dueBasis: 'default' | 'given';
	readonly terms: readonly string[];
}

/** An issue from what was told and from the map's answer for where it is. null: no unit can receive it. */
export function newIssue(told: Told, { geometry, determination, ground }: Site, organisation: string, { today, calendar }: Moment): NewIssue | null {
	const responsible = responsibleFor(ground, told.matter);
	if (!responsible) return null;
	const { dueDate, ...rest } = told;
	return {
		...rest, ...responsible, geometry, determination, parties: [...new Set([...responsible.parties, organisation])],
		due: dueDate ?? calendar.add(today, DEFAULT_TERM), dueBasis: dueDate === null ? 'default' : 'given', terms: termsOf(told.title, told.description)
	};
}
