/** The only I/O: the store, and the answers that rest on it. */
export { answerShape, type ShapeAnswer, type ShapePart } from './answer-shape.ts';
export { handOutAttachment } from './attachments/hand-out.ts';
export { receiveAttachment } from './attachments/receive.ts';
export { recognise, tellHow } from './auth/recognise.ts';
export { batchEndpoint } from './batch-endpoint.ts';
export type { Answer } from './describe.ts';
export { answerDirectly, responsibility } from './direct.ts';
export { differences, readDifference, reportDifference, type Difference } from './differences.ts';
export { documentFile } from './documents/file-endpoint.ts';
export { documentParameters, freezeDocument, readDocument, readDocuments } from './documents/operations.ts';
export { endpoint, type Operation, type Standing } from './endpoint.ts';
export { collectionFile } from './export/collection-file.ts';
export { readSearchEntries, readSearchResults } from './find.ts';
export { readHealth } from './health.ts';
export { logIssue, stepIssue } from './problem-list/changing.ts';
export { issueEvents } from './problem-list/events.ts';
export { issueParameters } from './problem-list/parameters.ts';
export { readIssue, readIssueClusters, readIssues, readIssuesNearby } from './problem-list/reading.ts';
export { readFigures, readInbox } from './problem-list/supervising.ts';
export { chosenLanguage, languageOf } from './language.ts';
export { asProblem, noSuchAddress } from './misses.ts';
export { answerFrom, close, open, store, tiandituKey } from './opened.ts';
export { ogcDocument } from './ogc/api.ts';
export { ogc } from './ogc/resources.ts';
export { openApiDocument } from './openapi/document.ts';
export { parameters } from './parameters.ts';
export { postEndpoint } from './post.ts';
export { found } from './problem.ts';
export { compiledMapFile } from './proven-map.ts';
export {
	readAreas, readClausePlaces, readClauses, readDuties, readFindingPlaces, readFindings, readMatters, readUnitPlaces, readUnits
} from './reads.ts';
export { readShape } from './request/shape.ts';
export { secure } from './security.ts';
export { readProblemKinds } from './service.ts';
export { guarded, logUnexpected } from './unexpected.ts';
