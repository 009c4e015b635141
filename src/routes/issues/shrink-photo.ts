import { cameraRecord, PHOTO_EDGE, type CameraRecord } from '#photos';

export interface Shrunk extends CameraRecord {
	readonly photo: Blob;
}

const QUALITY = 0.85;

function jpegOf(picture: ImageBitmap, width: number, height: number): Promise<Blob | null> {
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const context = canvas.getContext('2d');
	if (!context) return Promise.resolve(null);
	// a transparent picture stands on white, as on the server
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, width, height);
	context.drawImage(picture, 0, 0, width, height);
	return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}

/**
 * A photo as it waits on the device: upright, at most 2560 pixels long, as JPEG; what the camera wrote is read before and
 * is not in it. null: this browser cannot read the photo.
 */
export async function shrinkPhoto(file: File): Promise<Shrunk | null> {
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return null;
	const camera = await cameraRecord(new Uint8Array(await file.arrayBuffer()));
	const scale = Math.min(1, PHOTO_EDGE / Math.max(picture.width, picture.height));
	const photo = await jpegOf(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
	picture.close();
	return photo && { ...camera, photo };
}
