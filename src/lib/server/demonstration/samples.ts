import type { ClauseId, MatterId, UnitId } from '#duty';
import type { IssueSource } from '#issues';
import type { CourseId } from './courses.ts';
import type { SpotId } from './spots.ts';

/** A sample issue: made up, but as such issues are. */
export interface Sample {
	readonly course: CourseId;
	readonly matter: MatterId;
	readonly spot: SpotId;
	readonly title: string;
	readonly description: string;
	readonly source: IssueSource;
	/** To whom its course hands it or whom it asks; and for refusals the clause, and the clause with which it comes back. */
	readonly other?: { readonly unit: UnitId; readonly clause?: ClauseId; readonly back?: ClauseId };
	/** Metres: so vague that it touches two territories. */
	readonly accuracy?: number;
	/** A line, or an area where it ends where it began: corners in metres east and north of the place. */
	readonly corners?: readonly (readonly [east: number, north: number])[];
}

// a table, one line for each
// eslint-disable-next-line max-params
const row = (course: CourseId, matter: MatterId, spot: SpotId, source: IssueSource, title: string, description: string, more: Pick<Sample, 'other' | 'accuracy' | 'corners'> = {}): Sample =>
	({ course, matter, spot, source, title, description, ...more });


const GUIYANG: readonly Sample[] = [
	row('fresh', 'water-pollution', '扁山村', 'complaint', '沿湖农家乐污水直排入湖', '群众来电反映，三家农家乐的餐饮污水经明沟入湖，周末排水口有油花和泡沫。'),
	row('fresh', 'fishing', '芦荻哨村', 'joint-enforcement', '湖汊内发现成片地笼', '联合执法巡湖时发现地笼约二十条，无标识，夜间有人收取。'),
	row('accepted', 'livestock', '高二田村', 'joint-check', '准保护区内生猪养殖粪污外溢', '存栏约一百二十头，三级沉淀池已满，粪水沿田沟外溢，距湖岸约八百米。'),
	row('planned', 'village-waste', '中八村', 'own-check', '入湖沟渠边堆放建筑垃圾和生活垃圾', '沟渠右岸约四十米堆有装修垃圾和生活垃圾，雨季有冲入湖内风险。'),
	row('working', 'rural-sewage', '大冲村', 'monitoring', '村级污水处理站停运', '出水口无水，风机和提升泵损坏，污水经溢流管直接排入农灌沟。'),
	row('working', 'shoreline', '后午', 'joint-check', '违规修建钓鱼平台占用岸线', '钢管木板平台两处，面积约六十平方米，伸入水面八米，岸坡开挖后未恢复。'),
	row('working', 'source-facilities', '红枫湖大坝', 'joint-check', '一级保护区隔离网破损', '隔离网两处被剪开，合计约三十米，内侧有垂钓痕迹，标志牌褪色。'),
	row('submitted', 'vessels', '花鱼洞', 'joint-enforcement', '施工船舶油污水未收集', '大桥检修用工作船舱底油污水无收集装置，船边有油膜。'),
	row('submitted', 'water-pollution', '红枫湖镇', 'monitoring', '支沟氨氮连续两次超标', '镇区下游断面氨氮一点八、二点一毫克每升，疑有管网错接。'),
	row('returned', 'livestock', '扁山村', 'joint-check', '二级保护区内肉牛养殖场', '圈舍三栋约四百平方米，存栏三十余头，属二级保护区内应取缔项目。'),
	row('returned', 'shoreline', '花桥', 'own-check', '临湖道路施工弃土侵占岸线', '弃土顺坡入湖，长约二十五米，已压占挺水植物带。'),
	row('checked', 'township-boats', '芦猫塘村', 'joint-check', '自用船停靠点有无牌船只', '停靠点有船十一条，其中四条无牌，两条已破损进水。'),
	row('closed', 'water-pollution', '高二田村', 'complaint', '洗车场废水排入排洪沟', '洗车废水未经隔油沉淀，直接排入道路排洪沟，下游三百米入湖。'),
	row('closed', 'fishing', '后午', 'joint-enforcement', '夜间使用电捕设备捕鱼', '巡查发现两人驾橡皮艇电鱼，现场弃置电瓶一组、抄网两把。'),
	row('closed', 'village-waste', '大冲村', 'own-check', '垃圾收集箱满溢未清运', '两处勾臂箱满溢，渗滤液流入路边沟，异味明显。'),
	row('closed', 'unlicensed-business', '花鱼洞', 'complaint', '桥头流动烧烤摊无证经营', '节假日十余个摊点占道经营，餐厨废水倒入雨水口。'),
	row('closed', 'water-resources', '站街镇', 'own-check', '企业未经许可抽取河水', '临时泵站从支流取水用于降尘，无取水许可和计量。'),
	row('closed', 'hazmat-transport', '扁山村', 'joint-enforcement', '危化品车辆违规通过保护区路段', '抓拍两辆危化品运输车夜间绕行环湖路。'),
	row('closed', 'eco-restoration', '后午', 'joint-check', '消落带湿地被开垦种菜', '消落带约三亩被开垦，施用化肥，原有芦苇被清除。', { corners: [[-25, -20], [27, -18], [24, 20], [-22, 22], [-25, -20]] }),
	row('closed', 'source-facilities', '芦荻哨村', 'joint-check', '二级保护区界标倾倒', '界标两块倾倒、一块缺失，环湖步道处无警示牌。'),
	row('closed-at-second', 'rural-sewage', '茶饭村', 'joint-check', '人工湿地堵塞污水漫流', '潜流湿地进水端堵塞，污水漫过隔墙进入稻田。'),
	row('closed-at-second', 'water-pollution', '麦西河口', 'monitoring', '河口水体发黑并有异味', '河口约两百米水体发黑，溶解氧二点三毫克每升，上游疑有管网溢流。'),
	row('reopened', 'livestock', '中八村', 'joint-check', '已清退养殖户回养', '去年清退的养殖户在原址附近回养鸭约六百羽。'),
	row('reopened', 'fishing', '岩脚寨', 'complaint', '湖湾游钓人员聚集投饵', '周末有三十余人投饵垂钓，岸边遗留饵料袋和生活垃圾。'),
	row('suspended', 'shoreline', '百花湖大坝', 'joint-check', '水下残留旧码头桩基', '旧码头拆除不彻底，水下残留混凝土桩十余根，枯水期外露。'),
	row('resumed', 'eco-restoration', '麦西河口', 'own-check', '河口湿地植物大面积枯死', '挺水植物枯死约五亩，疑因水位变动和淤积。', { corners: [[-38, -22], [30, -28], [40, 15], [-5, 30], [-36, 18], [-38, -22]] }),
	row('unfounded', 'water-pollution', '百花湖镇', 'complaint', '反映湖边有“暗管”出水', '群众反映坡脚有管状出水口，水色偏白，请核查是否排污。'),
	row('unfounded', 'public-security', '朱昌镇', 'complaint', '反映有人夜间倾倒废渣', '来电称货车夜间在采石坑旁倾倒灰色固体，请公安机关核查。'),
	row('disputed', 'water-pollution', '大冲村', 'joint-check', '排水口汇水来自一千米范围以外', '排口位于外延一千米范围内，汇水主要来自上游集镇，两家单位认识不一。', { other: { unit: 'gy-eeb', clause: '附二(二)', back: '附二(一)' } }),
	row('decided', 'village-waste', '茶饭村', 'complaint', '跨村界沟渠垃圾无人清理', '沟渠为两地界沟，漂浮垃圾约十方，两年来多次反映。', { other: { unit: 'gov-baiyun', clause: '附二(十五)', back: '附二(十五)' } }),
	row('decided', 'shoreline', '岩脚寨', 'joint-check', '浮筒平台归属不清', '水面浮筒平台一处，无标识，岸上部分与水上部分分属不同单位管理。', { other: { unit: 'gov-guanshanhu', clause: '附二(十五)', back: '附二(一)' } }),
	row('refused-once', 'rural-sewage', '朱昌镇', 'own-check', '集镇污水提升泵站溢流', '降雨后泵站溢流口出水约两小时，影响下游支沟。', { other: { unit: 'gy-eeb', clause: '附二(二)' } }),
	row('ignored', 'unlicensed-business', '百花湖镇', 'complaint', '未办证餐饮船改作岸边餐饮', '旧船拖至岸边作餐饮经营，无许可，餐厨污水去向不明。'),
	row('recommended', 'livestock', '茶饭村', 'joint-check', '保护区内养殖场无粪污处理设施', '存栏约八十头，无沉淀池，粪污堆放在沟边，三个月未整改。'),
	row('late', 'village-waste', '麦架镇', 'own-check', '河道两岸积存垃圾', '麦架河岸约三百米积存生活垃圾，枯水期裸露。', { corners: [[-140, -60], [-60, -10], [0, 0], [70, 45], [130, 60]] }),
	row('summoned', 'rural-sewage', '百花湖镇', 'monitoring', '污水处理厂出水总磷超标', '在线数据显示出水总磷日均值连续九天超标，除磷加药中断。'),
	row('extended', 'source-facilities', '百花湖大坝', 'joint-check', '取水口视频监控未覆盖', '取水口东侧约一百米为监控盲区，无照明。'),
	row('transferred', 'water-pollution', '百花湖镇', 'monitoring', '雨水口晴天出水', '晴天持续出水约每小时两方，氨氮四点六毫克每升，疑为上游企业错接。', { other: { unit: 'gy-eeb' } }),
	row('assisted', 'pollution-incident', '麦架镇', 'monitoring', '运输车侧翻致柴油泄漏', '货车侧翻，柴油约八十升流入路边沟，距麦架河二百米，已设围堰。', { other: { unit: 'gy-water' } }),
	row('parts-closed', 'shoreline', '芦猫塘村', 'joint-check', '湖岸塌坡并堆有弃渣', '塌坡长约十五米，坡顶堆渣约六十方，需岸上岸下分头处理。', { other: { unit: 'gov-qingzhen' } }),
	row('fresh', 'park-infrastructure', '站街镇', 'joint-check', '工业集聚区雨水总排口无截止阀', '雨水总排口无截止设施，事故状态下废水可直接入河。条款未明确牵头单位，由办公室裁定。'),
	row('appointed', 'park-infrastructure', '麦架镇', 'joint-check', '工业园事故应急池被占用', '应急池长期存水约七成，无抽排设备，失去应急容量。', { other: { unit: 'gov-baiyun' } }),
	row('fresh', 'water-resources', '花桥', 'own-check', '景观用水未装计量设施', '湿地公园景观补水泵两台，未安装计量设施。'),
	row('checked', 'discharge-permit', '站街镇', 'own-check', '许可证载明的自动监测未联网', '企业总排口流量、氨氮自动监测设备已装未联网，缺两个季度执行报告。')
];

