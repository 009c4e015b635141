import type { LayerSpecification } from 'maplibre-gl';

/** One property of one layer that is to be set on the map. */
export interface StyleChange {
	readonly layer: string;
	readonly part: 'layout' | 'paint' | 'filter';
	/** Name of the property; '' for a filter. */
	readonly name: string;
	readonly value: unknown;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function propertyChanges(layer: string, part: 'layout' | 'paint', before: object, after: object): StyleChange[] {
	const old: Readonly<Record<string, unknown>> = { ...before };
	return Object.entries(after).filter(([name, value]) => !same(old[name], value)).map(([name, value]) => ({ layer, part, name, value }));
}

const filterOf = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined);

/**
 * What to set so that a map with the layers `before` looks like `after`. Both have the same ids: a whole new style
 * would throw the data away with it.
 */
export function styleChanges(before: readonly LayerSpecification[], after: readonly LayerSpecification[]): StyleChange[] {
	return after.flatMap((layer, i) => {
		const old = before[i];
		if (old?.id !== layer.id) throw new Error(`styleChanges: got ${old?.id} at ${i}, expected ${layer.id}`);
		const filter: StyleChange[] = same(filterOf(old), filterOf(layer)) ? [] : [{ layer: layer.id, part: 'filter', name: '', value: filterOf(layer) }];
		return [
			...filter,
			...propertyChanges(layer.id, 'layout', old.layout ?? {}, layer.layout ?? {}),
			...propertyChanges(layer.id, 'paint', old.paint ?? {}, layer.paint ?? {})
		];
	});
}
