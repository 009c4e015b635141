import type { MatterId } from '#duty';

/** What people write while they settle an issue of a matter. Samples are in Chinese alone, as what people type is. */
export interface Notes {
	readonly plan: string;
	readonly done: string;
	/** What was found wanting at the check. */
	readonly lacking: string;
}

export const NOTES: Readonly<Record<MatterId, Notes>> = {
	'water-pollution': {
		plan: '查明来水并封堵排口，雨污错接处限期改接；上下游各设一个断面，每周采样，直至连续四次达标。',
		done: '错接管段已改接，排口已封堵并挂牌。最近四次采样氨氮、总磷均达到Ⅲ类。', lacking: '雨后复核仍有浑水流出，请查明是否另有暗管。'
	},
	'pollution-incident': {
		plan: '立即围堵、铺设吸油毡，通知下游取水口加密监测；查明原因和责任后依法处理。',
		done: '泄漏物已清理外运，连续三日监测正常，应急响应终止。', lacking: '岸边石缝仍见油膜，请继续清理，并补三日监测数据。'
	},
	'project-approval': {
		plan: '责令停止建设，核对用地和环评手续；不符合保护区规定的，限期自行拆除并恢复地貌。',
		done: '当事人已停工并自行拆除，场地已覆土复绿。', lacking: '硬化地面和两处基础未拆，请继续整改。'
	},
	'discharge-permit': {
		plan: '责令按排污许可证安装自动监测设备并联网，补报所缺季度执行报告。',
		done: '设备已通过比对验收并联网，执行报告已补报公开。', lacking: '联网数据缺两天且未说明原因，请核实。'
	},
	'eco-restoration': {
		plan: '清理入侵植物，补植芦苇、菖蒲等乡土湿地植物，设置围栏，养护两年。', done: '补植完成，样方成活率约九成，围栏和警示牌已设。', lacking: '随机样方成活率不足七成，请补植后再报。'
	},
	'water-resources': {
		plan: '封停未经许可的取水口，核定用水需求，符合条件的补办许可并安装计量设施。', done: '取水口已封停，临时泵和管线已拆除，村民用水已接入集镇供水。', lacking: '备用泵仍接在管上，请一并拆除。'
	},
	shoreline: {
		plan: '限期拆除占用岸线的设施，清除弃土，恢复原有坡面，补设界桩。', done: '设施和弃土已清除，坡面已恢复，补设界桩六根。', lacking: '桩基未拔除，坡脚仍有弃土约十方。'
	},
	livestock: {
		plan: '与养殖户签订清退协议，存栏一个月内出售；拆除圈舍，粪污抽运至有机肥厂。', done: '存栏已清空，圈舍已拆除，粪污已抽运。', lacking: '圈舍已拆，但粪池未清，雨季有外溢风险。'
	},
	fishing: {
		plan: '清理地笼和刺网，与公安机关联合夜查两周，对当事人依法处理并公告。', done: '收缴网具三十余件，当事人已处理，连续两周夜查未再发现。', lacking: '湖汊深处仍发现地笼，请扩大清理范围。'
	},
	'village-waste': {
		plan: '三日内清运存量垃圾，增设收集点两处，把沟渠纳入村级保洁。', done: '存量垃圾约四十吨已清运，收集点已启用，保洁员已到位。', lacking: '沟渠涵洞内仍有垃圾，请一并清理。'
	},
	vessels: {
		plan: '责令停航整改，加装油污水收集装置，检验合格后方可航行；开展一次全面排查。', done: '涉事船舶已加装收集装置并检验合格，排查其余船舶未见同类问题。', lacking: '检验证书未附，请补报。'
	},
	'township-boats': {
		plan: '逐船登记，落实船主和村组责任；无证和报废船只拖离水面拆解。', done: '登记造册完成，报废船只已拆解。', lacking: '仍有两条无牌船停靠，请核实归属。'
	},
	'hazmat-transport': {
		plan: '在保护区路段补设禁行标志和测速抓拍，联合公安机关设卡，并通报运输企业。', done: '标志和抓拍已启用，设卡两周未再发现违规通行。', lacking: '北侧路口标志被遮挡，请调整位置。'
	},
	'public-security': {
		plan: '固定证据、立案调查，清理偷倒点，加装监控并纳入夜间巡逻。', done: '案件已移送，偷倒点已清理，监控已接入平台。', lacking: '清理不彻底，另有一处覆土掩埋，请开挖核实。'
	},
	'unlicensed-business': {
		plan: '责令停止经营，登记保存设备，依法处罚；符合条件的引导迁出保护区办证。', done: '摊点已取缔，场地已清理，复查未再经营。', lacking: '周末仍有经营，请安排节假日巡查。'
	},
	'park-infrastructure': {
		plan: '排查雨污管网错接，事故应急池月底前投用，在雨水总排口加装截止阀和在线监测。', done: '错接点全部改接，应急池和截止阀已投用。', lacking: '截止阀手动关闭时仍有渗漏，请更换密封。'
	},
	'rural-sewage': {
		plan: '更换损坏的风机和提升泵，疏通主管，委托第三方运维并按月公开水质。', done: '设施恢复运行，出水连续两次达标。', lacking: '复核时风机未开，请落实值守。'
	},
	'source-facilities': {
		plan: '修复隔离网和界桩，更换褪色标志牌，在两处路口补设视频监控。', done: '隔离网已修复，标志牌已更换，视频已接入。', lacking: '东侧约三十米隔离网仍缺，请补齐。'
	}
};