const ANSHUN: readonly Sample[] = [
	row('fresh', 'water-pollution', '羊昌乡', 'monitoring', '羊昌河断面总磷升高', '断面总磷零点二六毫克每升，较上月升高一倍，上游有农灌退水。'),
	row('accepted', 'park-infrastructure', '夏云镇', 'joint-check', '园区初期雨水未收集', '两家企业露天堆场无围堰，雨天浑水进入园区雨水管。'),
	row('planned', 'livestock', '天龙镇', 'own-check', '养殖小区沼液消纳地不足', '存栏折合约两千头，配套消纳地缺口约三百亩，沼液储存池接近满溢。'),
	row('working', 'rural-sewage', '大西桥镇', 'joint-check', '管网未接入造成污水外流', '新建居民点约六十户未接管，污水沿村道流入河沟。'),
	row('working', 'water-resources', '平坝城区', 'own-check', '河道生态流量不足', '拦河堰全部引水，坝下约四百米断流。'),
	row('submitted', 'village-waste', '旧州镇', 'complaint', '旅游高峰垃圾外溢入河', '节假日游客集中，河边垃圾桶满溢，部分垃圾落入河道。'),
	row('submitted', 'water-pollution', '夏云镇', 'monitoring', '毛栗河支沟悬浮物异常', '支沟水色灰白，悬浮物一百八十毫克每升，疑为石材加工废水。'),
	row('returned', 'park-infrastructure', '毛栗园村', 'joint-check', '园区污水管网错接雨水管', '晴天雨水口出水，示踪确认两处错接。'),
	row('checked', 'discharge-permit', '平坝城区', 'own-check', '污水厂未按许可证开展自行监测', '许可证要求每月监测总氮，近四个月无记录。'),
	row('closed', 'livestock', '羊昌乡', 'joint-check', '粪污直接还田造成径流污染', '坡地施用未腐熟粪污，雨后沟水发黑。'),
	row('closed', 'water-pollution', '刘官乡', 'complaint', '豆制品作坊废水直排', '作坊黄浆水直排水沟，水面泡沫约二十米。'),
	row('closed', 'shoreline', '黄腊乡', 'own-check', '河道内违规采砂堆料', '堆料约一百方占用河滩，采砂设备一台。'),
	row('closed', 'fishing', '平坝与贵安交界', 'joint-enforcement', '湖尾设置迷魂阵网具', '网具约八十米横跨湖尾，联合执法现场拆除。'),
	row('closed', 'village-waste', '大西桥镇', 'own-check', '废弃农膜散落河滩', '河滩散落农膜和农药瓶，约两亩。'),
	row('closed-at-second', 'rural-sewage', '刘官乡', 'joint-check', '一体化设备出水浑浊', '设备曝气不足，污泥流失，出水悬浮物超标。'),
	row('reopened', 'water-pollution', '夏云镇', 'monitoring', '石材废水沉淀池外溢', '沉淀池容积不足，泥浆外溢入沟，沟底淤积约十厘米。'),
	row('suspended', 'eco-restoration', '平坝城区', 'joint-check', '矿山迹地植被未恢复', '历史遗留采石迹地约十二亩，雨季水土流失入河。', { corners: [[-55, -40], [45, -45], [58, 20], [5, 48], [-48, 30], [-55, -40]] }),
	row('unfounded', 'water-pollution', '黄腊乡', 'complaint', '反映河水突然变红', '群众拍摄河水呈红褐色，请核查是否工业排污。'),
	row('ignored', 'park-infrastructure', '夏云镇', 'joint-check', '危废暂存间防渗破损', '地面开裂、导流沟堵塞，未建台账。'),
	row('late', 'livestock', '旧州镇', 'complaint', '养鸭场临河圈养', '养鸭约一千五百羽，围栏伸入河道，水体浑浊有异味。'),
	row('extended', 'water-resources', '旧州镇', 'own-check', '灌区取水计量设施未安装', '三处取水口未装计量，设备采购未完成。'),
	row('parts-closed', 'water-pollution', '毛栗园村', 'joint-check', '混流排口需多家会商处理', '排口上游既有园区雨水，也有村庄生活污水，需分段处理。', { other: { unit: 'gov-pingba' } }),
	row('refused-once', 'source-facilities', '平坝与贵安交界', 'joint-check', '准保护区界桩缺失', '界桩缺失五根，涉及两地交接段，标志牌尚未设置。', { other: { unit: 'as-eeb', clause: '四(三)' } }),
	row('working', 'hazmat-transport', '平坝与贵安交界', 'joint-enforcement', '危化品车辆在保护区内停放', '两辆危化品空车长期停放在湖岸空地，地面有油渍。')
];

