import { afterAll, beforeAll, describe } from 'vitest';
import { describeDocument } from './document.ts';
import { describeLists } from './lists.ts';
import { describePlaces } from './places.ts';
import { describeProblems } from './problems.ts';
import { describeResponsibility } from './responsibility.ts';
import { endService, serve } from './serve.ts';

// one file, so that the embedded database is opened once
describe('the public API', () => {
	beforeAll(serve);
	afterAll(endService);
	describeResponsibility();
	describePlaces();
	describeProblems();
	describeLists();
	describeDocument();
});
