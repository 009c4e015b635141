import { HeadingLevel, ImageRun, Paragraph, TextRun, type FileChild, type ParagraphChild } from 'docx';
import sharp from 'sharp';
import { WORD_SIZES, wordBytes, wordParagraph, wordRun, wordTable, wordTitle } from '../../print/word.ts';
import type { Look } from './looks.ts';
import type { Block, ReviewSheet } from './sheet.ts';
import { PIXELS, svgMap, svgSample } from './svg-map.ts';

/** Of the picture for programs that show no vectors, at 72 to the inch of a drawing that has 96: some 270 dots to the inch. */
const DENSITY = 200;
const SAMPLE = { width: 7, height: 3 };

type OfKind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A drawing as vectors, with a picture of it for programs that show none. */
async function drawing(svg: string, { width, height }: { readonly width: number; readonly height: number }, name: string): Promise<ImageRun> {
	const transformation = { width: width * PIXELS, height: height * PIXELS };
	const data = await sharp(Buffer.from(svg), { density: DENSITY }).png().toBuffer();
	return new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, fallback: { type: 'png', data }, altText: { name, title: name, description: name } });
}

/** The maps one after another, side by side where the page is wide enough for them, and what is said of each. */
async function mapParagraphs({ maps, illustrative }: OfKind<'maps'>): Promise<readonly Paragraph[]> {
	const drawn = await Promise.all(maps.map(({ map, caption }) => drawing(svgMap(map), map, caption)));
	const beside = drawn.flatMap((each, index): ParagraphChild[] => (index === 0 ? [each] : [new TextRun('  '), each]));
	const captions = maps.map(({ map, caption, more }) => `${caption}${map.illustrative ? `【${illustrative}】` : ''}  ${more}`);
	return [new Paragraph({ children: beside, keepNext: true, spacing: { before: 80 } }), ...captions.map((caption) => wordParagraph(caption, WORD_SIZES.text))];
}

async function legendParagraph({ entries }: OfKind<'legend'>): Promise<Paragraph> {
	const sample = (look: Look, text: string) => drawing(svgSample(look, SAMPLE), SAMPLE, text);
	const told = await Promise.all(entries.map(async ({ look, text }): Promise<readonly ParagraphChild[]> => [await sample(look, text), ...wordRun(` ${text}    `, WORD_SIZES.note)]));
	return new Paragraph({ children: told.flat(), spacing: { after: 60 } });
}

async function childrenOf(block: Block): Promise<readonly FileChild[]> {
	switch (block.kind) {
		case 'heading': return [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: wordRun(block.text, WORD_SIZES.heading, true), spacing: { before: 160, after: 80 } })];
		case 'subheading': return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: wordRun(block.text, WORD_SIZES.text, true), spacing: { before: 80, after: 40 } })];
		case 'text': return [wordParagraph(block.text, WORD_SIZES.text)];
		case 'note': return [wordParagraph(block.text, WORD_SIZES.note)];
		case 'table': return [wordTable(block.columns, block.rows)];
		case 'maps': return mapParagraphs(block);
		case 'legend': return [await legendParagraph(block)];
	}
}

/** The file on a proposal for Word: the same blocks in the same order, maps at their true scale. */
export async function reviewWord({ title, number, facts, blocks, foot, pages }: ReviewSheet): Promise<Uint8Array> {
	const children = await Promise.all(blocks.map(childrenOf));
	const head = wordParagraph(facts.map(({ name, value }) => `${name} ${value}`).join('    '), WORD_SIZES.text);
	return wordBytes({ title: `${number} ${title}`, creator: facts[1]?.value ?? '', foot, pages, children: [wordTitle(title), head, ...children.flat()] });
}
