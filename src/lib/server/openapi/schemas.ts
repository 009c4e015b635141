import type { Schema } from '../request/reading.ts';
import { answerSchemas } from './answer.ts';
import { attachmentSchemas } from './attachments.ts';
import { batchSchemas } from './batch.ts';
import { domainSchemas } from './domain.ts';
import { issueDocumentSchemas } from './issue-documents.ts';
import { issueSchemas } from './issues.ts';
import { listSchemas } from './lists.ts';
import { placeSchemas } from './places.ts';
import { meetingSchemas } from './meetings.ts';
import { objectSchemas } from './objects.ts';
import { printSchemas } from './printing.ts';
import { presentationSchemas } from './presentations.ts';
import { proposalSchemas } from './proposals.ts';
import { serviceSchemas } from './service.ts';
import { uploadSchemas } from './uploads.ts';

/** The shape of everything that the API reads and answers: JSON Schema 2020-12, by name. */
export const schemas = { ...domainSchemas, ...answerSchemas, ...attachmentSchemas, ...batchSchemas, ...issueSchemas, ...issueDocumentSchemas, ...listSchemas, ...meetingSchemas, ...objectSchemas, ...placeSchemas, ...presentationSchemas, ...printSchemas, ...proposalSchemas, ...serviceSchemas, ...uploadSchemas } satisfies Record<string, Schema>;
export type SchemaName = keyof typeof schemas;