const GUIAN: readonly Sample[] = [
	row('fresh', 'rural-sewage', '马场镇', 'own-check', '安置点化粪池满溢', '化粪池满溢，污水沿道路流入麻线河支沟。'),
	row('fresh', 'water-pollution', '湖潮乡', 'complaint', '工地泥浆水排入雨水管', '在建工地车辆冲洗水和泥浆未经沉淀排入雨水管网。'),
	row('accepted', 'project-approval', '高峰镇', 'joint-check', '准保护区内新建仓储未办环评', '钢结构仓储约一千二百平方米，已完成基础，未见环评批复。'),
	row('planned', 'fishing', '樱花园', 'joint-enforcement', '景区岸线垂钓和丢弃饵料', '樱花园段岸线长期有人垂钓，饵料袋散落水边。'),
	row('working', 'village-waste', '高峰镇', 'own-check', '集市垃圾冲入排洪沟', '赶集日后垃圾未及时清扫，雨水冲入排洪沟。'),
	row('working', 'livestock', '樱花园', 'joint-check', '二级保护区内散养羊群', '散养羊约七十只，岸坡植被被啃食，粪便直接入湖。'),
	row('submitted', 'eco-restoration', '樱花园', 'joint-check', '岸坡水土流失', '游客踩踏形成裸露岸坡约两百米，雨后浑水入湖。', { corners: [[-95, 25], [-40, 5], [0, 0], [55, -20], [100, -25]] }),
	row('checked', 'water-pollution', '马场镇', 'monitoring', '麻线河断面溶解氧偏低', '断面溶解氧三点一毫克每升，水面有浮萍，疑有生活污水汇入。'),
	row('closed', 'livestock', '马场镇', 'own-check', '粪污运输车沿途抛洒', '粪污转运车密封不严，沿乡道抛洒约一公里。'),
	row('closed', 'pollution-incident', '湖潮乡', 'monitoring', '沥青拌和站废水溢流', '暴雨致沉淀池溢流，黑色废水流入支沟，已启动应急响应。'),
	row('closed', 'unlicensed-business', '樱花园', 'complaint', '花期流动摊点餐饮污水乱倒', '花期流动摊点二十余个，餐饮污水倒入草坪和雨水口。'),
	row('closed', 'rural-sewage', '高峰镇', 'joint-check', '处理站进水泵故障', '进水泵跳闸三天，污水由溢流口排出。'),
	row('closed-at-second', 'village-waste', '湖潮乡', 'complaint', '拆迁地块垃圾堆积', '拆迁地块堆积混合垃圾约九十方，距河沟五十米。'),
	row('reopened', 'source-facilities', '樱花园', 'joint-check', '步道口隔离网被剪开', '步道口隔离网被剪开约五米，内侧有垂钓痕迹。'),
	row('suspended', 'rural-sewage', '马场镇', 'joint-check', '配套管网与道路施工交叉', '管网末段二百米与在建道路交叉，需道路基层完成后施工。'),
	row('ignored', 'village-waste', '湖潮乡', 'own-check', '河岸倾倒装修垃圾', '河岸新增装修垃圾约三十方，无人认领。'),
	row('summoned', 'project-approval', '湖潮乡', 'joint-check', '未批先建混凝土搅拌站', '搅拌站已投产，无环评手续，堆场无围挡，距支沟一百米。'),
	row('unfounded', 'livestock', '高峰镇', 'complaint', '反映养殖场夜间偷排', '来电反映夜间偷排粪污，请核查。')
];

const CROSSING: readonly Sample[] = [
	row('agenda', 'water-pollution', '平坝与贵安交界', 'monitoring', '交界断面氨氮数据相差一倍', '同日两地采样氨氮相差一倍，责任区段认识不一，请办公室协调。', { accuracy: 1500 }),
	row('agenda', 'shoreline', '清镇与平坝交界', 'joint-check', '湖湾漂浮物跨界聚集', '风向变化致漂浮物在两地湖湾往返聚集，约一百五十平方米。', { accuracy: 1500 }),
	row('planned', 'village-waste', '清镇与贵安交界', 'joint-enforcement', '界河两岸垃圾需同步清理', '界河两岸均有积存垃圾，单侧清理后很快反弹。', { accuracy: 1500 }),
	row('closed', 'pollution-incident', '平坝与贵安交界', 'joint-enforcement', '跨界支沟不明泡沫', '支沟出现大量泡沫，两地联合溯源，同时采样留样。', { accuracy: 1500 })
];

/** The sample issues. */
export const SAMPLES: readonly Sample[] = [...GUIYANG, ...ANSHUN, ...GUIAN, ...CROSSING];
