/** The words of the open data: titles that programs show too, and the pages that people read. */
export const openData = {
	title: '两湖责任地图：开放数据',
	about: '红枫湖、百花湖的湖面、保护区、流域、行政区和园区界线，按 OGC API - Features 标准提供，可在 QGIS 等软件中直接打开，也可下载。',
	illustrativeAbout: '其中有示意界线，并非官方数据，不能作为执法、审批或者划界的依据。每个要素的 illustrative 属性注明是否示意。',
	toMap: '责任地图',
	conformance: '所遵循的标准',
	api: '接口说明',
	apiAbout: '全部地址和参数。程序请读 OpenAPI 文档（f=json）。',
	collections: '数据集',
	collectionsAbout: '每类区域是一个数据集，含目前所知各个日期的全部版本；用 datetime 选取某日有效的。',
	collectionAbout: ({ kind }: { kind: string }) => `${kind}的界线，含目前所知各个日期的全部版本。`,
	collection: '数据集',
	items: '要素',
	itemsOf: ({ kind }: { kind: string }) => `要素：${kind}`,
	item: '要素',
	empty: '目前没有这类数据。',
	files: '整个数据集的文件（EPSG:4490）',
	alsoAs: '其他格式',
	links: '链接',
	licence: '许可',
	next: '下一页',
	previous: '上一页',
	counted: ({ returned, matched }: { returned: string; matched: string }) => `共 ${matched} 个要素，本页 ${returned} 个。`,
	systems: '坐标系',
	storage: '存储坐标系',
	extent: '范围（经纬度）',
	time: '有效时间',
	between: ({ from, to }: { from: string; to: string }) => `${from}至${to}（不含）`,
	since: ({ from }: { from: string }) => `${from}起`,
	parameter: '参数',
	meaning: '含义（英文）',
	address: '地址',
	yes: '是',
	no: '否',
	none: '无',
	formats: { json: 'JSON', html: '网页', fgb: 'FlatGeobuf', gpkg: 'GeoPackage', shp: 'Shapefile（zip 压缩）' },
	facts: {
		id: '区域编号', kind: '类别', code: '代码', name: '名称', nameEn: '英文名称', territory: '辖区', version: '版本', validFrom: '生效日期', validTo: '失效日期',
		source: '来源', licence: '许可', accuracy: '精度（米）', illustrative: '示意界线'
	},
	issues: {
		title: '问题清单',
		about: '问题清单中的问题，每件一个点。只有登录后可见，且只含您可以查看的问题；程序请使用访问令牌（Authorization: Bearer）。',
		empty: '目前没有您可以查看的问题。',
		since: '登记时间',
		facts: {
			number: '编号', title: '标题', state: '状态代码', stateName: '状态', matter: '事项代码', matterName: '事项', territory: '辖区代码', territoryName: '辖区', zone: '保护区代码',
			zoneName: '保护区', owner: '责任单位代码', ownerName: '责任单位', clause: '依据条款', source: '来源代码', sourceName: '来源', foundOn: '发现日期', due: '整改期限', originalDue: '原定期限',
			dueBasis: '期限依据代码', dueBasisName: '期限依据', dueProvisional: '期限所在年份的调休尚未公布', overdue: '逾期', daysLeft: '剩余工作日', loggedAt: '登记时间（UTC）', changedAt: '最近变动（UTC）',
			closedAt: '办结时间（UTC）', accuracy: '位置精度（米）', refusals: '不予接收次数', returns: '退回次数', rounds: '办理轮次', agenda: '列入会议议题', demo: '示例', page: '问题页面'
		}
	},
	proposals: {
		title: '保护区调整方案',
		about: '保护区调整方案的改动，每处改动一个面：新增和调整的为方案的线，撤销的为现有的线。方案的线在批准以前只是建议。只有登录后可见；程序请使用访问令牌（Authorization: Bearer）。',
		empty: '目前没有调整方案。',
		since: '起草时间',
		facts: {
			number: '方案编号', title: '标题', version: '版本', state: '状态代码', stateName: '状态', unit: '提出单位代码', unitName: '提出单位', change: '第几项改动', op: '改动代码', opName: '改动', area: '区域编号', kind: '类别代码', kindName: '类别',
			name: '名称', validFrom: '拟生效日期', effectiveFrom: '生效日期', effectiveUntil: '失效日期', effect: '是否有效（代码）', actNumber: '批准文号', opinionsDue: '反馈期限', awaiting: '尚未反馈的单位数', createdAt: '起草时间（UTC）',
			changedAt: '最近变动（UTC）', illustrative: '示意界线', demo: '示例', page: '方案页面'
		}
	},
	objects: {
		title: '对象数据',
		about: '排污口、养殖场、取水口、村寨、道路等对象，每次导入的都在内，注明来源、精度和使用的起止日期。只有登录后可见；程序请使用访问令牌（Authorization: Bearer）。',
		empty: '目前没有对象数据。',
		since: '首次导入',
		facts: {
			number: '编号', name: '名称', kind: '类别代码', kindName: '类别', set: '数据编号', setName: '数据名称', version: '第几次导入', unit: '维护单位代码', unitName: '维护单位', source: '来源', accuracy: '精度（米）',
			dataDate: '数据日期', validFrom: '使用自', validTo: '使用至（不含）', demo: '示例', page: '对象数据页面'
		}
	}
};
