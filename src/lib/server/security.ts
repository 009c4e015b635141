/** Where the tiles of the Tianditu base map come from. */
const TIANDITU = 'https://*.tianditu.gov.cn';

const HEADERS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	// an address holds a place that somebody asked about: it is told to no other site
	'referrer-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'
};

/**
 * Sets the headers that keep a page to itself. The content policy is the build's; where the operator gave a key for
 * Tianditu, its tiles are admitted too.
 */
export function secure(headers: Headers, tianditu: boolean): void {
	for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
	const policy = headers.get('content-security-policy');
	if (tianditu && policy) headers.set('content-security-policy', policy.replaceAll(/(img-src|connect-src) [^;]*/g, `$& ${TIANDITU}`));
}
