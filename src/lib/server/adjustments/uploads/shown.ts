import { areaOf, type AreaFeature } from '#geo';
import { formatNumber, formatShare, type Lang } from '#i18n/server';
import { uploadWords, type UploadWords } from '#i18n/uploads';
import { applyChanges, type Change } from '#proposals';
import type { Note } from '../../import/contents.ts';
import { changeFaults } from '../shown.ts';
import type { Fix } from './fit.ts';
import type { LeftOut, Understood, UnderstoodShape } from './understood.ts';

/** Under this share two areas of one name have hardly any ground in common. */
const HARDLY = 0.1;
const HECTARE = 10_000;

type Sentence = string | ((holes: Readonly<Record<string, string>>) => string);
const say = (sentence: Sentence, holes: Readonly<Record<string, string>>) => (typeof sentence === 'string' ? sentence : sentence(holes));

/** GB 18030 holds all of GBK, by which name people know it. */
export const encodingName = (label: string) => (label === 'gb18030' ? 'GBK' : label.toUpperCase());

const nameIn = (lang: Lang, { properties: { name, nameEn } }: AreaFeature) => (lang === 'en' ? nameEn || name : name);

interface Telling {
	readonly words: UploadWords;
	readonly lang: Lang;
	readonly areas: readonly AreaFeature[];
}

/** A shape without a name is called by its place in the file. */
const named = (label: string, words: UploadWords) => (/^#\d+$/u.test(label) ? words.unnamed({ feature: Number(label.slice(1)) }) : label);

function fixShown(fix: Fix, { words, lang, areas }: Telling): object {
	const { count, target, shift, metres2, at } = fix;
	const area = areas.find(({ properties: { id } }) => id === target);
	const done = say(words.fixes[fix.what] as Sentence, { count: String(count), target: area ? nameIn(lang, area) : named(target ?? '', words), shift: shift?.toFixed(2) ?? '' });
	const place = at?.slice(0, 2).map((degrees) => degrees.toFixed(6)).join(', ');
	const parts = [done, ...(metres2 !== null && metres2 >= 0.05 ? [words.changed({ metres2: formatNumber(metres2, lang, 1) })] : []), ...(place ? [words.at({ at: place })] : [])];
	const shape = named(fix.shape, words);
	return { ...fix, shape, message: `${shape}${lang === 'zh' ? '：' : ': '}${parts.join(lang === 'zh' ? '，' : ', ')}${lang === 'zh' ? '。' : '.'}` };
}

function aboutOf({ counterpart }: UnderstoodShape, { words, lang }: Telling): string {
	if (!counterpart) return words.counterpart.none;
	const told = words.counterpart[counterpart.by]({ area: nameIn(lang, counterpart.area), share: formatShare(counterpart.share, lang) });
	return counterpart.share < HARDLY ? `${told}${lang === 'en' ? ' ' : ''}${words.apart}` : told;
}

function shapeShown(shape: UnderstoodShape, change: Change | undefined, telling: Telling): object {
	const { name, features, counterpart, geometry, vertices, squareMetres } = shape;
	const area = counterpart && { id: counterpart.area.properties.id, name: nameIn(telling.lang, counterpart.area), by: counterpart.by, share: counterpart.share, squareMetres: areaOf(counterpart.area.geometry) };
	return {
		name: name || telling.words.unnamed({ feature: features[0] ?? 0 }), features, op: change?.op ?? 'add', area, parts: geometry.coordinates.length, vertices,
		squareMetres, hectares: squareMetres / HECTARE, message: aboutOf(shape, telling)
	};
}

const leftShown = (left: LeftOut, words: UploadWords) => ({ ...left, message: words.leftOut({ ...left, why: words.left[left.why] }) });

/** What ought to be known of how a file was read, in words. */
export function noteShown({ id, detail }: Note, words: UploadWords): object {
	const sentence = Object.entries(words.notes).find(([key]) => key === id)?.[1] as Sentence | undefined;
	if (sentence === undefined) throw new Error(`noteShown: got ${id}, expected a note that a sent file can have`);
	return { id, message: say(sentence, Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)]))) };
}

/** What was understood of a file, in words, with the changes as they can be proposed and what they lack for it. */
export function understoodShown(understood: Understood, asked: { readonly name: string; readonly validFrom: string; readonly tolerance: number }, areas: readonly AreaFeature[], lang: Lang): object {
	const words = uploadWords(lang);
	const telling: Telling = { words, lang, areas };
	const { system: { crs, by }, encoding, changes } = understood;
	const applying = applyChanges(areas, changes, asked.validFrom);
	return {
		name: asked.name, validFrom: asked.validFrom, tolerance: asked.tolerance, features: understood.features,
		system: { crs: String(crs), by, message: words.system[by]({ system: words.systems[crs] }) },
		encoding: encoding && { ...encoding, message: words.encoding[encoding.by]({ label: encodingName(encoding.label) }) },
		shapes: understood.shapes.map((shape, index) => shapeShown(shape, changes[index], telling)),
		repairs: understood.repairs.map((fix) => fixShown(fix, telling)), offers: understood.offers.map((fix) => fixShown(fix, telling)),
		left: understood.left.map((each) => leftShown(each, words)), notes: understood.notes.map((note) => noteShown(note, words)),
		lacking: applying.ok ? [] : changeFaults(applying.faults, lang), changes
	};
}
