import type { DomainWords } from '../domain-words.ts';
import { duties } from './duties.ts';
import { names } from './names.ts';
import { terms } from './terms.ts';

export const domain: DomainWords = { ...names, ...terms, ...duties };
