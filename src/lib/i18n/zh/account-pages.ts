/** The words of signing in and of the pages about accounts. */
export const accountPages = {
	signIn: {
		title: '登录',
		about: '地图和责任答案不须登录；问题清单须登录。账号由系统管理员开设。',
		login: '登录名',
		password: '密码',
		submit: '登录',
		openid: '用单位统一身份登录',
		passwordSet: '密码已设好，请登录。',
		problems: {
			wrong: '登录名或者密码不对。',
			wait: ({ minutes }: { minutes: string }) => `尝试次数过多，请在 ${minutes} 分钟后再试。`,
			openid: '统一身份登录没有完成，请重试；若仍不成，请告诉系统管理员。',
			unknown: '统一身份系统认得您，但本系统没有您的账号。请系统管理员用您的统一身份登录名开设账号。'
		}
	},
	demonstration: {
		band: '演示数据：账号、问题都是示例，不是真实情况',
		title: '选一位示例人员登录',
		about: '这里是演示。人员和问题都是编写的示例，可以放心试用：点一下即可登录，不用密码。',
		everywhere: '统筹、监督与管理',
		units: '成员单位',
		password: '用密码登录'
	},
	first: {
		title: '设立系统管理员',
		about: '本系统还没有系统管理员。这个链接只能用一次。',
		submit: '设立',
		spent: '这个链接已经用过、已经过期，或者已有系统管理员。还没有管理员时，重新启动本系统会给出新的链接。'
	},
	link: {
		title: '设置密码',
		about: ({ name, login }: { name: string; login: string }) => `${name}，您的登录名是 ${login}。设好密码后，已登录的设备都会退出。`,
		submit: '设置密码',
		spent: '这个链接已经用过或者已经过期。请系统管理员另给一个。'
	},
	fields: {
		name: '姓名',
		organisation: '所属单位',
		role: '身份',
		newPassword: '新密码',
		again: '再输一次',
		passwordRule: '至少 10 个字符，不能是登录名，也不能是常见密码。'
	},
	faults: {
		short: '密码太短，至少 10 个字符。',
		long: '密码太长，最多 200 个字符。',
		login: '密码不能与登录名相同。',
		common: '这个密码太常见，请换一个。',
		again: '两次输入的密码不同。',
		link: '这个链接已经用过或者已经过期。',
		wrong: '现在的密码不对。',
		'login-taken': '这个登录名已有人使用。',
		badLogin: '登录名应为 2 到 64 个字母、数字或者 . _ @ -，以字母或者数字开头。',
		badName: '请填写 1 到 60 个字。',
		misfit: '这个身份不能属于所选单位：经办人员、单位负责人属于成员单位，专班办公室属于办公室。'
	},
	account: {
		title: '我的账号',
		signOut: '退出',
		signOutEverywhere: '在所有设备上退出',
		sessions: '已登录的设备',
		agent: '浏览器',
		since: '登录时间',
		seen: '最近使用',
		thisOne: '本设备',
		changePassword: '修改密码',
		oldPassword: '现在的密码',
		changed: '修改密码后，其他设备都会退出。',
		passwordChanged: '密码已修改，其他设备都已退出。',
		tokens: '给程序用的令牌',
		tokensAbout: '程序凭令牌以您的身份办理，与您本人办理一样留名。不用的请收回。',
		tokenLabel: '用途',
		createToken: '开一个令牌',
		newToken: '新令牌，只显示这一次：',
		revoke: '收回',
		never: '未用过',
		noTokens: '没有令牌。',
		administration: '管理账号'
	},
	accounts: {
		title: '账号管理',
		create: '开设账号',
		createAbout: '开设后得到一个一次性链接，请交给本人设置密码。使用统一身份登录的，登录名填写统一身份的登录名，不须用链接。',
		list: '全部账号',
		state: '状态',
		states: { disabled: '已停用', waiting: '未设密码', active: '正常' },
		seen: '最近使用',
		actions: '办理',
		disable: '停用',
		enable: '恢复',
		link: '重设密码的链接',
		newLink: ({ login }: { login: string }) => `${login} 的链接，24 小时内有效，只能用一次：`,
		own: '自己的账号不能停用，请另一位管理员办理。',
		acts: '最近的管理记录',
		when: '时间',
		by: '办理人',
		act: '事项',
		subject: '账号',
		kinds: {
			'create-account': '开设账号', 'create-service': '开设程序账号', disable: '停用', enable: '恢复', link: '给出链接', 'set-password': '设置密码',
			'create-token': '开令牌', 'revoke-token': '收回令牌', 'claim-openid': '关联统一身份'
		},
		doers: { terminal: '命令行', 'first-link': '首次启动的链接', openid: '统一身份登录', demonstration: '演示' }
	}
};
