/**
 * A process to be killed: opens the folder given as argument and writes pairs of rows, each pair in one transaction,
 * printing a pair's number once it is acknowledged. The filler does not compress, so the log moves on quickly.
 */
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';

const driver = await openEmbedded(process.argv[2] ?? '', (step) => console.log(step));
await driver.exec('create table if not exists pair (id int, half int, filler text, primary key (id, half))');
const [row] = await driver.query<{ last: number }>('select coalesce(max(id), 0)::int4 as last from pair');
console.log('ready');
for (let id = (row?.last ?? 0) + 1; ; id++) {
	await driver.transaction(async (tx) => {
		for (const half of [1, 2]) {
			await tx.query(
				`insert into pair select $1::int4, $2::int4, string_agg(md5(random()::text), '') from generate_series(1, 500)`, [id, half]
			);
		}
	});
	console.log(id);
}
