/** Photos before they are evidence: what the camera wrote into them, and how large they are kept. Pure; opens only `#duty`. */
export { cameraRecord, NOTHING_RECORDED, type CameraRecord } from './camera-record.ts';
export { LARGEST_FILE, PHOTO_EDGE, THUMBNAIL_EDGE } from './limits.ts';
