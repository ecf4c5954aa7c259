/**
 * The web process: Next's pages behind the front. `PORT`, `HOST` and `TRUST_PROXY` say where it listens and whom it
 * believes; everything else comes from lib/config.
 */
import next from 'next';
import { pino } from 'pino';
import { withoutCardNumbers } from '#lib/card-number.ts';
import { config } from '#lib/config/index.ts';
import { noteStart, noteStop, requireLeastPrivilege, sqlClient } from '#lib/db/index.ts';
import { requireMasterKeys } from '#lib/keyring/index.ts';
import { Drain } from './drain.ts';
import { createFront } from './front.ts';
import { PageMemory } from './page-memory.ts';
import { pageTrust } from './page-trust.ts';
import { listenForPurges } from './purge.ts';

const DRAIN_MS = 5_000;
const { PORT = '3000', HOST, TRUST_PROXY } = process.env;
const { shopUrl, logLevel } = config();
// One line per answer: written half a second late and in one piece, because a write per request costs as much as the
// rest of a repeated page. What faults have to say goes through lib/log, at once.
const log = pino(
  { name: 'web', level: logLevel, hooks: { streamWrite: withoutCardNumbers } },
  pino.destination({ sync: false, minLength: 8192, periodicFlush: 500 }),
);
const port = Number(PORT);

const tooMuch = await requireLeastPrivilege();
if (tooMuch) log.warn(tooMuch);
await requireMasterKeys(new Date());
await noteStart('web');

const memories = { documents: new PageMemory(64_000_000), files: new PageMemory(32_000_000) };
Object.assign(pageTrust(), { since: Date.now(), purged: () => memories.documents.purge() });

const pages = next({ dev: false, dir: process.cwd(), hostname: HOST ?? 'localhost', port });
await pages.prepare();
await listenForPurges(sqlClient());

const drain = new Drain();
const rules = { shopUrl, trustProxy: TRUST_PROXY === '1', bodyLimit: 1_000_000 };
const server = createFront({ rules, memories, drain, handle: pages.getRequestHandler(), log });
server.listen(port, HOST ?? '127.0.0.1', () => log.info({ port }, 'ready'));

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    await drain.end(server, DRAIN_MS);
    await noteStop('web');
    process.exit(0);
  });
