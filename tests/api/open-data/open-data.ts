import { describeClients } from './clients.ts';
import { describeFiles } from './files.ts';
import { describeIssueFeatures } from './issues.ts';
import { describeItems } from './items.ts';
import { describeChangeFeatures } from './proposals.ts';
import { describeRefusals } from './refusals.ts';
import { describeResources } from './resources.ts';
import { describeSystems } from './systems.ts';

export function describeOpenData(): void {
	describeResources();
	describeItems();
	describeSystems();
	describeRefusals();
	describeFiles();
	describeClients();
	describeIssueFeatures();
	describeChangeFeatures();
}
