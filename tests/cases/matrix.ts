import type { FlagId, MatterId, TerritoryId } from '#duty';

/**
 * Who holds which role, read from the issued document by a person: matter, territory, kind of ground. Never
 * regenerate this from the code. A role is written `unit clause`; `gov` is the district or township government of the
 * place; a trailing `?` marks a role that no clause names directly and that is inferred.
 */
export const GROUNDS = ['basin', 'beyond-basin', 'lake', 'extent-1000m', 'quasi', 'zone-2', 'zone-1', 'park', 'park-in-zone-2'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Case {
	readonly matter: MatterId;
	readonly territory: TerritoryId;
	readonly where: readonly Ground[];
	readonly lead: readonly string[];
	readonly oversee?: readonly string[];
	readonly support?: readonly string[];
	readonly flags?: readonly FlagId[];
}

const everywhere = GROUNDS;
/** 附二(一): highest storage level, 1000 m outward from it, and the source-protection zones. */
const inExtent: readonly Ground[] = ['beyond-basin', 'lake', 'extent-1000m', 'quasi', 'zone-2', 'zone-1', 'park-in-zone-2'];
const outsideExtent: readonly Ground[] = ['basin', 'park'];
const inAnyZone: readonly Ground[] = ['quasi', 'zone-2', 'zone-1', 'park-in-zone-2'];
const outsideZones: readonly Ground[] = ['basin', 'beyond-basin', 'lake', 'extent-1000m', 'park'];
/** Zones are nested: ground in zone-1 lies in zone-2 as well. */
const inZone2: readonly Ground[] = ['zone-2', 'zone-1', 'park-in-zone-2'];
const outsideZone2: readonly Ground[] = ['basin', 'beyond-basin', 'lake', 'extent-1000m', 'quasi', 'park'];
const inPark: readonly Ground[] = ['park', 'park-in-zone-2'];
const outsidePark: readonly Ground[] = ['basin', 'beyond-basin', 'lake', 'extent-1000m', 'quasi', 'zone-2', 'zone-1'];

const social = ['ga-social 附二(十二)'];

export const MATRIX: readonly Case[] = [
	{ matter: 'water-pollution', territory: 'guiyang', where: inExtent, lead: ['gy-water 附二(一)'], support: ['gy-eeb 附二(二)'], flags: ['concurrent'] },
	{ matter: 'water-pollution', territory: 'guiyang', where: outsideExtent, lead: ['gy-eeb 附二(二)'] },
	{ matter: 'water-pollution', territory: 'anshun', where: everywhere, lead: ['as-eeb 附二(三)'] },
	{ matter: 'water-pollution', territory: 'guian', where: everywhere, lead: ['ga-eeb 附二(四)'] },

	{ matter: 'pollution-incident', territory: 'guiyang', where: inExtent, lead: ['gy-eeb 附二(二)'], support: ['gy-water 附二(一)'] },
	{ matter: 'pollution-incident', territory: 'guiyang', where: outsideExtent, lead: ['gy-eeb 附二(二)'] },
	// 附二(三) gives Anshun's bureau supervision and enforcement, but unlike (二) and (四) no word on major incidents
	{ matter: 'pollution-incident', territory: 'anshun', where: everywhere, lead: ['as-eeb 附二(三)?'] },
	{ matter: 'pollution-incident', territory: 'guian', where: everywhere, lead: ['ga-eeb 附二(四)'] },

	// 附二(二) leaves to Guiyang's bureau what lies beyond the lake administration's own approvals
	{ matter: 'project-approval', territory: 'guiyang', where: inExtent, lead: ['gy-water 附二(二)?'] },
	{ matter: 'project-approval', territory: 'guiyang', where: outsideExtent, lead: ['gy-eeb 附二(二)'] },
	{ matter: 'project-approval', territory: 'anshun', where: everywhere, lead: ['as-eeb 附二(三)'] },
	{ matter: 'project-approval', territory: 'guian', where: everywhere, lead: ['ga-eeb 附二(四)'] },

	{ matter: 'discharge-permit', territory: 'guiyang', where: everywhere, lead: ['gy-eeb 附二(二)'] },
	{ matter: 'discharge-permit', territory: 'anshun', where: everywhere, lead: ['as-eeb 附二(三)?'] },
	// the product's table calls this inferred, though 附二(四) has the words of (二): the more cautious reading is kept
	{ matter: 'discharge-permit', territory: 'guian', where: everywhere, lead: ['ga-eeb 附二(四)?'] },

	{ matter: 'eco-restoration', territory: 'guiyang', where: everywhere, lead: ['gov 附二(十五)?'], oversee: ['gy-eeb 附二(二)'] },
	{ matter: 'eco-restoration', territory: 'anshun', where: everywhere, lead: ['as-eeb 附二(三)'] },
	{ matter: 'eco-restoration', territory: 'guian', where: everywhere, lead: ['gov 附二(十五)?'], oversee: ['ga-eeb 附二(四)'] },

	{ matter: 'water-resources', territory: 'guiyang', where: everywhere, lead: ['gy-water 附二(一)'] },
	{ matter: 'water-resources', territory: 'anshun', where: everywhere, lead: ['as-water 附二(五)'] },
	{ matter: 'water-resources', territory: 'guian', where: everywhere, lead: ['gy-water 附二(一)'], support: social },

	{ matter: 'shoreline', territory: 'guiyang', where: everywhere, lead: ['gy-water 附二(一)'] },
	{ matter: 'shoreline', territory: 'anshun', where: everywhere, lead: ['as-water 附二(五)'] },
	{ matter: 'shoreline', territory: 'guian', where: everywhere, lead: ['gy-water 附二(一)'], support: social },

	{ matter: 'livestock', territory: 'guiyang', where: inZone2, lead: ['gov 附二(六)'], oversee: ['gy-agri 附二(六)'] },
	{ matter: 'livestock', territory: 'guiyang', where: outsideZone2, lead: ['gov 附二(十五)'], oversee: ['gy-agri 附二(六)'] },
	{ matter: 'livestock', territory: 'anshun', where: inZone2, lead: ['gov 附二(六)'], oversee: ['as-agri 附二(六)'] },
	{ matter: 'livestock', territory: 'anshun', where: outsideZone2, lead: ['gov 附二(十五)'], oversee: ['as-agri 附二(六)'] },
	{ matter: 'livestock', territory: 'guian', where: inZone2, lead: ['gov 附二(六)'], oversee: ['ga-rural 附二(六)'] },
	{ matter: 'livestock', territory: 'guian', where: outsideZone2, lead: ['gov 附二(十五)'], oversee: ['ga-rural 附二(六)'] },

	{ matter: 'fishing', territory: 'guiyang', where: everywhere, lead: ['gy-agri 附二(六)'] },
	{ matter: 'fishing', territory: 'anshun', where: everywhere, lead: ['as-agri 附二(六)'] },
	{ matter: 'fishing', territory: 'guian', where: everywhere, lead: ['ga-rural 附二(六)'] },

	{ matter: 'village-waste', territory: 'guiyang', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['gy-cua 附二(七)'] },
	{ matter: 'village-waste', territory: 'anshun', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['as-hurd 附二(七)'] },
	{ matter: 'village-waste', territory: 'guian', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['ga-cua 附二(七)'] },

	{ matter: 'vessels', territory: 'guiyang', where: everywhere, lead: ['gy-trans 附二(八)'] },
	{ matter: 'vessels', territory: 'anshun', where: everywhere, lead: ['as-trans 附二(八)'] },
	{ matter: 'vessels', territory: 'guian', where: everywhere, lead: ['gy-trans 附二(八)'], support: social },

	{ matter: 'township-boats', territory: 'guiyang', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['gy-trans 附二(八)'] },
	{ matter: 'township-boats', territory: 'anshun', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['as-trans 附二(八)'] },
	{ matter: 'township-boats', territory: 'guian', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['gy-trans 附二(八)'], support: social },

	{ matter: 'hazmat-transport', territory: 'guiyang', where: inAnyZone, lead: ['gy-trans 附二(八)'] },
	{ matter: 'hazmat-transport', territory: 'guiyang', where: outsideZones, lead: [], flags: ['silent'] },
	{ matter: 'hazmat-transport', territory: 'anshun', where: inAnyZone, lead: ['as-trans 附二(八)'] },
	{ matter: 'hazmat-transport', territory: 'anshun', where: outsideZones, lead: [], flags: ['silent'] },
	{ matter: 'hazmat-transport', territory: 'guian', where: inAnyZone, lead: ['gy-trans 附二(八)'], support: social },
	{ matter: 'hazmat-transport', territory: 'guian', where: outsideZones, lead: [], flags: ['silent'] },

	{ matter: 'public-security', territory: 'guiyang', where: everywhere, lead: ['gy-police 附二(九)'] },
	{ matter: 'public-security', territory: 'anshun', where: everywhere, lead: ['as-police 附二(九)'] },
	{ matter: 'public-security', territory: 'guian', where: everywhere, lead: ['ga-police 附二(九)'] },

	{ matter: 'unlicensed-business', territory: 'guiyang', where: everywhere, lead: ['gy-market 附二(十)'] },
	{ matter: 'unlicensed-business', territory: 'anshun', where: everywhere, lead: ['as-market 附二(十)'] },
	{ matter: 'unlicensed-business', territory: 'guian', where: everywhere, lead: ['ga-market 附二(十)'] },

	{ matter: 'park-infrastructure', territory: 'guiyang', where: everywhere, lead: [], flags: ['silent'] },
	{ matter: 'park-infrastructure', territory: 'anshun', where: inPark, lead: ['as-hitech 附二(十四)'], oversee: ['as-iit 附二(十一)'] },
	{ matter: 'park-infrastructure', territory: 'anshun', where: outsidePark, lead: ['gov 附二(十五)?'], oversee: ['as-iit 附二(十一)'] },
	{ matter: 'park-infrastructure', territory: 'guian', where: everywhere, lead: [], flags: ['silent'] },

	{ matter: 'rural-sewage', territory: 'guiyang', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['gy-eeb 附二(二)'] },
	{ matter: 'rural-sewage', territory: 'anshun', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['as-eeb 附二(三)'] },
	{ matter: 'rural-sewage', territory: 'guian', where: everywhere, lead: ['gov 附二(十五)'], oversee: ['ga-eeb 附二(四)'] },

	{ matter: 'source-facilities', territory: 'guiyang', where: inExtent, lead: ['gov 附二(十五)'], support: ['gy-water 四(三)'] },
	{ matter: 'source-facilities', territory: 'guiyang', where: outsideExtent, lead: ['gov 附二(十五)'] },
	{ matter: 'source-facilities', territory: 'anshun', where: everywhere, lead: ['gov 附二(十五)'], support: ['as-eeb 四(三)'] },
	{ matter: 'source-facilities', territory: 'guian', where: everywhere, lead: ['gov 附二(十五)'], support: ['ga-eeb 四(三)'] }
];

/** Matters that are offences to be pursued; in the Anshun park their leads are handed over (附二(十四)). */
export const OFFENCES: readonly MatterId[] = [
	'water-pollution', 'pollution-incident', 'discharge-permit', 'shoreline', 'fishing', 'vessels', 'hazmat-transport', 'public-security', 'unlicensed-business'
];
