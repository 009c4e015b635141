import { expect, test } from 'vitest';
import { bodyOf, emptyStep, takesDay } from '../../src/routes/issues/list-api.ts';

const filled = { note: '因为', toUnit: 'gy-eeb', clause: '附二(二)', dueDate: '2027-01-15' } as const;

test('a step is sent with what it takes, not with what was filled in for another', () => {
	expect(bodyOf('comment', filled)).toEqual({ action: 'comment', note: '因为' });
	expect(bodyOf('refuse', filled)).toEqual({ action: 'refuse', note: '因为', toUnit: 'gy-eeb', clause: '附二(二)' });
	expect(bodyOf('extend', filled)).toEqual({ action: 'extend', note: '因为', dueDate: '2027-01-15' });
	expect(bodyOf('plan', emptyStep())).toEqual({ action: 'plan', note: '' });
});

test('a plan, a reopening and a request for a pause may name a day; an extension must', () => {
	expect((['plan', 'reopen', 'ask-suspension', 'extend', 'ask-extension', 'suspend', 'accept'] as const).filter(takesDay)).toEqual(['plan', 'reopen', 'ask-suspension', 'extend', 'ask-extension']);
});
