import { afterAll, beforeAll, describe } from 'vitest';
import { startPostgres } from '../postgres.ts';
import { describeAttacker } from './attacker.ts';
import { describeAttachments } from './attachments.ts';
import { describeBatch } from './batch.ts';
import { describeDocument } from './document.ts';
import { describeIssueDocuments } from './issue-documents.ts';
import { describeDrafts } from './drafts.ts';
import { describeIssueShapes } from './issue-shapes.ts';
import { describeIssueList } from './issues.ts';
import { describeLists } from './lists.ts';
import { describeMeetings } from './meetings.ts';
import { describeObjects } from './objects.ts';
import { describeOpenData } from './open-data/open-data.ts';
import { describePlaces } from './places.ts';
import { describePrinting } from './printing.ts';
import { describePresentations } from './presentations.ts';
import { describeProblems } from './problems.ts';
import { describeProposalReview } from './proposal-review.ts';
import { describeProposals } from './proposals.ts';
import { describeResponsibility } from './responsibility.ts';
import { describeReviewFile } from './review-file.ts';
import { endService, serve } from './serve.ts';
import { describeShapes } from './shapes.ts';
import { describeSupervisionApi } from './supervision.ts';

// one file, so that the embedded database is opened once
describe('the public API', () => {
	beforeAll(() => serve());
	afterAll(endService);
	describeResponsibility();
	describeShapes();
	describeBatch();
	describeIssueList();
	describeSupervisionApi();
	describeProposals();
	describeObjects();
	describeMeetings();
	describeIssueDocuments();
	describePrinting();
	describePresentations();
	describeIssueShapes();
	describeAttachments();
	describeDrafts();
	describeAttacker();
	describePlaces();
	describeProblems();
	describeLists();
	describeDocument();
	describeOpenData();
	describeReviewFile();
	// last: it leaves other areas behind
	describeProposalReview();
});

const postgres = await startPostgres();

describe.skipIf(!postgres)('the public API on PostgreSQL', () => {
	beforeAll(async () => serve(await postgres?.database()));
	afterAll(async () => {
		await endService();
		await postgres?.stop();
	});
	describeResponsibility();
	describeShapes();
	describeBatch();
	describeIssueList();
	describeSupervisionApi();
	describeProposals();
	describeObjects();
	describeMeetings();
	describeIssueDocuments();
	describePrinting();
	describePresentations();
	describeIssueShapes();
	describeAttachments();
	describeDrafts();
	describeAttacker();
	describePlaces();
	describeOpenData();
	describeReviewFile();
	// last: it leaves other areas behind
	describeProposalReview();
});
