/** Words of the page that logs an issue, and of the drafts that wait on a device. */
export const issueLogging = {
	title: '登记问题',
	about: '在图上指明地点，写明情况，附上照片。没有网络也能登记，联网后自动发送。',
	loading: '正在打开…',
	signIn: { about: '登记问题须先登录。', link: '登录' },
	mayNot: '您的身份可以查看问题，不能登记。',
	place: {
		title: '地点', map: '地点地图', none: '请在图上点一下，指明地点。', at: ({ lat, lon }: { lat: string; lon: string }) => `北纬 ${lat}°，东经 ${lon}°`, within: ({ metres }: { metres: string }) => `误差约 ${metres}`,
		kind: '形状', kinds: { point: '一处', line: '一段线', polygon: '一片' }, lineHelp: '依次点出线上的各点。', polygonHelp: '依次点出边界上的各点，首尾自动相连。',
		undo: '撤销一点', clear: '重画', tooFew: '点还不够。', finish: '画完', goOn: '接着画', finished: '已画完。按“接着画”可再加点。', full: ({ most }: { most: string }) => `最多 ${most} 个点。`,
		points: ({ count }: { count: string }) => `${count} 个点`, typed: '输入坐标', typedHelp: '每行一点，如 26.52, 106.41；度分秒、高斯-克吕格坐标也可以。', take: '画到图上',
		unread: ({ line, why }: { line: string; why: string }) => `第 ${line} 行：${why}`
	},
	/** A line or an area: where it goes, told before it is sent. */
	along: {
		waiting: '正在判定…', owner: ({ unit }: { unit: string }) => `登记后送交：${unit}`, office: ({ unit }: { unit: string }) => `没有牵头单位，由${unit}裁定`, assist: ({ units }: { units: string }) => `协办：${units}`,
		coordinator: ({ unit }: { unit: string }) => `跨辖区，由${unit}统筹协调`, outside: '全部不在联动机制的范围内，没有可以接收问题的单位。'
	},
	matter: '事项',
	who: '由谁负责',
	unknownWho: '责任单位暂时无法判定，登记后由服务器判定。',
	outside: '此处不在联动机制的范围内，没有可以接收问题的单位。',
	what: '情况',
	name: '标题', nameHelp: '一句话，如“岸边新增排污口”。',
	description: '详细情况',
	source: '发现方式', foundBy: '发现人', foundByHelp: '不填则为登记人。', foundOn: '发现日期',
	due: '整改期限', dueHelp: '可不填；不填则按本系统默认期限，机制未规定期限。',
	photos: {
		title: '照片', take: '拍照', choose: '选择照片', remove: ({ name }: { name: string }) => `移除照片 ${name}`, reading: '正在处理照片…',
		unreadable: ({ name }: { name: string }) => `不能读取“${name}”，请换一张 JPEG 或 PNG 照片。`,
		elsewhere: ({ distance }: { distance: string }) => `照片位置在 ${distance}外，使用照片位置？`, usePlace: '使用照片位置', keepPlace: '不使用',
		hasPlace: '照片带有位置，使用照片位置？', takenAt: ({ at }: { at: string }) => `拍摄于 ${at}`,
		about: '照片缩小后发送，发送后不再含有位置、相机等信息。', full: ({ most }: { most: string }) => `最多 ${most} 张照片。`
	},
	duplicates: {
		title: ({ count }: { count: string }) => `200 米内已有 ${count} 件同类问题`, item: ({ number, title, state, distance }: { number: string; title: string; state: string; distance: string }) => `${number} ${title}（${state}，相距 ${distance}）`
	},
	send: '登记', sendAnyway: '仍要登记', sending: '正在发送…',
	faults: { place: '请指明地点。', title: '请填写标题。', 'found-later': '发现日期不能晚于今天。', 'due-past': '整改期限不能早于今天。' },
	kept: '已保存在本机',
	done: { title: '已登记', open: '打开这件问题', another: '再登记一件' },
	outcome: {
		offline: '没有网络，已保存在本机，联网后自动发送。', 'signed-out': '登录已过期，已保存在本机，登录后自动发送。', later: '服务器暂时不能接收，已保存在本机，稍后自动发送。', waiting: '等待发送。',
		refused: ({ why }: { why: string }) => `未能登记：${why}`
	},
	drafts: {
		title: '本机上的草稿', waiting: ({ count }: { count: string }) => `${count} 件问题在本机等待发送`, untitled: '（无标题）',
		states: { writing: '草稿', waiting: '等待发送', refused: '未能登记', sent: '已登记' }, go: '继续填写', change: '修改', remove: '删除', open: '打开', hide: '不再显示', removeSure: '确定删除这件草稿和其中的照片？', sendNow: '立即发送', others: ({ count }: { count: string }) => `本机另有 ${count} 件其他账号的草稿，由其本人登录后发送。`
	}
};
