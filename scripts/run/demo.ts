import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { shelterOf } from '../../sandbox/postgres/owner.ts';
import { build } from './build.ts';
import type { Child } from './children.ts';
import { demoDatabase, endLeftOver } from './demo-database.ts';
import { type DemoPorts, demoPorts, refuseTakenPorts } from './demo-ports.ts';
import { type DemoSecrets, demoSecrets } from './demo-secrets.ts';
import { OnlyOne } from './only-one.ts';
import { PEOPLE, seedPeople } from './people.ts';
import { DEMO } from './places.ts';
import { root } from './root.ts';
import { Running } from './running.ts';
import { script } from './script.ts';
import { startSurroundings } from './surroundings.ts';
import { startWebAndWorker } from './web-and-worker.ts';

const DATA = join(root, '.data');
const CLUSTER = join(DATA, 'pg18');
const SECRETS = join(DATA, 'demo.json');
const LOGS = join(DATA, 'logs');
const BACKUPS = join(DATA, 'backups');
const HOUR_MS = 60 * 60 * 1000;

/** Starts the whole shop, says where it is, and ends all of it at Ctrl-C or when a part of it dies. */
export async function demo(words: string[]): Promise<void> {
  const began = Date.now();
  const note = new OnlyOne(DEMO);
  const running = new Running();
  running.afterwards(() => note.release());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(0));
  try {
    const ports = demoPorts();
    await clear(ports, words.includes('--fresh'));
    const environment = await startOutside(running, note, ports, demoSecrets(SECRETS));
    await startShop(running, note, environment);
    if (!running.ending) welcome(environment, Date.now() - began);
  } catch (error) {
    if (running.ending) return;
    console.error(`\n${error instanceof Error ? error.message : error}`);
    await running.end(1);
  }
}

/** Ends what an earlier demo left, empties the folders when asked to, and makes sure that the ports are ours. */
async function clear(ports: DemoPorts, fresh: boolean) {
  await endLeftOver(CLUSTER);
  if (fresh) for (const folder of [DATA, shelterOf(CLUSTER)]) rmSync(folder, { recursive: true, force: true });
  await refuseTakenPorts(ports, [
    'shop',
    'mailbox',
    'smtp',
    ...(realStripe() ? [] : (['stripe'] as const)),
    ...(process.env.DATABASE_URL ? [] : (['database'] as const)),
  ]);
}

/** The database, the Stripe sandbox and the mailbox; answers the whole environment of the shop. */
async function startOutside(running: Running, note: OnlyOne, ports: DemoPorts, secrets: DemoSecrets) {
  console.log('Starting the database …');
  const database = await demoDatabase(root, CLUSTER, ports.database, secrets);
  running.add({ name: 'database', stop: database.stop });
  console.log(`Starting ${realStripe() ? '' : 'the Stripe sandbox and '}the mailbox …`);
  const shopUrl = process.env.SHOP_URL ?? `http://localhost:${ports.shop}`;
  const { environment } = await startSurroundings(root, {
    folder: DATA,
    stripePort: ports.stripe,
    smtpPort: ports.smtp,
    mailboxPort: ports.mailbox,
    shopUrl,
    webhookSecret: secrets.webhookSecret,
    stripe: !realStripe(),
    started: child => keep(running, note, child),
  });
  return {
    APP_SECRET: secrets.appSecret,
    ...environment,
    ...given(['APP_SECRET', 'APP_FORMER_SECRETS', 'SMTP_URL', 'MAIL_FROM']),
    ...seeded(secrets),
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    // A database of somebody else's may not let us make another to try a backup in.
    ...(process.env.DATABASE_URL ? {} : { BACKUP_FOLDER: BACKUPS }),
    SHOP_URL: shopUrl,
    PORT: String(ports.shop),
    // Everybody who tries a demo does it from one address.
    LIMITS_TIMES: '20',
    // And the whole of it runs on one machine, which may have other things to do.
    GATE_PATIENCE: '4',
  };
}

async function startShop(running: Running, note: OnlyOne, environment: Record<string, string>) {
  console.log('Migrating and seeding …');
  await script(root, 'scripts/migrate.ts', environment);
  await script(root, 'scripts/seed.ts', environment);
  console.log('Building the pages, if they changed (the first time takes a minute) …');
  await Promise.all([build({ ...process.env, ...environment }), backUp(environment)]);
  // Who leaves it running for days has one of each.
  setInterval(() => backUp(environment).catch(() => {}), HOUR_MS).unref();
  console.log('Starting the web server and the worker …');
  await startWebAndWorker(root, environment, LOGS, child => keep(running, note, child));
}

/** A backup a day, tried on the spot, as a shop has that is looked after. */
const backUp = async (environment: Record<string, string>): Promise<void> =>
  environment.BACKUP_FOLDER ? script(root, 'scripts/database/backup/once-a-day.ts', environment) : undefined;

function welcome(environment: Record<string, string>, tookMs: number) {
  const lines = [
    `Ready after ${Math.round(tookMs / 100) / 10} s. Ctrl-C ends all of it.`,
    '',
    `  Shop            ${environment.SHOP_URL}`,
    `  Stripe          ${realStripe() ? 'the real one, with the keys of the environment' : `${environment.STRIPE_API_URL}  (sandbox: no real money)`}`,
    `  Mailbox         ${environment.MAILBOX_URL}`,
    `  Logs            ${LOGS}`,
    '',
    '  Who may sign in',
    ...demoSecrets(SECRETS).people.map(({ email, password, says }) => `  ${email.padEnd(24)}  ${password}  ${says}`),
    '',
    '  Staff make a passkey at their first sign-in (the screen lock of this machine will do).',
  ];
  console.log(`\n${lines.join('\n')}\n`);
}

function keep(running: Running, note: OnlyOne, child: Child) {
  note.started(child.process.pid);
  running.addChild(child);
}

/** Nobody has a passkey yet: the first sign-in of the staff leads to making one. */
const seeded = ({ people }: DemoSecrets) =>
  seedPeople(
    PEOPLE.map(({ says: _, ...person }) => ({
      ...person,
      password: people.find(({ email }) => email === person.email)?.password ?? '',
      passkeys: [],
    })),
  );

/** Real keys in the environment mean real Stripe, and no sandbox. */
const realStripe = () => Boolean(process.env.STRIPE_SECRET_KEY);

/** Variables of the person's own environment that win over the demo's. */
const given = (names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])));
