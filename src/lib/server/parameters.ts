import { AREA_KINDS, CLAUSES, MATTERS, ROLES, TERRITORIES, UNITS } from '#duty';
import { dateInChina, messages } from '#i18n/server';
import { FINDING_KINDS } from './findings.ts';
import { accuracyMetres, boundingBox, calendarDate, cameraTime, fileNameUpTo, latitude, longitude, oneOf, textUpTo } from './request/kinds.ts';
import { wholeWithin } from './request/numbers.ts';
import { optional, required } from './request/reading.ts';

const both = [messages('zh'), messages('en')];
const nothing = () => null;

/** A matter may be asked for by its name by mistake; the refusal then says its id. */
const matterId = oneOf(MATTERS, (id) => both.map(({ matters }) => matters[id].name));
const kindId = oneOf(AREA_KINDS, (id) => both.flatMap(({ kinds, kindsShort }) => [kinds[id], kindsShort[id]]));
const territoryId = oneOf(TERRITORIES, (id) => both.map(({ territories }) => territories[id]));

const at = optional(calendarDate, 'The date for which the answer is given. Without it: today in China.', () => dateInChina(new Date()), '2026-01-01');
const lon = required(longitude, 'Longitude in degrees, CGCS2000 (EPSG:4490).', '106.41');
const lat = required(latitude, 'Latitude in degrees, CGCS2000 (EPSG:4490).', '26.52');
const accuracy = optional(accuracyMetres, 'How far the true position may be away, in metres.', () => 0, '15');
const matter = optional(matterId, 'One matter. Without it: all, in the table\'s order.', nothing, 'water-pollution');

/** The parameters of every operation, by its name; routes read them and the OpenAPI document tells of them. */
export const parameters = {
	responsibility: { lon, lat, matter, at, accuracy },
	shape: { matter, at },
	batch: {
		matter: optional(matterId, 'The matter of rows that name none. Without it: water-pollution.', () => 'water-pollution' as const, 'water-pollution'),
		accuracy: optional(accuracyMetres, 'How far true positions may be away, in metres, for rows that do not say.', () => 0, '15'),
		at
	},
	areas: {
		kind: optional(kindId, 'One kind of area.', nothing, 'zone-1'),
		at,
		bbox: optional(boundingBox, 'A box in degrees: west,south,east,north. Areas whose own box touches it are answered.', nothing, '106.3,26.3,106.6,26.6')
	},
	dated: { at },
	places: { matter, role: optional(oneOf(ROLES), 'One role.', nothing, 'lead'), at },
	findingPlaces: {
		kind: optional(oneOf(FINDING_KINDS), 'gap: nobody is named. overlap: two clauses apply at once.', nothing, 'gap'),
		matter, territory: optional(territoryId, 'One territory.', nothing, 'guiyang'), at
	},
	search: {
		q: required(textUpTo(100), 'Part of a name: Chinese, pinyin, initials or English.', 'hongfeng'),
		limit: optional(wholeWithin(1, 50), 'How many results at most.', () => 10, '10')
	},
	attachment: {
		name: required(fileNameUpTo(200), 'The name of the file; its ending proves nothing.', '排口.jpg'),
		takenAt: optional(cameraTime, 'When the photo was taken, from a program that has made the photo smaller and with that removed what the camera wrote.', nothing, '2026-11-25T10:31:00+08:00')
	},
	attachmentSize: { size: optional(oneOf(['small']), 'small: a photo at most 320 pixels long. Without it, and for papers: the whole file.', nothing, 'small') },
	none: {}
};

/** Ids in the path of an address. */
export const PATH_IDS = {
	unit: { ids: UNITS, names: (id: (typeof UNITS)[number]) => both.flatMap(({ units, unitsShort }) => [units[id], unitsShort[id]]) },
	clause: { ids: CLAUSES, names: (id: (typeof CLAUSES)[number]) => both.map(({ clauses }) => clauses[id]) }
} as const;
