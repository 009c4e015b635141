import { describe, expect, test } from 'vitest';
import { keepNothing } from '../../../src/lib/server/auth/guard.ts';
import { localPath } from '../../../src/lib/server/auth/local-path.ts';
import { fromOurOwn } from '../../../src/lib/server/auth/recognise.ts';

describe('where to go after signing in', () => {
	test.each(['/', '/issues?state=open&lang=en', '/issues/12#step-3', '/?at=106.41,26.52'])('%s is ours', (path) => {
		expect(localPath(path)).toBe(path);
	});

	test.each([
		null, '', 'issues', 'https://evil.test/', '//evil.test', '///evil.test', '/\\evil.test', '\\\\evil.test', '/\t/evil.test', '/\n/evil.test',
		'/.//evil.test', '/..//evil.test', '/a/..//evil.test', 'javascript:alert(1)', ' /issues', '//[broken'
	])('%j is not', (path) => {
		expect(localPath(path)).toBeNull();
	});
});

describe('whether a page of ours sends it', () => {
	const at = new URL('https://lake.example.cn/api/v1/issues');
	test.each([
		[{ 'sec-fetch-site': 'same-origin' }, true], [{ origin: 'https://lake.example.cn' }, true], [{}, false], [{ origin: 'null' }, false],
		[{ 'sec-fetch-site': 'same-site', origin: 'https://other.example.cn' }, false], [{ 'sec-fetch-site': 'cross-site' }, false],
		[{ origin: 'http://lake.example.cn' }, false], [{ origin: 'https://lake.example.cn.evil.test' }, false]
	])('%j: %s', (headers, ours) => {
		expect(fromOurOwn(new Headers(headers as Record<string, string>), at)).toBe(ours);
	});
});

test('pages that show what only some may see are kept by nobody, the map and the form for a new issue are', () => {
	const kept = (path: string) => {
		const headers = new Headers();
		keepNothing(new URL(path, 'http://lianghu.test'), headers);
		return !headers.get('cache-control')?.includes('no-store');
	};
	expect(['/account', '/accounts', '/sign-in', '/sign-in/link', '/issues', '/issues/12', '/issues/newest', '/inbox'].filter(kept)).toEqual([]);
	expect(['/', '/matrix', '/batch', '/issues/new'].filter((path) => !kept(path))).toEqual([]);
});
