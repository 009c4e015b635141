/**
 * The duty table of the mechanism 《贵阳贵安—安顺市“两湖”流域水资源环境保护治理联动机制》, issued on 2024-03-01
 * by the governments of Guiyang and Anshun and the committee of Gui'an New Area.
 *
 * Read it against the document: every row names the clause that it rests on. `explicit`: the clause names unit,
 * matter and place. `inferred`: it follows from a general clause, and `why` says how. `[]` is written silence.
 */
import type { Condition, DutyTable, MatterRows, Row } from '../table.ts';
import { TERRITORIES } from '../vocabulary.ts';

const inExtent: Condition = { set: 'extent', inside: true };
const outsideExtent: Condition = { set: 'extent', inside: false };
const inZone: Condition = { set: 'zone', inside: true };
const inZone2: Condition = { set: 'zone-2', inside: true };
const outsideZone2: Condition = { set: 'zone-2', inside: false };
const inPark: Condition = { set: 'park', inside: true };
const outsidePark: Condition = { set: 'park', inside: false };

/** 附二(十二): in Gui'an the social affairs bureau coordinates transport and water business. */
const guianCoordination: Row = { role: 'support', unit: 'ga-social', clause: '附二(十二)', basis: 'explicit', task: 'coordinate-guian-affairs' };

const waterPollution: MatterRows = {
	guiyang: [
		{ role: 'lead', unit: 'gy-water', clause: '附二(一)', basis: 'explicit', task: 'supervise-extent', when: inExtent },
		{ role: 'support', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'supervise-basin', when: inExtent, concurrent: true },
		{ role: 'lead', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'supervise-basin', when: outsideExtent }
	],
	anshun: [{ role: 'lead', unit: 'as-eeb', clause: '附二(三)', basis: 'explicit', task: 'supervise-basin' }],
	guian: [{ role: 'lead', unit: 'ga-eeb', clause: '附二(四)', basis: 'explicit', task: 'supervise-basin' }]
};

const pollutionIncident: MatterRows = {
	guiyang: [
		{ role: 'lead', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'investigate-incident' },
		{ role: 'support', unit: 'gy-water', clause: '附二(一)', basis: 'explicit', task: 'assist-incident-extent', when: inExtent }
	],
	anshun: [{ role: 'lead', unit: 'as-eeb', clause: '附二(三)', basis: 'inferred', why: 'unified-supervision', task: 'investigate-incident' }],
	guian: [{ role: 'lead', unit: 'ga-eeb', clause: '附二(四)', basis: 'explicit', task: 'investigate-incident' }]
};

const projectApproval: MatterRows = {
	guiyang: [
		{ role: 'lead', unit: 'gy-water', clause: '附二(二)', basis: 'inferred', why: 'approvals-beyond-lake-body', task: 'approve-projects-extent', when: inExtent },
		{ role: 'lead', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'approve-projects', when: outsideExtent }
	],
	anshun: [{ role: 'lead', unit: 'as-eeb', clause: '附二(三)', basis: 'explicit', task: 'approve-projects' }],
	guian: [{ role: 'lead', unit: 'ga-eeb', clause: '附二(四)', basis: 'explicit', task: 'approve-projects' }]
};

const dischargePermit: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'permit-discharge' }],
	anshun: [{ role: 'lead', unit: 'as-eeb', clause: '附二(三)', basis: 'inferred', why: 'unified-supervision', task: 'permit-discharge' }],
	guian: [{ role: 'lead', unit: 'ga-eeb', clause: '附二(四)', basis: 'inferred', why: 'unified-supervision', task: 'permit-discharge' }]
};

const restoreTerritory: Row = { role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'inferred', why: 'territorial-responsibility', task: 'restore-territory' };

