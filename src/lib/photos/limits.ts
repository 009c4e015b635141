/** The longer side of a photo as it is kept, and of its small form, in pixels. */
export const PHOTO_EDGE = 2560;
export const THUMBNAIL_EDGE = 320;
/** Bytes that a file may have when it is sent. */
export const LARGEST_FILE = 25 * 1024 * 1024;
