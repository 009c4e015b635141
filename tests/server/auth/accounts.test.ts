import { afterAll } from 'vitest';
import { startPostgres } from '../../postgres.ts';
import { describeAccounts } from './contract.ts';
import { embeddedHouse, serverHouse } from './house.ts';

process.env.TZ = 'Asia/Shanghai';

describeAccounts('the embedded database', embeddedHouse);

const postgres = await startPostgres();
if (postgres) describeAccounts('a PostgreSQL server', async () => serverHouse(await postgres.database()));
afterAll(() => postgres?.stop());
