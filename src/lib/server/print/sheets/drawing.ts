import type { Standing } from '../../endpoint.ts';
import type { SheetGiven } from './parameters.ts';

/** What a layout has at hand to say what its sheet shows. */
export interface Drawing {
	readonly given: SheetGiven;
	readonly standing: Pick<Standing, 'store' | 'lang' | 'words' | 'dataVersion' | 'actor'>;
	/** Where the product is served: https://host */
	readonly origin: string;
}
