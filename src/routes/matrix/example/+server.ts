import { dateInChina } from '#i18n';
import { questionFrom, searchFor } from '#ask';
import { tableOn, TERRITORIES, type ClauseId, type MatterId, type TerritoryId } from '#duty';
import { interiorPoint } from '#geo';
import { redirect } from '@sveltejs/kit';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { RequestHandler } from './$types';

interface Piece {
	readonly territory: TerritoryId | null;
	readonly squareMetres: number;
	readonly holds?: readonly { readonly matter: MatterId; readonly clause: ClauseId }[];
}

/** Where the ground of a cell is told: by the clause of its first row, or as a gap where nothing is written. */
function placesOf(matter: MatterId, territory: TerritoryId, on: string): string {
	const clause = tableOn(on)?.matters[matter].rows[territory][0]?.clause;
	if (clause) return `/api/v1/clauses/${encodeURIComponent(clause)}/places?at=${on}`;
	return `/api/v1/duties/findings/places?${new URLSearchParams({ kind: 'gap', matter, territory, at: on })}`;
}

/** Leads to a place where a cell of the matrix holds: well inside the largest piece of its ground. */
export const GET: RequestHandler = async ({ url, fetch }) => {
	const question = questionFrom(url.searchParams);
	const territory = TERRITORIES.find((each) => each === url.searchParams.get('territory'));
	const lang = url.searchParams.get('lang');
	if (!question.matter || !territory) redirect(303, '/matrix');
	const { matter } = question;
	const response = await fetch(placesOf(matter, territory, question.on ?? dateInChina(new Date())));
	const pieces = response.ok ? ((await response.json()) as FeatureCollection<MultiPolygon, Piece>).features : [];
	const [largest] = pieces
		.filter(({ properties }) => properties.territory === territory && (properties.holds?.some((held) => held.matter === matter) ?? true))
		.sort((a, b) => b.properties.squareMetres - a.properties.squareMetres);
	const at = largest ? interiorPoint(largest.geometry) : null;
	const rounded = at && { lon: Number(at.lon.toFixed(6)), lat: Number(at.lat.toFixed(6)) };
	redirect(303, `/${searchFor({ ...question, at: rounded }, lang)}`);
};
