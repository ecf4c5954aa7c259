/**
 * The worker: runs every job that a domain declares, and the schedules among them. Several workers may run
 * against one database; each job goes to one of them. SIGTERM lets running jobs finish first.
 */
import { EventEmitter } from 'node:events';
import { type CronItem, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, noteStart, noteStop, requireLeastPrivilege, transaction } from '#lib/db/index.ts';
import { requireMasterKeys } from '#lib/keyring/index.ts';
import { log } from '#lib/log.ts';
import { checkSetup } from '#lib/payments/index.ts';
import { ensurePolicy } from '#lib/policy/index.ts';
import { eraseAgain } from '#lib/privacy/index.ts';
import { allJobs } from './worker/collected.ts';
import { bePresent } from './worker/presence.ts';
import { tasksOf } from './worker/tasks.ts';

const CONCURRENCY = 5;
/** Run so before the web server begins, it does just that. */
const ONLY_ERASE_AGAIN = '--erase-again';

/** Starts a worker on the configured database and resolves once it listens. */
async function startWorker(events: WorkerEvents): Promise<Runner> {
  const crons: CronItem[] = allJobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron }] : []));
  return run({
    connectionString: config().databaseUrl,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    events,
    taskList: tasksOf(allJobs),
    parsedCronItems: parseCronItems(crons),
  });
}

async function main(): Promise<void> {
  const tooMuch = await requireLeastPrivilege();
  if (tooMuch) log('worker').warn(tooMuch);
  await requireMasterKeys(clock.now());
  // Who came back with a backup goes before anything is done for them.
  await eraseAgain(clock.now());
  if (process.argv.includes(ONLY_ERASE_AGAIN)) return closeDatabase();
  await transaction(tx => ensurePolicy(tx, clock.now()));
  await noteStart('worker');
  const events: WorkerEvents = new EventEmitter();
  const name = new Promise<string>(resolve => events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)));
  const runner = await startWorker(events);
  const presence = await bePresent(await name);
  log('worker').info({ jobs: allJobs.length }, 'worker ready');
  // Beside the work, never before it: a Stripe that is away delays nothing.
  void checkSetup(clock.now()).catch(error => log('worker').error({ err: error }, 'the check failed'));
  const stop = async () => {
    await runner.stop();
    await presence.leave();
    await noteStop('worker');
    await closeDatabase();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await runner.promise;
}

await main();
