import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { sha256 } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { knownDevice } from '../schema.ts';
import { type Browser, nameOfBrowser, networkHash, networkOf } from './browser.ts';

/** Networks that are remembered of one browser; the oldest gives way. */
const MOST_NETWORKS = 20;

export type Recognised = {
  deviceId: string;
  /** Whether no sign-in of the account was completed with this browser before. */
  newDevice: boolean;
  /** Whether no browser of the account was ever in this network. */
  newNetwork: boolean;
  /** The account's browsers so far. */
  knownDevices: number;
};

/**
 * Finds the browser among those of an account, or takes it down as one that has proved nothing yet: it counts as
 * known from `deviceProved` on, so that a right password alone teaches us nothing.
 */
export async function recogniseDevice(tx: Tx, accountId: string, browser: Browser, now: Date): Promise<Recognised> {
  const proved = await tx.select({ networks: knownDevice.networks }).from(knownDevice).where(provedOf(accountId));
  const tokenHash = sha256(browser.device);
  const network = networkHash(networkOf(browser.address));
  const seen = { name: nameOfBrowser(browser.userAgent), lastSeenAt: now };
  const forgotten = sql`${knownDevice.forgottenAt} is not null`;
  const [device] = await tx
    .insert(knownDevice)
    .values({ id: newId(), accountId, tokenHash, ...seen, firstSeenAt: now })
    .onConflictDoUpdate({
      target: [knownDevice.accountId, knownDevice.tokenHash],
      set: {
        ...seen,
        provedAt: sql`case when ${forgotten} then null else ${knownDevice.provedAt} end`,
        networks: sql`case when ${forgotten} then '{}'::text[] else ${knownDevice.networks} end`,
        forgottenAt: null,
      },
    })
    .returning({ id: knownDevice.id, provedAt: knownDevice.provedAt });
  if (!device) throw new Error('a browser that is taken down has a row');
  return {
    deviceId: device.id,
    newDevice: device.provedAt === null,
    newNetwork: !proved.some(({ networks }) => networks.includes(network)),
    knownDevices: proved.length,
  };
}

/** The browsers of an account that a sign-in was completed with. */
export async function provedDevices(tx: Tx, accountId: string): Promise<string[]> {
  const found = await tx.select({ id: knownDevice.id }).from(knownDevice).where(provedOf(accountId));
  return found.map(({ id }) => id);
}

const provedOf = (accountId: string) =>
  and(eq(knownDevice.accountId, accountId), isNull(knownDevice.forgottenAt), isNotNull(knownDevice.provedAt));

/** A sign-in with this browser, in this network (as `networkOf` names it), is complete: both are known from now on. */
export async function deviceProved(tx: Tx, deviceId: string, network: string, now: Date): Promise<void> {
  const hash = networkHash(network);
  const { networks } = knownDevice;
  await tx
    .update(knownDevice)
    .set({
      provedAt: sql`coalesce(${knownDevice.provedAt}, ${now.toISOString()}::timestamptz)`,
      networks: sql`(array_append(array_remove(${networks}, ${hash}), ${hash}))[greatest(1, cardinality(array_remove(${networks}, ${hash})) + 2 - ${MOST_NETWORKS}::int):]`,
    })
    .where(eq(knownDevice.id, deviceId));
}

/** Forgets a browser: the next sign-in with it is one with a new browser. */
export async function forgetDevice(tx: Tx, accountId: string, deviceId: string, now: Date): Promise<boolean> {
  const forgotten = await tx
    .update(knownDevice)
    .set({ forgottenAt: now })
    .where(and(eq(knownDevice.id, deviceId), eq(knownDevice.accountId, accountId), isNull(knownDevice.forgottenAt)))
    .returning({ id: knownDevice.id });
  return forgotten.length > 0;
}