const ecoRestoration: MatterRows = {
	guiyang: [restoreTerritory, { role: 'oversee', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'guide-restoration' }],
	anshun: [{ role: 'lead', unit: 'as-eeb', clause: '附二(三)', basis: 'explicit', task: 'restore-organise' }],
	guian: [restoreTerritory, { role: 'oversee', unit: 'ga-eeb', clause: '附二(四)', basis: 'explicit', task: 'guide-restoration' }]
};

const waterResources: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-water', clause: '附二(一)', basis: 'explicit', task: 'manage-water' }],
	anshun: [{ role: 'lead', unit: 'as-water', clause: '附二(五)', basis: 'explicit', task: 'manage-water' }],
	guian: [{ role: 'lead', unit: 'gy-water', clause: '附二(一)', basis: 'explicit', task: 'manage-water' }, guianCoordination]
};

const shoreline: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-water', clause: '附二(一)', basis: 'explicit', task: 'protect-shoreline' }],
	anshun: [{ role: 'lead', unit: 'as-water', clause: '附二(五)', basis: 'explicit', task: 'protect-shoreline' }],
	guian: [{ role: 'lead', unit: 'gy-water', clause: '附二(一)', basis: 'explicit', task: 'protect-shoreline' }, guianCoordination]
};

/** Inside zone-2 farms are to be found and closed; elsewhere manure is to be used and non-point pollution treated. */
const livestockOverseenBy = (unit: 'gy-agri' | 'as-agri' | 'ga-rural'): readonly Row[] => [
	{ role: 'lead', unit: 'government', clause: '附二(六)', basis: 'explicit', task: 'close-farms-zone-2', when: inZone2 },
	{ role: 'oversee', unit, clause: '附二(六)', basis: 'explicit', task: 'urge-close-farms-zone-2', when: inZone2 },
	{ role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'explicit', task: 'treat-manure', when: outsideZone2 },
	{ role: 'oversee', unit, clause: '附二(六)', basis: 'explicit', task: 'guide-manure', when: outsideZone2 }
];

const livestock: MatterRows = {
	guiyang: livestockOverseenBy('gy-agri'),
	anshun: livestockOverseenBy('as-agri'),
	guian: livestockOverseenBy('ga-rural')
};

const fishing: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-agri', clause: '附二(六)', basis: 'explicit', task: 'enforce-fishing-ban' }],
	anshun: [{ role: 'lead', unit: 'as-agri', clause: '附二(六)', basis: 'explicit', task: 'enforce-fishing-ban' }],
	guian: [{ role: 'lead', unit: 'ga-rural', clause: '附二(六)', basis: 'explicit', task: 'enforce-fishing-ban' }]
};

const clearVillageWaste: Row = { role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'explicit', task: 'clear-village-waste' };

const villageWaste: MatterRows = {
	guiyang: [clearVillageWaste, { role: 'oversee', unit: 'gy-cua', clause: '附二(七)', basis: 'explicit', task: 'inspect-village-waste' }],
	anshun: [clearVillageWaste, { role: 'oversee', unit: 'as-hurd', clause: '附二(七)', basis: 'explicit', task: 'inspect-village-waste' }],
	guian: [clearVillageWaste, { role: 'oversee', unit: 'ga-cua', clause: '附二(七)', basis: 'explicit', task: 'inspect-village-waste' }]
};

const vessels: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-trans', clause: '附二(八)', basis: 'explicit', task: 'supervise-vessels' }],
	anshun: [{ role: 'lead', unit: 'as-trans', clause: '附二(八)', basis: 'explicit', task: 'supervise-vessels' }],
	guian: [{ role: 'lead', unit: 'gy-trans', clause: '附二(八)', basis: 'explicit', task: 'supervise-vessels' }, guianCoordination]
};

const manageTownshipBoats: Row = { role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'explicit', task: 'manage-township-boats' };

