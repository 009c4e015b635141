import { messages, type Lang, type Messages } from '#i18n/server';
import { contentLanguage } from '../problem.ts';
import { html, Markup } from './html.ts';
import type { Link } from './links.ts';

/** A page of the open data for people: plain HTML without any script. */
export interface Page {
	readonly title: string;
	readonly about?: string;
	/** The pages above this one, the outermost first. */
	readonly above: readonly Link[];
	readonly sections: readonly Markup[];
}

const STYLE = new Markup(`
:root { color: #17232d; background: #f4f6f7; font-family: 'Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; line-height: 1.6; }
:root:lang(en) { font-family: 'Noto Sans', 'Segoe UI', Arial, 'Noto Sans SC', sans-serif; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1, h2 { line-height: 1.3; color: #083a50; }
a { color: #0b4f6c; text-underline-offset: 0.2em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; background: #fff; }
th, td { border: 1px solid #d5dce1; padding: 0.3rem 0.6rem; text-align: start; vertical-align: top; }
thead th { background: #e6f0f4; }
nav ol, ul.row { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; list-style: none; padding: 0; }
code { overflow-wrap: anywhere; }
.note { background: #fdf3dc; border-inline-start: 4px solid #d69a2d; padding: 0.4rem 0.8rem; }
`);

/** Links side by side, by their titles. */
export function linkRow(links: readonly Link[]): Markup {
	return html`<ul class="row">${links.map(({ href, title }) => html`<li><a href="${href}">${title ?? href}</a></li>`)}</ul>`;
}

/** Names and what stands for them. */
export function factTable(rows: readonly (readonly [string, string | Markup])[]): Markup {
	return html`<div class="scroll"><table><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table></div>`;
}

export function table(heads: readonly string[], rows: readonly (readonly (string | Markup)[])[]): Markup {
	return html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

export function section(heading: string, body: Markup): Markup {
	return html`<section><h2>${heading}</h2>${body}</section>`;
}

/** Says that lines are no official data, where some are not. */
export function illustrativeNote(illustrative: boolean, { openData }: Messages): readonly Markup[] {
	return illustrative ? [html`<p class="note">${openData.illustrativeAbout}</p>`] : [];
}

/** The formats of a resource but the page itself. */
export function alsoAs(own: readonly Link[], { openData }: Messages): Markup {
	return section(openData.alsoAs, linkRow(own.filter(({ rel }) => rel === 'alternate')));
}

/** The whole document. */
export function writePage({ title, about, above, sections }: Page, lang: Lang): string {
	const { openData } = messages(lang);
	const trail = [{ href: '/', title: openData.toMap }, ...above];
	return html`<!doctype html>
<html lang="${contentLanguage(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body>
<nav><ol>${trail.map((link) => html`<li><a href="${link.href}">${link.title ?? link.href}</a></li>`)}</ol></nav>
<main><h1>${title}</h1>${about === undefined ? null : html`<p>${about}</p>`}
${sections}</main>
</body>
</html>
`.text;
}
