import type { Point } from '#duty';

/** What a camera wrote into a photo. */
export interface CameraRecord {
	/** Degrees, WGS 84, which is EPSG:4490 to within centimetres. */
	readonly position: Point | null;
	/** ISO 8601 by the camera's own clock, with the offset from UTC where the camera gave one. */
	readonly takenAt: string | null;
}

export const NOTHING_RECORDED: CameraRecord = { position: null, takenAt: null };

const WANTED = ['DateTimeOriginal', 'OffsetTimeOriginal', 'GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef'];
const WRITTEN = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/;
const OFFSET = /^[+-]\d{2}:\d{2}$/;

function positionFrom({ longitude: lon, latitude: lat }: Readonly<Record<string, unknown>>): Point | null {
	if (typeof lon !== 'number' || typeof lat !== 'number') return null;
	// cameras without a fix write zeros
	return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0) ? { lon, lat } : null;
}

function timeFrom({ DateTimeOriginal: written, OffsetTimeOriginal: offset }: Readonly<Record<string, unknown>>): string | null {
	const [, year = '', month = '', day = '', time = ''] = WRITTEN.exec(String(written)) ?? [];
	const local = `${year}-${month}-${day}T${time}`;
	if (Number.isNaN(Date.parse(`${local}Z`))) return null;
	return typeof offset === 'string' && OFFSET.test(offset) ? `${local}${offset}` : local;
}

/** Reads position and time from a photo's EXIF. A photo without, or one whose EXIF cannot be read, has nothing recorded. */
export async function cameraRecord(photo: Uint8Array): Promise<CameraRecord> {
	// CommonJS in Node: named members are there in tests and gone in the built product
	const { default: exifr } = await import('exifr');
	const read: unknown = await exifr.parse(photo, { pick: WANTED, reviveValues: false }).catch(() => null);
	if (typeof read !== 'object' || read === null) return NOTHING_RECORDED;
	const tags = read as Readonly<Record<string, unknown>>;
	return { position: positionFrom(tags), takenAt: timeFrom(tags) };
}