const townshipBoats: MatterRows = {
	guiyang: [manageTownshipBoats, { role: 'oversee', unit: 'gy-trans', clause: '附二(八)', basis: 'explicit', task: 'guide-township-boats' }],
	anshun: [manageTownshipBoats, { role: 'oversee', unit: 'as-trans', clause: '附二(八)', basis: 'explicit', task: 'guide-township-boats' }],
	guian: [manageTownshipBoats, { role: 'oversee', unit: 'gy-trans', clause: '附二(八)', basis: 'explicit', task: 'guide-township-boats' }, guianCoordination]
};

/** Outside the source-protection zones nobody is named. */
const hazmatTransport: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-trans', clause: '附二(八)', basis: 'explicit', task: 'restrict-hazmat', when: inZone }],
	anshun: [{ role: 'lead', unit: 'as-trans', clause: '附二(八)', basis: 'explicit', task: 'restrict-hazmat', when: inZone }],
	guian: [
		{ role: 'lead', unit: 'gy-trans', clause: '附二(八)', basis: 'explicit', task: 'restrict-hazmat', when: inZone },
		{ ...guianCoordination, when: inZone }
	]
};

const publicSecurity: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-police', clause: '附二(九)', basis: 'explicit', task: 'police' }],
	anshun: [{ role: 'lead', unit: 'as-police', clause: '附二(九)', basis: 'explicit', task: 'police' }],
	guian: [{ role: 'lead', unit: 'ga-police', clause: '附二(九)', basis: 'explicit', task: 'police' }]
};

const unlicensedBusiness: MatterRows = {
	guiyang: [{ role: 'lead', unit: 'gy-market', clause: '附二(十)', basis: 'explicit', task: 'punish-unlicensed' }],
	anshun: [{ role: 'lead', unit: 'as-market', clause: '附二(十)', basis: 'explicit', task: 'punish-unlicensed' }],
	guian: [{ role: 'lead', unit: 'ga-market', clause: '附二(十)', basis: 'explicit', task: 'punish-unlicensed' }]
};

const parkInfrastructure: MatterRows = {
	guiyang: [],
	anshun: [
		{ role: 'lead', unit: 'as-hitech', clause: '附二(十四)', basis: 'explicit', task: 'build-park-facilities', when: inPark },
		{ role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'inferred', why: 'park-facilities-territorial', task: 'provide-park-facilities', when: outsidePark },
		{ role: 'oversee', unit: 'as-iit', clause: '附二(十一)', basis: 'explicit', task: 'urge-park-facilities' }
	],
	guian: []
};

const treatRuralSewage: Row = { role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'explicit', task: 'treat-rural-sewage' };

const ruralSewage: MatterRows = {
	guiyang: [treatRuralSewage, { role: 'oversee', unit: 'gy-eeb', clause: '附二(二)', basis: 'explicit', task: 'guide-rural-sewage' }],
	anshun: [treatRuralSewage, { role: 'oversee', unit: 'as-eeb', clause: '附二(三)', basis: 'explicit', task: 'guide-rural-sewage' }],
	guian: [treatRuralSewage, { role: 'oversee', unit: 'ga-eeb', clause: '附二(四)', basis: 'explicit', task: 'guide-rural-sewage' }]
};

const standardiseSource: Row = { role: 'lead', unit: 'government', clause: '附二(十五)', basis: 'explicit', task: 'standardise-source' };

const sourceFacilities: MatterRows = {
	guiyang: [standardiseSource, { role: 'support', unit: 'gy-water', clause: '四(三)', basis: 'explicit', task: 'inspect-source-facilities', when: inExtent }],
	anshun: [standardiseSource, { role: 'support', unit: 'as-eeb', clause: '四(三)', basis: 'explicit', task: 'inspect-source-facilities' }],
	guian: [standardiseSource, { role: 'support', unit: 'ga-eeb', clause: '四(三)', basis: 'explicit', task: 'inspect-source-facilities' }]
};

const territorialDuty: Row = { role: 'territorial', unit: 'government', clause: '附二(十五)', basis: 'explicit', task: 'territorial-duty' };
const officeGuiyang: Row = { role: 'office', unit: 'office-gy', clause: '附二(一)', basis: 'explicit', task: 'office-track' };

