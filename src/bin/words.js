/**
 * What `npm start` and `npm test` say before anything is installed or built, so it cannot come from the message files
 * of the product. Chinese is the default, as everywhere; English where the terminal's language is English.
 */
/**
 * @typedef {object} Words
 * @property {(is: { got: string, wanted: string }) => string} oldNode
 * @property {(is: { got: string }) => string} badPort
 * @property {(is: { host: string, port: number }) => string} portInUse
 * @property {(is: { host: string }) => string} badHost
 * @property {(is: { port: number }) => string} portForbidden
 * @property {() => string} installing
 * @property {(is: { status: number }) => string} installFailed
 * @property {() => string} building
 * @property {() => string} buildFailed
 * @property {() => string} opening
 * @property {(is: { seconds: number }) => string} stillWorking
 * @property {(is: { seconds: number }) => string} done
 * @property {(is: { address: string }) => string} serving
 * @property {(is: { address: string }) => string} first
 * @property {(is: { address: string }) => string} demonstration
 * @property {() => string} stopping
 * @property {() => string} stopped
 * @property {(is: { code: string, message: string }) => string} refused
 */

/** Why the store cannot be opened, by code; the store itself says it in English. */
const STORE = {
	'newer-database': '数据库由更新的版本建立,请安装那个版本',
	'edited-migration': '已应用的数据库迁移文件被改动,请恢复原文件',
	locked: '数据文件夹正被另一个程序使用,请先停止它,或另选 DATA_DIR',
	'not-writable': '数据文件夹不能写入,请检查 DATA_DIR 和权限',
	'disk-full': '磁盘空间不足',
	'no-postgis': '数据库没有 PostGIS,请先安装',
	'too-old': '数据库版本过低,需要 PostgreSQL 15、PostGIS 3.3 以上',
	'bad-address': 'DATABASE_URL 的写法不对',
	unreachable: '数据库服务器没有响应,请检查 DATABASE_URL',
	damaged: '随附的数据文件或数据库已损坏',
	'holds-samples': '这个数据库只放演示数据,请加 DEMO=1 启动,或另选 DATA_DIR、DATABASE_URL',
	'holds-no-samples': '这个数据库已作正式使用,不能放演示数据,请为演示另选一个空数据库'
};

/** @type {Words} */
const zh = {
	oldNode: ({ got, wanted }) => `本机 Node.js 版本为 ${got},需要 ${wanted}。请先升级 Node.js。`,
	badPort: ({ got }) => `PORT 应为 0 到 65535 的整数,现为“${got}”。`,
	portInUse: ({ host, port }) => `${host} 的 ${port} 端口已被占用。请停止占用它的程序,或换一个端口,例如:PORT=${port + 1} npm start`,
	badHost: ({ host }) => `不能在 ${host} 上监听。请检查 HOST。`,
	portForbidden: ({ port }) => `没有权限使用 ${port} 端口。请使用 1024 以上的端口,例如:PORT=3000 npm start`,
	installing: () => '正在安装依赖(以 package-lock.json 为准)……',
	installFailed: ({ status }) => `依赖安装失败(npm ci 返回 ${status})。请检查网络或 npm 镜像设置后重试。`,
	building: () => '正在构建……',
	buildFailed: () => '构建失败,以下是构建程序的输出:',
	opening: () => '正在打开数据库……',
	stillWorking: ({ seconds }) => `    …… 已用 ${seconds} 秒`,
	done: ({ seconds }) => `    完成,用时 ${seconds} 秒`,
	serving: ({ address }) => `两湖责任地图已就绪:${address}  (按 Ctrl-C 停止)`,
	first: ({ address }) => `还没有系统管理员。请用这个一次性链接设立(24 小时内有效,下次启动另给):${address}`,
	demonstration: ({ address }) => `这是演示:账号和问题都是示例,另存在自己的数据库里。谁打开下面的地址,谁就能以任何一位示例人员登录:${address}`,
	stopping: () => '正在停止……',
	stopped: () => '已停止。',
	refused: ({ code, message }) => (code in STORE ? `${STORE[/** @type {keyof typeof STORE} */ (code)]}。(${message})` : message)
};

/** @type {Words} */
const en = {
	oldNode: ({ got, wanted }) => `This is Node.js ${got}; ${wanted} is needed. Please upgrade Node.js first.`,
	badPort: ({ got }) => `PORT must be a whole number from 0 to 65535, not "${got}".`,
	portInUse: ({ host, port }) => `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`,
	badHost: ({ host }) => `Cannot listen on ${host}. Check HOST.`,
	portForbidden: ({ port }) => `No permission to use port ${port}. Use a port above 1023: PORT=3000 npm start`,
	installing: () => 'Installing the locked dependencies ...',
	installFailed: ({ status }) => `Installing the dependencies failed (npm ci returned ${status}). Check the network or npm's registry setting and try again.`,
	building: () => 'Building ...',
	buildFailed: () => 'The build failed; this is what it printed:',
	opening: () => 'Opening the database ...',
	stillWorking: ({ seconds }) => `    ... ${seconds} s so far`,
	done: ({ seconds }) => `    done in ${seconds} s`,
	serving: ({ address }) => `Lianghu is ready: ${address}  (Ctrl-C stops it)`,
	first: ({ address }) => `There is no administrator yet. This link creates one; it works once, for 24 hours, and the next start gives another: ${address}`,
	demonstration: ({ address }) => `This is a demonstration: accounts and issues are samples, in a database of their own. Whoever opens this address signs in as any of the sample people: ${address}`,
	stopping: () => 'Stopping ...',
	stopped: () => 'Stopped.',
	refused: ({ message }) => message
};

const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

export const words = language.startsWith('en') ? en : zh;
