import { MM, Paper } from '../../print/paper.ts';
import { setTable } from '../../print/table.ts';
import { drawLook, drawMap } from './pdf-map.ts';
import type { Block, ReviewSheet } from './sheet.ts';

const TITLE = { size: 16, weight: 'bold', align: 'center' } as const;
const HEADING = { size: 11, weight: 'bold' } as const;
const SUBHEADING = { size: 9, weight: 'bold' } as const;
const TEXT = { size: 8.5 } as const;
const NOTE = { size: 7.5 } as const;
const GAP = 2 * MM;
/** Between two maps, and what of a legend's entry is drawn. */
const BETWEEN = 5 * MM;
const SAMPLE = { width: 7 * MM, height: 3 * MM };
/** A heading does not stand at the end of a page: so much is below it, or the maps that it is above. */
const BELOW_HEADING = 30 * MM;

type OfKind<K extends Block['kind']> = Extract<Block, { kind: K }>;

const heightOf = ({ maps }: OfKind<'maps'>) => Math.max(...maps.map(({ map }) => map.height)) * MM;
const roomFor = (paper: Paper, block: OfKind<'maps'>) => heightOf(block) + 3 * paper.lineHeight(TEXT);

function setMaps(paper: Paper, block: OfKind<'maps'>): void {
	const { maps, illustrative } = block;
	const height = heightOf(block);
	paper.need(roomFor(paper, block));
	let x = paper.left;
	for (const { map, caption, more } of maps) {
		drawMap(paper, map, { x, y: paper.y, illustrative });
		const column = { x, y: paper.y + height + MM, width: map.width * MM };
		paper.line(caption, column, { ...TEXT, weight: 'bold' });
		paper.line(more, column, { ...NOTE, align: 'right' });
		x += map.width * MM + BETWEEN;
	}
	paper.y += height + MM + paper.lineHeight(TEXT) + MM;
}

/** Samples with their names, in as many lines as they need. */
function setLegend(paper: Paper, { entries }: OfKind<'legend'>): void {
	const height = Math.max(SAMPLE.height, paper.lineHeight(NOTE)) + MM;
	let x = paper.left;
	paper.need(height);
	for (const { look, text } of entries) {
		const width = SAMPLE.width + 1.5 * MM + paper.measure(text, NOTE) + 5 * MM;
		if (x > paper.left && x + width > paper.left + paper.width) {
			paper.y += height;
			paper.need(height);
			x = paper.left;
		}
		drawLook(paper, look, { x, y: paper.y, width: SAMPLE.width / MM, height: SAMPLE.height / MM });
		paper.line(text, { x: x + SAMPLE.width + 1.5 * MM, y: paper.y, width: paper.measure(text, NOTE) }, NOTE);
		x += width;
	}
	paper.y += height + MM;
}

function setBlock(paper: Paper, block: Block, next: Block | undefined): void {
	switch (block.kind) {
		case 'heading':
			paper.y += GAP;
			paper.need(next?.kind === 'maps' ? paper.lineHeight(HEADING) + MM + roomFor(paper, next) : BELOW_HEADING);
			return paper.paragraph(block.text, HEADING, MM);
		case 'subheading':
			paper.need(BELOW_HEADING / 2);
			return paper.paragraph(block.text, SUBHEADING, MM);
		case 'text': return paper.paragraph(block.text, TEXT, MM);
		case 'note': return paper.paragraph(block.text, NOTE, MM);
		case 'table':
			setTable(paper, block.columns, block.rows);
			paper.y += GAP;
			return;
		case 'maps': return setMaps(paper, block);
		case 'legend': return setLegend(paper, block);
	}
}

/** The file on a proposal as PDF: A4 across, maps as vectors at their true scale, its number at the foot of every page. */
export function reviewPdf({ title, number, language, at, facts, blocks, foot, pages }: ReviewSheet): Promise<Uint8Array> {
	const paper = new Paper({ landscape: true, title: `${number} ${title}`, language, at });
	paper.paragraph(title, TITLE, GAP);
	paper.paragraph(facts.map(({ name, value }) => `${name} ${value}`).join('    '), TEXT, GAP);
	for (const [index, block] of blocks.entries()) setBlock(paper, block, blocks[index + 1]);
	return paper.finish((page, count) => ({ left: foot, right: pages({ page: String(page), pages: String(count) }) }));
}
