import { and, eq, gt, sql } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import { later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { accountEvent, accountPassword, session } from '../schema.ts';
import { type Browser, networkOf } from './browser.ts';
import type { Recognised } from './devices.ts';
import { type SignInFacts, WITHIN } from './signals.ts';

export type SignIn = {
  accountId: string;
  /** What was proved for this sign-in. */
  methods: Method[];
  browser: Browser;
  /** Wrong passwords in a row before this success. */
  failuresBefore?: number;
  /** The password is on the list of leaked ones. */
  leakedPassword?: boolean;
};

/** What the signals judge a sign-in by. */
export async function factsOf(tx: Tx, signIn: SignIn, recognised: Recognised, now: Date): Promise<SignInFacts> {
  const { knownDevices, newDevice, newNetwork } = recognised;
  return {
    knownDevices,
    newDevice,
    newNetwork,
    networksAtOnce: await networksAtOnce(tx, signIn, now),
    failuresBefore: signIn.failuresBefore ?? 0,
    leakedPassword: signIn.leakedPassword ?? false,
    disowned: await disowned(tx, signIn.accountId),
  };
}

async function networksAtOnce(tx: Tx, { accountId, browser }: SignIn, now: Date): Promise<number> {
  const used = await tx
    .selectDistinct({ network: session.network })
    .from(session)
    .where(
      and(eq(session.accountId, accountId), eq(session.state, 'open'), gt(session.lastSeenAt, later(now, -WITHIN))),
    );
  return new Set([networkOf(browser.address), ...used.map(({ network }) => network).filter(Boolean)]).size;
}

/** Whether the newest "not me" is younger than the password. */
async function disowned(tx: Tx, accountId: string): Promise<boolean> {
  const [found] = await tx
    .select({ one: sql`1` })
    .from(accountEvent)
    .innerJoin(accountPassword, eq(accountPassword.accountId, accountEvent.accountId))
    .where(
      and(
        eq(accountEvent.accountId, accountId),
        eq(accountEvent.kind, 'not-me'),
        gt(accountEvent.at, accountPassword.setAt),
      ),
    )
    .limit(1);
  return found !== undefined;
}
