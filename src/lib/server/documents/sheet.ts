import { formatDate, dateInChina, messages, type Lang } from '#i18n/server';
import { issueDocumentWords, type IssueDocumentWords } from '#i18n/issue-documents';
import { organisationName } from '#i18n/issues';
import { DOCUMENT_COLUMNS, quarterOf, type DocumentAsked, type DocumentColumn, type DocumentRow, type IssueDocument } from '#issues';

/** A cell: the text for paper, and for a workbook the value where it is more than text. */
export interface SheetCell {
	readonly text: string;
	readonly value?: number | Date;
}

export interface SheetColumn {
	readonly header: string;
	/** Characters of a digit's width; on paper only their proportion counts. */
	readonly width: number;
}

/** A document in the words of a language: what every form of it shows. */
export interface DocumentSheet {
	readonly title: string;
	readonly number: string;
	readonly language: string;
	readonly at: Date;
	/** What stands above the table. */
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly SheetCell[])[];
	/** Said instead of a table without rows. */
	readonly empty: string;
	readonly notes: readonly string[];
	readonly signatures: readonly string[];
	readonly chain: string;
	readonly pages: IssueDocumentWords['pages'];
}

/** Of a degree: a metre on the ground. */
const DECIMALS = 5;

const WIDTHS: Readonly<Record<DocumentColumn, number>> = {
	ordinal: 5, number: 12, foundOn: 13, source: 9, position: 17.5, territory: 12.5, zone: 10, matter: 11, problem: 32, unit: 17, clause: 10, assisting: 14, measures: 28, due: 13, state: 10, remark: 14
};

/** A period in words: the quarter that it is, else its days. */
export function periodName({ from, to }: Pick<DocumentAsked, 'from' | 'to'>, lang: Lang): string {
	const words = issueDocumentWords(lang);
	const quarter = quarterOf(from, to);
	if (quarter !== null) return words.quarter({ year: from.slice(0, 4), quarter: String(quarter) });
	return words.days({ from: formatDate(from, lang), to: formatDate(to, lang) });
}

/** The title of a document. */
export function documentTitle(asked: DocumentAsked, lang: Lang): string {
	const words = issueDocumentWords(lang);
	return words.title({ kind: words.kinds[asked.kind], period: periodName(asked, lang) });
}

const dayCell = (iso: string): SheetCell => ({ text: iso, value: new Date(`${iso}T00:00:00Z`) });

function remarkOf(row: DocumentRow, lang: Lang): string {
	const { issues } = messages(lang);
	const { remarks, listed } = issueDocumentWords(lang);
	const told = [
		row.dueBasis === 'plan' || row.dueBasis === 'given' || row.closedOn ? null : issues.dueBases[row.dueBasis],
		row.closedOn ? remarks.closed({ date: row.closedOn }) : null,
		row.rounds > 1 ? remarks.reopened({ times: String(row.rounds) }) : null,
		row.returns > 0 ? remarks.returned({ times: String(row.returns) }) : null,
		row.demo ? remarks.demo : null
	];
	return told.filter((part) => part !== null).join(listed);
}

/** The cells of a row, by their column. */
function cellsOf(row: DocumentRow, ordinal: number, lang: Lang): Readonly<Record<DocumentColumn, SheetCell>> {
	const words = issueDocumentWords(lang);
	const { issues, units, unitsShort, territories, kindsShort, matters, clauses } = messages(lang);
	const text = (given: string): SheetCell => ({ text: given === '' ? words.none : given });
	const where = row.territorial.map((unit) => unitsShort[unit]).join(words.listed);
	return {
		ordinal: { text: String(ordinal), value: ordinal },
		number: text(row.number),
		foundOn: dayCell(row.foundOn),
		source: text(issues.sources[row.source]),
		position: text(words.position({ lon: row.lon.toFixed(DECIMALS), lat: row.lat.toFixed(DECIMALS) })),
		territory: text(where || territories[row.territory]),
		zone: text(row.zone ? kindsShort[row.zone] : words.noZone),
		matter: text(matters[row.matter].name),
		problem: text([row.title, row.description].map((part) => part.trim()).filter((part) => part !== '').join('\n')),
		unit: text(`${units[row.unit]}${row.illustrative ? words.remarks.illustrative : ''}`),
		clause: text(row.clause ? clauses[row.clause] : ''),
		assisting: text(row.assisting.map((unit) => units[unit]).join(words.listed)),
		measures: text(row.measures?.trim() ?? ''),
		due: dayCell(row.due),
		state: text(issues.states[row.state].name),
		remark: text(remarkOf(row, lang))
	};
}

function notesOf({ rows, chainLength }: IssueDocument, { notes }: IssueDocumentWords): readonly string[] {
	return [
		notes.position,
		...(rows.some(({ illustrative }) => illustrative) ? [notes.illustrative] : []),
		...(rows.some(({ dueBasis, closedOn }) => dueBasis === 'default' && closedOn === null) ? [notes.defaultDue] : []),
		...(rows.some(({ demo }) => demo) ? [notes.demo] : []),
		notes.frozen({ length: String(chainLength) })
	];
}

/** A document in the words of a language. */
export function documentSheet(document: IssueDocument, lang: Lang): DocumentSheet {
	const words = issueDocumentWords(lang);
	const { head, signatures } = words;
	const columns = DOCUMENT_COLUMNS[document.kind];
	return {
		title: documentTitle(document, lang), number: document.number, language: lang === 'zh' ? 'zh-CN' : 'en-GB', at: new Date(document.at),
		facts: [
			{ name: head.number, value: document.number },
			{ name: head.issuer, value: organisationName(document.organisation, lang) },
			{ name: head.period, value: periodName(document, lang) },
			{ name: head.issuedOn, value: formatDate(dateInChina(new Date(document.at)), lang) },
			{ name: head.count, value: head.issues({ count: String(document.rows.length) }) }
		],
		columns: columns.map((column) => ({ header: words.columns[column], width: WIDTHS[column] })),
		rows: document.rows.map((row, index) => {
			const cells = cellsOf(row, index + 1, lang);
			return columns.map((column) => cells[column]);
		}),
		empty: words.empty, notes: notesOf(document, words), signatures: [signatures.signedBy, signatures.preparedBy, signatures.date],
		chain: words.chain({ length: String(document.chainLength), hash: document.chainHash }), pages: words.pages
	};
}
