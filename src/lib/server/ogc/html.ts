/** Text that is HTML already: everything else is escaped where it is put in. */
export class Markup {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

type Part = string | number | Markup | readonly Part[] | null;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

function written(part: Part): string {
	if (part === null) return '';
	if (part instanceof Markup) return part.text;
	return Array.isArray(part) ? part.map(written).join('') : escape(String(part));
}

/** HTML with holes: what stands in a hole is escaped, unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	return new Markup(texts.map((text, index) => text + written(parts[index] ?? null)).join(''));
}
