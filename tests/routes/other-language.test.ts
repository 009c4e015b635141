import { expect, test } from 'vitest';
import { elsewhereIn } from '../../src/routes/other-language.ts';

test('the other language keeps the question of a page, and drops the action that a form has left in its address', () => {
	expect(elsewhereIn('en', new URL('http://x/issues?q=漏油&state=open&lang=zh'))).toBe('/issues?q=%E6%BC%8F%E6%B2%B9&state=open&lang=en');
	expect(elsewhereIn('zh', new URL('http://x/account?/signOut=&next=%2Fissues'))).toBe('/account?next=%2Fissues&lang=zh');
});
