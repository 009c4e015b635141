import { describe, expect, test } from 'vitest';
import { endsPlainly } from '../../../src/lib/server/direct/plain-connection.ts';

const lines = (...headers: string[]) => [...headers, '', ''].join('\r\n');

describe('the header lines of a request are plain', () => {
	test.each([
		['a host alone', lines('Host: localhost')],
		['what programs send', lines('Host: localhost:3000', 'User-Agent: curl/8.5.0', 'Accept: */*', 'Connection: keep-alive', 'X-Forwarded-For: 10.1.2.3')],
		['a header without a value', lines('Host: localhost', 'X-Nothing:')]
	])('%s', (_, text) => expect(endsPlainly(text)).toBe(true));

	test.each([
		['no host', lines('Accept: */*')],
		['two hosts', lines('Host: a', 'Host: b')],
		['a body', lines('Host: a', 'Content-Length: 3')],
		['a body in chunks', lines('Host: a', 'Transfer-Encoding: chunked')],
		['the end of the connection', lines('Host: a', 'Connection: close')],
		['another protocol', lines('Host: a', 'Connection: Upgrade', 'Upgrade: websocket')],
		['something to wait for', lines('Host: a', 'Expect: 100-continue')],
		['compression', lines('Host: a', 'Accept-Encoding: gzip')],
		['a tag', lines('Host: a', 'If-None-Match: "x"')],
		['a cookie, in which a language may be', lines('Host: a', 'Cookie: lang=en')],
		['a space before the colon', lines('Host : a')],
		['a folded line', lines('Host: a', ' b')],
		['a line that is not ended as HTTP ends it', 'Host: a\nAccept: */*\r\n\r\n'],
		['bytes that are not ASCII', lines('Host: a', 'X: \u00e9')],
		['another request behind it', `${lines('Host: a')}GET / HTTP/1.1\r\n${lines('Host: a')}`],
		['not yet their end', 'Host: a\r\nAccept: */*\r\n']
	])('not with %s', (_, text) => expect(endsPlainly(text)).toBe(false));
});
