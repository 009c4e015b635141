import { formatNumber, type Lang } from '#i18n/server';
import { objectWords, type ObjectWords } from '#i18n/objects';
import { uploadWords, type UploadWords } from '#i18n/uploads';
import { mayChangeSet, type ObjectSet, type RowFault } from '#objects';
import type { Actor } from '#issues';
import { encodingName, noteShown } from '../adjustments/uploads/shown.ts';
import type { Fault } from '../request/reading.ts';
import type { ObjectFeature } from './object-sets.ts';
import { objectsHash } from './object-sets.ts';
import type { ObjectsUnderstood } from './understand.ts';

/** Rows at fault that are told of one by one. */
const MOST_TOLD = 100;

type Sentence = string | ((holes: { readonly got: string }) => string);

function rowMessage({ row, fault, got }: RowFault, tabular: boolean, words: ObjectWords, lang: Lang): string {
	const sentence = words.faults[fault] as Sentence;
	const told = { row: formatNumber(row, lang), why: typeof sentence === 'string' ? sentence : sentence({ got }) };
	return tabular ? words.rowFault(told) : words.featureFault(told);
}

/** Rows that cannot be taken, in words. */
export function rowFaults({ faults, tabular }: Pick<ObjectsUnderstood, 'faults' | 'tabular'>, lang: Lang): Fault[] {
	return faults.slice(0, MOST_TOLD).map((each) => ({ field: `rows[${each.row}]`, message: rowMessage(each, tabular, objectWords(lang), lang) }));
}

/** The words of an upload, but for what is told otherwise of objects than of areas. */
export function fileWords(lang: Lang): UploadWords {
	const [words, own] = [uploadWords(lang), objectWords(lang)];
	const { 'too-many-shapes': shapes, 'too-many-vertices': vertices } = own.refused;
	return { ...words, faults: { ...words.faults, 'too-many-shapes': shapes, 'too-many-vertices': vertices } };
}

/** What was understood of a file, in words, with the objects as they would be loaded. */
export function objectsShown(understood: ObjectsUnderstood, name: string, lang: Lang): object {
	const words = uploadWords(lang);
	const { system: { crs, by }, encoding, objects, faults, tabular } = understood;
	return {
		name, features: understood.features, tabular, repaired: understood.repaired,
		system: { crs: String(crs), by, message: words.system[by]({ system: words.systems[crs] }) },
		encoding: encoding && { ...encoding, message: words.encoding[encoding.by]({ label: encodingName(encoding.label) }) },
		notes: understood.notes.map((note) => noteShown(note, words)),
		faultCount: faults.length, faults: faults.slice(0, MOST_TOLD).map((each) => ({ ...each, message: rowMessage(each, tabular, objectWords(lang), lang) })),
		sha256: objectsHash(objects.map(({ object }) => object)),
		objects: {
			type: 'FeatureCollection',
			features: objects.map(({ row, object: { number, name: own, geometry } }) => ({ type: 'Feature', geometry, properties: { row, number, name: own } }))
		}
	};
}

/** A set as somebody sees it. */
export const setShown = (set: ObjectSet, actor: Actor) => ({ ...set, mayChange: mayChangeSet(actor, set) });

/** An object as a feature of GeoJSON. */
export function featureShown({ id, geometry, ...properties }: ObjectFeature, lang: Lang): object {
	return { type: 'Feature', id, geometry, properties: { ...properties, kindName: objectWords(lang).kinds[properties.kind] } };
}
