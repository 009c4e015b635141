/**
 * The public vocabulary: every id that the API, the exports, the database and the tests use.
 * Read from the mechanism issued on 2024-03-01; the ids never change meaning once published.
 */

export const TERRITORIES = ['guiyang', 'anshun', 'guian'] as const;
export type TerritoryId = (typeof TERRITORIES)[number];

export const AREA_KINDS = [
	'lake', 'extent-1000m', 'zone-1', 'zone-2', 'zone-quasi', 'basin', 'district', 'guian-town', 'park'
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const GOVERNMENTS = [
	'gov-huaxi', 'gov-baiyun', 'gov-guanshanhu', 'gov-qingzhen', 'gov-xixiu', 'gov-pingba',
	'gov-gaofeng', 'gov-machang', 'gov-huchao'
] as const;

/** The 32 member units, in the order of the mechanism's annex. */
export const MEMBER_UNITS = [
	'gy-water', 'gy-eeb', 'gy-agri', 'gy-cua', 'gy-trans', 'gy-market', 'gy-police', 'gy-supervision',
	'as-eeb', 'as-water', 'as-agri', 'as-hurd', 'as-trans', 'as-iit', 'as-market', 'as-police',
	'ga-eeb', 'ga-rural', 'ga-cua', 'ga-social', 'ga-market', 'ga-police',
	'as-hitech', ...GOVERNMENTS
] as const;

export const OFFICES = ['office-gy', 'office-as'] as const;

export const UNITS = [...MEMBER_UNITS, ...OFFICES] as const;
export type GovernmentId = (typeof GOVERNMENTS)[number];
export type UnitId = (typeof UNITS)[number];

export const MATTERS = [
	'water-pollution', 'pollution-incident', 'project-approval', 'discharge-permit', 'eco-restoration',
	'water-resources', 'shoreline', 'livestock', 'fishing', 'village-waste', 'vessels', 'township-boats',
	'hazmat-transport', 'public-security', 'unlicensed-business', 'park-infrastructure', 'rural-sewage',
	'source-facilities'
] as const;
export type MatterId = (typeof MATTERS)[number];

export const ROLES = ['lead', 'oversee', 'support', 'territorial', 'office'] as const;
export type RoleId = (typeof ROLES)[number];

export const BASES = ['explicit', 'inferred'] as const;
export type BasisId = (typeof BASES)[number];

export const FLAGS = [
	'concurrent', 'silent', 'inferred', 'near-boundary', 'cross-territory', 'out-of-scope', 'illustrative'
] as const;
export type FlagId = (typeof FLAGS)[number];

/** The clauses that the duty table rests on: 四 = part four (mechanisms), 附二 = annex part two (duties of member units). */
export const CLAUSES = [
	'四(一)', '四(二)', '四(三)', '四(四)', '四(五)', '四(六)',
	'附二(一)', '附二(二)', '附二(三)', '附二(四)', '附二(五)', '附二(六)', '附二(七)', '附二(八)',
	'附二(九)', '附二(十)', '附二(十一)', '附二(十二)', '附二(十三)', '附二(十四)', '附二(十五)'
] as const;
export type ClauseId = (typeof CLAUSES)[number];