export const mechanism20240301: DutyTable = {
	id: 'mechanism-2024-03-01',
	validFrom: '2024-03-01',
	validTo: null,
	matters: {
		'water-pollution': { clauses: ['附二(一)', '附二(二)', '附二(三)', '附二(四)'], offence: true, rows: waterPollution },
		'pollution-incident': {
			clauses: ['附二(一)', '附二(二)', '附二(三)', '附二(四)', '四(四)'], offence: true, rows: pollutionIncident,
			notify: { clause: '四(四)', territories: TERRITORIES }
		},
		'project-approval': { clauses: ['附二(二)', '附二(三)', '附二(四)'], offence: false, rows: projectApproval },
		'discharge-permit': { clauses: ['附二(二)', '附二(三)', '附二(四)'], offence: true, rows: dischargePermit },
		'eco-restoration': { clauses: ['附二(二)', '附二(三)', '附二(四)', '附二(十五)'], offence: false, rows: ecoRestoration },
		'water-resources': { clauses: ['附二(一)', '附二(五)', '附二(十二)'], offence: false, rows: waterResources },
		shoreline: { clauses: ['附二(一)', '附二(五)', '附二(十二)'], offence: true, rows: shoreline },
		livestock: { clauses: ['附二(六)', '附二(十五)'], offence: false, rows: livestock },
		fishing: { clauses: ['附二(六)'], offence: true, rows: fishing },
		'village-waste': { clauses: ['附二(七)', '附二(十五)'], offence: false, rows: villageWaste },
		vessels: { clauses: ['附二(八)', '附二(十二)'], offence: true, rows: vessels },
		'township-boats': { clauses: ['附二(八)', '附二(十二)', '附二(十五)'], offence: false, rows: townshipBoats },
		'hazmat-transport': { clauses: ['附二(八)', '附二(十二)'], offence: true, rows: hazmatTransport },
		'public-security': { clauses: ['附二(九)'], offence: true, rows: publicSecurity },
		'unlicensed-business': { clauses: ['附二(十)'], offence: true, rows: unlicensedBusiness },
		'park-infrastructure': { clauses: ['附二(十一)', '附二(十四)', '附二(十五)'], offence: false, rows: parkInfrastructure },
		'rural-sewage': { clauses: ['附二(十五)', '附二(二)', '附二(三)', '附二(四)'], offence: false, rows: ruralSewage },
		'source-facilities': { clauses: ['附二(十五)', '四(三)'], offence: false, rows: sourceFacilities }
	},
	always: {
		guiyang: [territorialDuty, officeGuiyang],
		anshun: [
			territorialDuty,
			{ role: 'territorial', unit: 'as-hitech', clause: '附二(十四)', basis: 'explicit', task: 'park-hand-over', when: inPark, offence: true },
			{ role: 'territorial', unit: 'as-hitech', clause: '附二(十四)', basis: 'explicit', task: 'park-duty', when: inPark, offence: false },
			{ role: 'office', unit: 'office-as', clause: '附二(三)', basis: 'explicit', task: 'office-track' }
		],
		guian: [territorialDuty, officeGuiyang]
	},
	crossing: [
		{ role: 'office', unit: 'office-gy', clause: '四(二)', basis: 'explicit', task: 'office-coordinate' },
		{ role: 'office', unit: 'office-as', clause: '四(二)', basis: 'explicit', task: 'office-coordinate' }
	],
	precedence: ['guian-town', 'district'],
	governments: {
		'520111': 'gov-huaxi', '520113': 'gov-baiyun', '520115': 'gov-guanshanhu', '520181': 'gov-qingzhen',
		'520402': 'gov-xixiu', '520403': 'gov-pingba',
		gaofeng: 'gov-gaofeng', machang: 'gov-machang', huchao: 'gov-huchao'
	},
	placeless: [{ unit: 'gy-supervision', clause: '附二(十三)' }]
};
