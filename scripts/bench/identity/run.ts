/**
 * Measures, in this process, what stands before everything that somebody signed in does, and what their doing leaves:
 * the look-up of who they are and what they may do, and the record of it. Then two hundred sign-ins at once, and the
 * memory they take. Prints what it measured as JSON.
 */
import { createHash, randomBytes } from 'node:crypto';
import { guest } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { closeDatabase, sqlClient, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { actorOfSession, signIn } from '#lib/identity/index.ts';
import { inParallel } from '../place/sizes.ts';

type Person = { email: string; password: string };
const people: Person[] = JSON.parse(process.env.SEED_PEOPLE ?? '[]');
const [staff, { email, password }] = [people[0], people.at(-1)] as [Person, Person];

const WARMING = 300;
const MEASURED = 3_000;
const AT_ONCE = 8;
const SIGN_INS = 200;

const token = await openSession(staff.email);
const actor = await actorOfSession(token, new Date());
const event = { actor: actor?.id ?? '', action: 'bench', outcome: 'done' as const, detail: { n: 1 } };
const check = async (): Promise<void> => void (await actorOfSession(token, new Date()));
const append = (): Promise<void> => transaction(tx => recordEvent(tx, { ...event, target: `thing:${newId()}` }));

const measured = {
  check: await p95(check, 1),
  checkAtOnce: await p95(check, AT_ONCE),
  append: await p95(append, 1),
  appendAtOnce: await p95(append, AT_ONCE),
  ...(await manySignIns()),
};
console.log(JSON.stringify(measured));
await closeDatabase();

/** The 95th percentile of how long one takes (ms), `atOnce` of them at a time. */
async function p95(work: () => Promise<void>, atOnce: number): Promise<number> {
  await inParallel(atOnce, Array(WARMING).fill(null), work);
  const times = await inParallel(atOnce, Array(MEASURED).fill(null), async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  });
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** How long two hundred sign-ins at once took together (s), and how much more memory this process had at its peak (MB). */
async function manySignIns(): Promise<{ signInSeconds: number; signInMegabytes: number }> {
  await everybody(SIGN_INS + 1);
  const one = (n: number) => {
    const browser = {
      address: `198.51.100.${n % 250}`,
      userAgent: 'bench',
      device: randomBytes(32).toString('base64url'),
      sid: null,
    };
    return signIn(guest, { email: `${n}-${email}`, password, browser }, new Date());
  };
  await one(SIGN_INS);
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const start = performance.now();
  await Promise.all(Array.from({ length: SIGN_INS }, (_, n) => one(n)));
  clearInterval(watch);
  return { signInSeconds: (performance.now() - start) / 1000, signInMegabytes: (peak - before) / 2 ** 20 };
}

/** That many customers with the password of the one there is: each account has limits of its own. */
async function everybody(count: number): Promise<void> {
  await sqlClient()`
    with added as (
      insert into account (id, email, name) select gen_random_uuid(), n || '-' || ${email}::text, 'A customer'
      from generate_series(0, ${count - 1}) n returning id
    ) insert into account_password (account_id, hash)
    select added.id, hash from added, account_password p join account a on a.id = p.account_id where a.email = ${email}`;
}

/** A session of somebody who proved a password and a passkey. Answers its token. */
async function openSession(email: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('base64url');
  await sqlClient()`
    insert into session (token_hash, account_id, level, methods, level_expires_at, idle_expires_at, expires_at)
    select ${hash}, id, 2, '{password,passkey}', now() + interval '1 hour', now() + interval '1 hour', now() + interval '1 hour'
    from account where email = ${email}`;
  return secret;
}
