/**
 * The checks that every load passes before it takes effect, bundled data and an operator's alike. Pure: areas in,
 * findings out. Two lines that are one in truth may differ by the sum of their stated accuracies; what sticks out,
 * overlaps or gapes wider than that is an error, what is narrower a warning.
 */
import { checkOutline } from './check-outline.ts';
import { idOf, type CheckedArea, type CheckId, type Finding } from './findings.ts';
import { areaOf } from './metres.ts';
import { difference, holes, intersection, isWiderThan, pieces, positionInside, union, type Shape } from './overlay.ts';

/** Square metres under which a piece is rounding and no finding. */
const DUST = 1;

/**
 * Findings on areas that are in force together (degrees, EPSG:4490), errors first. Areas with a broken outline are
 * left out of the checks between areas.
 */
export function checkAreas(areas: readonly CheckedArea[]): Finding[] {
	const outlines = areas.map((area) => ({ area, findings: checkOutline(area) }));
	const sound = outlines.filter(({ findings }) => findings.length === 0).map(({ area }) => area);
	const found = [
		...outlines.flatMap(({ findings }) => findings),
		...overlaps(sound), ...gaps(sound), ...nesting(sound), ...territories(sound), ...basins(sound)
	];
	return [...found.filter(({ severity }) => severity === 'error'), ...found.filter(({ severity }) => severity === 'warning')];
}

function of(areas: readonly CheckedArea[], ...kinds: CheckedArea['kind'][]): CheckedArea[] {
	return areas.filter(({ kind }) => kinds.includes(kind));
}

/** One finding for each piece of a misfit. */
function findings(check: CheckId, areas: readonly CheckedArea[], misfit: Shape, tolerance: number): Finding[] {
	return pieces(misfit)
		.map((piece) => ({ piece, metres2: areaOf(piece) }))
		.filter(({ metres2 }) => metres2 > DUST)
		.map(({ piece, metres2 }) => ({
			severity: isWiderThan(piece, tolerance) ? 'error' : 'warning',
			check, areas: areas.map(idOf), at: positionInside(piece), metres2, tolerance
		}));
}

/** Districts, and likewise townships, share no ground. */
function overlaps(areas: readonly CheckedArea[]): Finding[] {
	return [of(areas, 'district'), of(areas, 'guian-town')].flatMap((peers) =>
		peers.flatMap((a, i) =>
			peers.slice(i + 1).flatMap((b) => findings('overlap', [a, b], intersection(a.geometry, b.geometry), a.accuracy + b.accuracy))
		)
	);
}

/** The districts leave no hole between them. */
function gaps(areas: readonly CheckedArea[]): Finding[] {
	const districts = of(areas, 'district');
	const worst = Math.max(0, ...districts.map(({ accuracy }) => accuracy));
	const own = districts.flatMap(({ geometry }) => holes(geometry));
	return holes(union(districts.map(({ geometry }) => geometry)))
		.filter((hole) => !own.some((enclave) => areaOf(intersection(enclave, hole)) > areaOf(hole) - DUST))
		.flatMap((hole) => {
			const beside = districts.filter(({ geometry }) => touches(geometry, hole));
			return findings('gap', beside, hole, 2 * worst);
		});
}

function touches(shape: Shape, hole: Shape): boolean {
	const corners = new Set(cornersOf(shape));
	return cornersOf(hole).some((corner) => corners.has(corner));
}

function cornersOf(shape: Shape): string[] {
	return pieces(shape).flatMap(({ coordinates }) => coordinates.flat().map(String));
}

const INWARDS = ['zone-1', 'zone-2', 'zone-quasi'] as const;

/** Of one lake, level 1 lies inside level 2, and that inside the quasi zone; a level that is missing is passed over. */
function nesting(areas: readonly CheckedArea[]): Finding[] {
	return of(areas, 'zone-1', 'zone-2').flatMap((inner) => {
		const outward = INWARDS.slice(INWARDS.findIndex((kind) => kind === inner.kind) + 1);
		const outer = outward.flatMap((kind) => of(areas, kind)).find(({ code }) => code === inner.code);
		return outer ? findings('nesting', [inner, outer], difference(inner.geometry, outer.geometry), inner.accuracy + outer.accuracy) : [];
	});
}

/** Townships lie inside the districts that they were cut from, parks inside their territory without the townships. */
function territories(areas: readonly CheckedArea[]): Finding[] {
	const towns = of(areas, 'guian-town');
	return of(areas, 'guian-town', 'park').flatMap((area) => {
		const districts = of(areas, 'district').filter(({ territory }) => area.kind === 'guian-town' || territory === area.territory);
		if (districts.length === 0) return [];
		const tolerance = area.accuracy + Math.max(...districts.map(({ accuracy }) => accuracy));
		const outside = difference(area.geometry, union(districts.map(({ geometry }) => geometry)));
		const across = area.kind === 'park' && area.territory !== 'guian' ? towns : [];
		return [
			...findings('territory', [area], outside, tolerance),
			...across.flatMap((town) => findings('territory', [area, town], intersection(area.geometry, town.geometry), area.accuracy + town.accuracy))
		];
	});
}

/** The lakes and all that is drawn round them drain to the lakes. */
function basins(areas: readonly CheckedArea[]): Finding[] {
	const basin = of(areas, 'basin');
	if (basin.length === 0) return [];
	const whole = union(basin.map(({ geometry }) => geometry));
	const accuracy = Math.max(...basin.map((area) => area.accuracy));
	return of(areas, 'lake', 'extent-1000m', ...INWARDS).flatMap((area) =>
		findings('basin', [area, ...basin], difference(area.geometry, whole), area.accuracy + accuracy)
	);
}
