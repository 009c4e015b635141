import { printingWords } from '#i18n/printing';
import { alignedText, type Box, type Item, type Layout } from '#mapsheet';
import type { SheetAsked, SheetContent } from './content.ts';
import { fitting, placeLines, setBlocks, type Block, type SetLine } from './flow.ts';
import { measure } from './type.ts';

const DEEP = '#0b4f6c';

/** The blocks that are left over, on as many pages as they need. */
export function furtherPages(blocks: readonly Block[], content: SheetContent, { layout, asked }: { layout: Layout; asked: SheetAsked }): readonly (readonly Item[])[] {
	const { growth, title, foot: footBox } = layout;
	const columns = title.width > 230 * growth ? 2 : 1;
	const gap = 6 * growth;
	const width = (title.width - (columns - 1) * gap) / columns;
	const [top, bottom] = [title.y + 9 * growth, footBox.y - 2 * growth];
	const pages: Item[][] = [];
	let rest: readonly SetLine[] = setBlocks(blocks, width, growth);
	while (rest.length > 0) {
		const heading = alignedText({ at: [title.x, title.y + 5 * growth], text: printingWords(asked.lang).sheet.continued({ title: content.title }), font: { size: 11 * growth, bold: true }, colour: DEEP }, 'left', measure);
		const items: Item[] = [heading];
		for (let column = 0; column < columns && rest.length > 0; column++) {
			const count = Math.max(1, fitting(rest, bottom - top));
			items.push(...placeLines(rest.slice(0, count), { x: title.x + column * (width + gap), y: top }));
			rest = rest.slice(count);
		}
		pages.push(items);
	}
	return pages;
}

/** How many blocks stand whole in a height: the rest goes on elsewhere, in columns of another width. */
export function wholeBlocks(blocks: readonly Block[], { width, height }: Box, growth: number): number {
	let count = 0;
	while (count < blocks.length) {
		const lines = setBlocks(blocks.slice(0, count + 1), width, growth);
		if (fitting(lines, height) < lines.length) break;
		count++;
	}
	while (count > 0 && count < blocks.length && blocks[count - 1]?.kind === 'heading') count--;
	return count;
}
