/** Puts text on the clipboard. @returns false where the browser does not allow it */
export async function copyToClipboard(text: string): Promise<boolean> {
	if (!('clipboard' in navigator)) return false;
	return navigator.clipboard.writeText(text).then(() => true, () => false);
}
