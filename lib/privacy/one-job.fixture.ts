/** A program that runs one job and may be killed: `<job> <payload> <now>`. See `killed.fixture.ts`. */
import { closeDatabase } from '#lib/db/index.ts';
import { oneJob } from './jobs.fixture.ts';

const [name = '', payload = '{}', now = ''] = process.argv.slice(2);
await oneJob(name).run(JSON.parse(payload), new Date(now));
await closeDatabase();
