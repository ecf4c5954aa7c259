/** A program in which one day passes at the support, and which may be killed: `<day> <now>`. See `killed.test.ts`. */
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { oneDay } from './one-day.fixture.ts';

patient();
const [day = '{}', now = ''] = process.argv.slice(2);
await oneDay(JSON.parse(day), new Date(now));
await closeDatabase();
