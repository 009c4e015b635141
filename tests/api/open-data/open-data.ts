import { describeItems } from './items.ts';
import { describeResources } from './resources.ts';

export function describeOpenData(): void {
	describeResources();
	describeItems();
}
