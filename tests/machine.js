/** What this machine has for the tests that need more than Node: looked for in one place, so all agree. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const onPath = (/** @type {string} */ name) =>
	(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));

/** A system Chromium or Chrome; CHROMIUM names another. */
export function findChromium() {
	const named = process.env.CHROMIUM;
	if (named) return existsSync(named) ? named : undefined;
	return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);
}

/** The folder of GDAL's programs. */
export function findGdal() {
	const found = onPath('ogrinfo');
	return found ? dirname(found) : undefined;
}

/** The folder of Poppler's programs. */
export function findPoppler() {
	const found = onPath('pdftotext');
	return found ? dirname(found) : undefined;
}

const DEBIAN = '/usr/lib/postgresql';
const isServer = (/** @type {string} */ folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));

/** Does the installation beside this folder of programs hold PostGIS? */
function hasPostgis(/** @type {string} */ folder) {
	const version = folder.match(/postgresql\/(\d+)\//)?.[1];
	const shared = version ? `/usr/share/postgresql/${version}/extension` : join(folder, '../share/postgresql/extension');
	return [shared, join(folder, '../share/extension')].some((path) => existsSync(join(path, 'postgis.control')));
}

/** The folder of PostgreSQL's server programs where PostGIS is installed too, newest first. */
export function findPostgres() {
	if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
	return folders.find((folder) => isServer(folder) && hasPostgis(folder));
}
