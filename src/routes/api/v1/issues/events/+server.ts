import { issueEvents } from '#server';

export const GET = issueEvents;
