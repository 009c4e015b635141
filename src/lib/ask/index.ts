/** The question: address ⇄ Question. `go.ts` (`#ask/go`) is the only caller of goto and runs in the browser alone. */
export { NOTHING_ASKED, questionFrom, searchFor, type AskedFinding, type Question } from './question.ts';
