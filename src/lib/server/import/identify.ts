import { AREA_KINDS, TERRITORIES, type TerritoryId } from '#duty';
import { romanise } from '../search-entries.ts';
import type { ImportFeature, Note } from './contents.ts';
import { KNOWN_AREAS, ZONE_NAMES, type ImportKind, type KnownArea } from './known-areas.ts';

export interface FieldChoice {
	readonly nameField?: string;
	readonly codeField?: string;
	readonly territoryField?: string;
	/** For a file whose every polygon is of one area. */
	readonly code?: string;
	readonly name?: string;
}

export interface Identity {
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	readonly territory: TerritoryId | null;
	readonly note: Note | null;
}

export type Unidentified = 'not-in-mechanism' | 'other-kind';

const NAME_FIELDS = ['name', '名称', 'mc', 'xzqmc', 'xzmc', '行政区名称', '区划名称', '保护区名称', '湖泊名称', '水库名称', 'name_zh', 'name_chn', 'zone_name', 'fullname'];
const CODE_FIELDS = ['code', 'adcode', '区划代码', '行政区代码', '行政区划代码', 'xzqdm', 'dm', 'pac', 'ad_code', 'district_code'];
const ENGLISH_FIELDS = ['nameen', 'name_en', 'ename', 'english'];

function valueOf(feature: ImportFeature, names: readonly string[]): string {
	const fields = Object.entries(feature.properties);
	for (const name of names) {
		const found = fields.find(([field, value]) => field.toLowerCase() === name.toLowerCase() && value !== null && value !== '');
		if (found) return String(found[1]).trim();
	}
	return '';
}

/** What a person would know the feature by: its name or code, '' when it has neither. */
export function labelOf(feature: ImportFeature, choice: FieldChoice): string {
	const fields = [choice.nameField, choice.codeField].filter((field) => field !== undefined);
	return valueOf(feature, [...fields, ...NAME_FIELDS, ...CODE_FIELDS]).slice(0, 60);
}

function isTerritory(text: string): text is TerritoryId {
	return (TERRITORIES as readonly string[]).includes(text);
}

/** Codes of 9 or 12 digits begin with the district's or town's own. */
function findKnown(kind: ImportKind, code: string, name: string): { area: KnownArea; by: 'code' | 'name' } | null {
	const { areas } = KNOWN_AREAS[kind];
	const plain = name.replace(/[(（].*?[)）]\s*$/u, '').trim();
	const byCode = code === '' ? undefined : areas.find((area) => area.codes.some((one) => code === one || code === `${one}000` || code.startsWith(one.padEnd(9, '0'))));
	if (byCode) return { area: byCode, by: 'code' };
	if (kind === 'basin') return areas[0] ? { area: areas[0], by: 'name' } : null;
	const byName = areas.find((area) => area.names.test(plain));
	return byName ? { area: byName, by: 'name' } : null;
}

function zoneName(kind: ImportKind, area: KnownArea): readonly [string, string] {
	if (kind !== 'zone-1' && kind !== 'zone-2' && kind !== 'zone-quasi') return [area.name, area.nameEn];
	const [zh, en] = ZONE_NAMES[kind];
	return [area.name + zh, `${area.nameEn} ${en}`];
}

function generated(feature: ImportFeature, code: string, name: string, index: number): Identity {
	const usable = /^[a-z0-9][a-z0-9-]*$/u.test(code) ? code : '';
	const fromName = romanise(name).pinyin.replace(/[^a-z0-9]/gu, '').slice(0, 40);
	const chosen = usable || fromName || `feature-${index + 1}`;
	const note: Note | null = usable ? null : { id: 'code-generated', detail: { feature: index + 1, name, code: chosen } };
	return { code: chosen, name: name || chosen, nameEn: valueOf(feature, ENGLISH_FIELDS) || name || chosen, territory: null, note };
}

/**
 * Which area a feature is: by its code, else by its name. Of districts, towns, lakes and the basin only those that the
 * mechanism names; zones and parks without a known name get a code made from their name.
 * @param index place of the feature in the file, from 0
 */
export function identify(feature: ImportFeature, index: number, kind: ImportKind, choice: FieldChoice): Identity | Unidentified {
	const ownKind = valueOf(feature, ['kind']);
	if (ownKind !== kind && (AREA_KINDS as readonly string[]).includes(ownKind)) return 'other-kind';
	const code = choice.code ?? valueOf(feature, choice.codeField ? [choice.codeField] : CODE_FIELDS);
	const name = choice.name ?? valueOf(feature, choice.nameField ? [choice.nameField] : NAME_FIELDS);
	const stated = valueOf(feature, [choice.territoryField ?? 'territory']);
	const known = findKnown(kind, code, name);
	if (!known) {
		if (KNOWN_AREAS[kind].closed) return 'not-in-mechanism';
		const made = generated(feature, code, name, index);
		return { ...made, territory: isTerritory(stated) ? stated : null };
	}
	const [zh, en] = zoneName(kind, known.area);
	const note: Note | null = known.by === 'name' && kind !== 'basin' && code !== '' ? { id: 'code-from-name', detail: { feature: index + 1, name, code: known.area.code } } : null;
	return { code: known.area.code, name: zh, nameEn: en, territory: known.area.territory, note };
}
