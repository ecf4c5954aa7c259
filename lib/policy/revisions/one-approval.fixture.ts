/** A program in which Olive approves a request, and which may be killed: `<request> <now>`. */
import { approve } from '#lib/access/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import '#lib/policy/index.ts';
import { olive } from './drafts.fixture.ts';

const [requestId = '', now = ''] = process.argv.slice(2);
await approve(olive, { requestId }, new Date(now));
await closeDatabase();
