/** The words of the command line. A sentence with holes is a function of one named object. */

/** What a message is about, as texts; lists are joined before. */
type About = Readonly<Record<string, string>>;

export const commands = {
	noFile: ({ path }: { path: string }) => `读不到文件 ${path}。`,
	badArguments: ({ why }: { why: string }) => `参数有误：${why}`,
	failed: ({ why }: { why: string }) => `未完成：${why}`,
	admin: {
		usage: `用法：npm run admin -- 命令 [选项]
  token --unit 单位 --role 身份 [--label 用途]               为程序开一个令牌，只显示这一次（只要令牌本身：npm run --silent admin -- token …）
  account --login 登录名 --name 姓名 --unit 单位 --role 身份   开一个账号，给出设置密码的一次性链接
  accounts                                                列出账号
  disable --login 登录名    enable --login 登录名            停用、恢复账号；停用时会话和令牌立即失效
  password --login 登录名                                  给出重设密码的一次性链接
  tokens    revoke --id 编号                               列出、收回令牌
  calendar [文件.csv]                                      列出、添加节假日和调休
  mail [--unit 单位 --to 地址,地址]                         列出、设定每日提醒的收件地址
  verify                                                  核验全部办理记录的哈希链
身份：officer（经办人员）、head（单位负责人）、office（专班办公室）、procurator（检察人员）、leader（专班领导）、administrator（系统管理员）`,
		needed: ({ options }: { options: string }) => `还须给出：${options}。`,
		misfit: ({ unit, role, fitting }: { unit: string; role: string; fitting: string }) => `身份 ${role} 不能属于 ${unit}，可以是：${fitting} 等。`,
		badLogin: ({ got }: { got: string }) => `登录名“${got}”不合要求：2 到 64 个字母、数字或者 . _ @ -，以字母或者数字开头。`,
		badName: ({ option }: { option: string }) => `${option} 应为 1 到 60 个字的一行文字。`,
		serviceName: ({ organisation, role }: { organisation: string; role: string }) => `${organisation}（${role}，程序）`,
		loginTaken: ({ login }: { login: string }) => `登录名 ${login} 已有人使用。`,
		noAccount: ({ login }: { login: string }) => `没有账号 ${login}。全部账号：npm run admin -- accounts`,
		noToken: ({ id }: { id: string }) => `没有编号为 ${id} 的有效令牌。全部令牌：npm run admin -- tokens`,
		created: ({ login, path }: { login: string; path: string }) => `已开账号 ${login}。请把下面的链接（接在本系统网址之后）交给本人，用于设置密码，24 小时内有效，只能用一次：\n${path}`,
		link: ({ login, path }: { login: string; path: string }) => `账号 ${login} 设置密码的链接（接在本系统网址之后），24 小时内有效，只能用一次：\n${path}`,
		nowDisabled: ({ login }: { login: string }) => `账号 ${login} 已停用，会话和令牌都已失效。`,
		nowEnabled: ({ login }: { login: string }) => `账号 ${login} 已恢复；令牌须重新开。`,
		revoked: ({ id }: { id: string }) => `令牌 ${id} 已收回。`,
		chain: {
			whole: ({ steps, hash }: { steps: number; hash: string }) => `共 ${steps} 步，哈希链完整。链尾：${hash}（请另行留存，日后可据以核验）`,
			broken: ({ count }: { count: number }) => `哈希链不完整：${count} 处。请勿再改动，保留数据库，与备份核对。`,
			faults: {
				gap: ({ place, subject }: { place: number; subject: string }) => `第 ${place} 步（${subject}）之前缺少记录。`,
				changed: ({ place, subject }: { place: number; subject: string }) => `第 ${place} 步（${subject}）的内容与哈希不符。`,
				end: ({ place }: { place: number; subject: string }) => `链尾应为第 ${place} 步，记录在此之前中断。`,
				astray: ({ subject }: { place: number; subject: string }) => `${subject} 的现状与其最后一步不符。`
			},
			subjects: { issue: ({ id }: { id: string }) => `问题 ${id}`, proposal: ({ id }: { id: string }) => `调整方案 ${id}`, meeting: ({ id }: { id: string }) => `联席会议 ${id}`, objectSet: ({ id }: { id: string }) => `对象数据 ${id}` }
		},
		disabled: '已停用',
		neverUsed: '未用过'
	},
	geodata: {
		usage: `用法：npm run geodata:import -- 文件 --kind 类别 [选项]
默认只试运行，不改数据；加 --write 才写入。
  --kind          lake、zone-1、zone-2、zone-quasi、basin、district、guian-town、park
  --crs           4490、4326、4523、4524、4544、4545、4496、4507、gcj02、bd09（文件未注明或注明有误时）
  --encoding      属性表编码，如 gbk、utf-8        --layer  GeoPackage 的图层
  --name-field    名称字段    --code-field  代码字段    --territory-field  辖区字段
  --name --code   整个文件只有一个区域时，直接给出名称、代码
  --source        数据来源    --licence  使用许可    --accuracy  边界精度（米）    --from  生效日期（默认今天）
  --illustrative  仅为示意，不是正式数据`,
		needed: ({ options }: { options: string }) => `写入时还须给出：${options}。`,
		assumed: ({ options }: { options: string }) => `试运行暂用默认值：${options}。写入时须给出。`,
		count: ({ areas, features, kind }: { areas: string; features: string; kind: string }) => `文件有 ${features} 个要素，得到 ${areas} 个区域（${kind}）。`,
		area: ({ id, name, squareKilometres, vertices }: { id: string; name: string; squareKilometres: string; vertices: string }) => `  ${id}  ${name}  ${squareKilometres} 平方千米，${vertices} 个顶点`,
		bounds: ({ bounds }: { bounds: string }) => `范围（西、南、东、北，度）：${bounds}`,
		crs: ({ crs, declared }: { crs: string; declared: boolean }) => `坐标系：${crs}（${declared ? '按所声明' : '按文件注明'}），已换算为 EPSG:4490。`,
		encoding: ({ label, by }: { label: string; by: string }) => `属性表编码：${label}（依据：${by}）。`,
		repair: ({ area, what, count, metres2 }: { area: string; what: string; count: string; metres2: string }) => `修复：${area}，${what} ${count} 处，面积变化 ${metres2} 平方米`,
		repairs: {
			'ring-closed': '闭合线环', 'points-dropped': '去掉重复点', 'ring-dropped': '去掉无面积的线环', turned: '改正线环方向',
			'self-intersection': '改正自相交', 'parts-united': '合并重叠部分'
		},
		dropped: ({ feature, label, reason }: { feature: string; label: string; reason: string }) => `略去：第 ${feature} 个要素 ${label}，${reason}`,
		reasons: {
			'not-in-mechanism': '联动机制没有列出', 'other-kind': '属于其他类别', 'not-a-polygon': '不是面', 'no-geometry': '没有图形', 'no-area': '面积为零'
		},
		notes: {
			'encoding-doubtful': ({ used, reads, other, otherReads }: About) => `请核对编码：按 ${used} 读作“${reads}”，按 ${other} 读作“${otherReads}”。可用 --encoding 指定。`,
			'height-dropped': () => '高程已略去。',
			'axes-swapped': ({ crs }: About) => `文件按 ${crs} 的定义把北坐标写在前面，已对调。`,
			'crs-declared-over-file': ({ declared, file }: About) => `文件注明 ${file}，已按声明的 ${declared} 读取。`,
			'hole-without-shell': ({ record, count }: About) => `第 ${record} 条记录有 ${count} 个线环方向有误，已当作外环。`,
			'code-generated': ({ feature, name, code }: About) => `第 ${feature} 个要素“${name}”没有可用的代码，已生成 ${code}。`,
			'code-from-name': ({ feature, name, code }: About) => `第 ${feature} 个要素的代码不认识，按名称“${name}”定为 ${code}。`,
			merged: ({ code, features }: About) => `${code} 由 ${features} 个要素合成。`
		},
		extents: ({ ids }: { ids: string }) => `湖岸线有变，外延1000米范围将重新计算：${ids}。`,
		noExtents: '外延1000米范围不受影响。',
		finding: ({ severity, check, areas, reason, at, metres2 }: { severity: 'error' | 'warning'; check: string; areas: string; reason: string; at: string; metres2: string }) =>
			`${severity === 'error' ? '错误' : '提醒'}：${check}${reason}，${areas}${at ? `，见 ${at}` : ''}${metres2 ? `，${metres2} 平方米` : ''}`,
		checks: {
			region: '不在本区域', geometry: '图形无效', overlap: '重叠', gap: '有空隙', nesting: '没有包含在上一级保护区内', territory: '超出所属辖区', basin: '超出流域'
		},
		changes: ({ added, changed, withdrawn, unchanged }: { added: string; changed: string; withdrawn: string; unchanged: string }) =>
			`新增：${added}；变更：${changed}；撤回：${withdrawn}；不变：${unchanged} 个。`,
		none: '无',
		refused: '检查发现错误，数据没有改动。',
		wouldChange: '以上为试运行，数据没有改动。加 --write 写入。',
		written: '已写入。',
		faults: {
			'empty-file': () => '文件是空的。',
			'unknown-format': ({ why = '', starts = '' }: About) => `认不出文件格式 ${why}${starts}。可用：压缩的 Shapefile、GeoPackage、GeoJSON、KML、KMZ、FlatGeobuf。`,
			'broken-file': ({ part, why }: About) => `文件损坏（${part}）：${why}。`,
			'file-too-large': ({ bytes, most }: About) => `解压后有 ${bytes} 字节，上限 ${most}。`,
			'shapefile-not-zipped': () => '请把 .shp、.dbf、.prj、.cpg 压缩成一个 zip 文件。',
			'shapefile-incomplete': ({ missing }: About) => `压缩包里缺少 ${missing}。`,
			'several-shapefiles': ({ names }: About) => `压缩包里有几个 Shapefile：${names}。请只留一个。`,
			'layer-missing': ({ layer, names }: About) => `没有图层 ${layer}；有：${names}。`,
			'several-layers': ({ names }: About) => `有几个图层：${names}。请用 --layer 指定。`,
			'unknown-encoding': ({ encoding }: About) => `不认识编码 ${encoding}。`,
			'no-features': ({ why = '' }: About) => `文件里没有要素 ${why}。`,
			'no-polygons': ({ types }: About) => `文件里没有可用的面；有：${types}。`,
			'nothing-matched': ({ kind, names, known }: About) => `没有一个要素是 ${kind}。文件里有：${names}；可认：${known}。可用 --name-field、--code-field 指定字段。`,
			'crs-unknown': ({ fits }: About) => `文件没有注明坐标系。落在本区域的有：${fits || '无'}。请核实来源后用 --crs 声明。`,
			'crs-unsupported': ({ crs }: About) => `坐标系 ${crs} 不能换算。请先转为 CGCS2000。`,
			'out-of-region': ({ crs, first, fits }: About) => `按 ${crs} 读，坐标（${first}）不在本区域。能落在本区域的有：${fits || '无'}。`,
			'kind-computed': () => '外延1000米范围由湖岸线计算得出，不能导入。请导入 lake。',
			'kind-unknown': ({ kind, kinds }: About) => `没有类别“${kind}”；有：${kinds}。`,
			'field-missing': ({ field, fields }: About) => `没有字段 ${field}；有：${fields}。`,
			validity: ({ validFrom }: About) => `“${validFrom}”不是日期，应为 2026-12-01 的写法。`,
			accuracy: ({ accuracy }: About) => `精度“${accuracy}”不是米数。`,
			unrepairable: ({ area, why }: About) => `${area} 的图形无法修复：${why}。`
		}
	},
	preview: {
		usage: `用法：npm run law:preview -- 职责表.json [--out 变化点.geojson] [--points 20000]
读取一份拟采用的职责表（JSON），说明与现行职责表相比，流域内有多少个检验点的答复改变、在哪里、由谁转到谁。不写入任何数据。
      npm run law:preview -- --table > 职责表.json    输出现行职责表，作为起草的底稿。`,
		badPoints: ({ got }: { got: string }) => `检验点数应为 1 到 200000 的整数，收到的是“${got}”。`,
		notJson: ({ why }: { why: string }) => `文件不是 JSON：${why}`,
		refused: '不是完整的职责表：',
		fault: ({ path, got, expected }: { path: string; got: string; expected: string }) => `  ${path || '（整个文件）'}：应为 ${expected}，收到的是 ${got}`,
		more: ({ count }: { count: string }) => `  另有 ${count} 处。`,
		tooEarly: ({ day }: { day: string }) => `${day} 之前没有职责表可比。`,
		compared: ({ after, day, before }: { after: string; day: string; before: string }) => `职责表 ${after}（${day}起）与 ${before} 比较：`,
		illustrative: '随附的区域界线均为示意，点的位置据此选定。',
		count: ({ changed, points, leads }: { changed: string; points: string; leads: string }) => `${points} 个检验点中，${changed} 个点的答复改变，其中 ${leads} 个点的牵头单位改变。`,
		same: ({ points }: { points: string }) => `${points} 个检验点的答复都不改变。`,
		matter: ({ matter, count }: { matter: string; count: string }) => `  ${matter}：${count} 个点`,
		move: ({ from, to, count, lon, lat }: { from: string; to: string; count: string; lon: string; lat: string }) => `    ${from} → ${to}：${count} 个点，例如 ${lon}, ${lat}`,
		other: ({ count, lon, lat }: { count: string; lon: string; lat: string }) => `    牵头单位不变，其他角色、条款或者依据改变：${count} 个点，例如 ${lon}, ${lat}`,
		nobody: '无',
		written: ({ file, count }: { file: string; count: string }) => `变化的点已写入 ${file}（${count} 个要素）。`,
		exists: ({ file }: { file: string }) => `${file} 已存在，没有覆盖。请另取文件名。`,
		nothingTaken: '没有写入职责表。采用时把它作为新文件加入 src/lib/duty/tables，原来的表保留，并给原来的表写上失效日期。'
	},
	law: {
		usage: `用法：npm run law:import -- 文件 [--dry-run]
读取正式文件（文本、HTML 或 DOCX），按条款号拆分并核对，全部相符才写入。`,
		count: ({ clauses, table }: { clauses: string; table: string }) => `${clauses} 个条款与职责表（${table}）相符。`,
		clause: ({ clause, start, characters }: { clause: string; start: string; characters: string }) => `  ${clause}  ${start}……（${characters} 字）`,
		rest: ({ text }: { text: string }) => `最后一个条款之后的文字没有收入，请核对：${text}`,
		refused: '文件与职责表不符，没有写入：',
		numbered: ({ count }: { count: string }) => `有 ${count} 段使用 Word 自动编号，编号不在文字里。请把编号改为普通文字后再试。`,
		another: '如果这是新的机制文件，须先有新的职责表：用 npm run law:preview 查看哪里的答复会改变。',
		written: '已写入。',
		wouldWrite: '以上为试运行，没有写入。',
		faults: {
			'no-part': () => '找不到第四部分（“四、”）。',
			'no-annex': () => '找不到附件（单独一行的“附件”）。',
			'no-annex-part': () => '附件里找不到第二部分（“二、”）。',
			'missing-clause': ({ clause }: About) => `缺少 ${clause}。`,
			'duplicate-clause': ({ clause, line }: About) => `第 ${line} 行：${clause} 出现两次。`,
			'unknown-clause': ({ clause, line }: About) => `第 ${line} 行：职责表里没有 ${clause}。`,
			'out-of-order': ({ clause, line }: About) => `第 ${line} 行：${clause} 次序不对。`,
			'empty-clause': ({ clause, line }: About) => `第 ${line} 行：${clause} 没有内容。`
		},
		unreadable: {
			empty: () => '文件是空的。',
			'broken-docx': ({ detail }: About) => `DOCX 文件损坏：${detail}`,
			'old-word': () => '不读旧式 .doc，请另存为 .docx。',
			pdf: () => '不读 PDF，请用文本、HTML 或 DOCX。',
			'unknown-encoding': () => '认不出文字编码，请存为 UTF-8。'
		}
	}
};
