import { describe, expect, test } from 'vitest';
import { readImportArguments } from '../../../src/lib/server/import/arguments.ts';

const read = (line: string) => readImportArguments(line.split(' ').filter((word) => word !== ''), '2026-12-01');

describe('the arguments of the import', () => {
	test('a file and a kind are enough for a dry run, which says what it assumes', () => {
		expect(read('zones/二级.zip --kind zone-2')).toEqual({
			ok: true, file: 'zones/二级.zip', write: false, assumed: ['--source 二级.zip', '--accuracy 10'],
			options: { kind: 'zone-2', source: '二级.zip', licence: '未说明 / not stated', accuracy: 10, validFrom: '2026-12-01', illustrative: false }
		});
	});

	test('everything can be stated', () => {
		expect(read('a.zip --kind zone-2 --crs 4523 --encoding gbk --name-field 名称 --source bureau --licence internal --accuracy 5 --from 2027-01-01 --write')).toMatchObject({
			ok: true, write: true, assumed: [],
			options: { crs: 4523, encoding: 'gbk', nameField: '名称', source: 'bureau', licence: 'internal', accuracy: 5, validFrom: '2027-01-01' }
		});
	});

	test.each([
		['', 'help', ''],
		['--help', 'help', ''],
		['a.zip', 'arguments', '--kind'],
		['--kind zone-2', 'arguments', 'FILE'],
		['a.zip b.zip --kind zone-2', 'arguments', 'b.zip'],
		['a.zip --kind zone-2 --crs 3857', 'arguments', '--crs 3857'],
		['a.zip --kind zone-2 --code 红枫', 'arguments', '--code 红枫'],
		['a.zip --kind zone-2 --write', 'needed', '--source, --accuracy'],
		['a.zip --kind zone-2 --write --source x', 'needed', '--accuracy']
	])('%j is refused: %s', (line, reason, detail) => {
		expect(read(line)).toEqual({ ok: false, reason, detail });
	});

	test('an unknown option is named', () => {
		const reading = read('a.zip --kind zone-2 --colour red');
		expect(reading).toMatchObject({ ok: false, reason: 'arguments' });
		if (!reading.ok) expect(reading.detail).toMatch(/--colour/u);
	});
});
