import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { account } from '../schema.ts';
import { deviceProved } from './devices.ts';
import { recordAccountEvent } from './events.ts';
import { warnOfSignIn } from './warn.ts';

export type Opened = {
  id: string;
  accountId: string;
  deviceId: string;
  deviceName: string;
  network: string;
  newDevice: boolean;
  /** Browsers that were known before. The first one of an account is news to nobody. */
  knownDevices: number;
};

/** A sign-in is complete: its browser is known from now on, and one that is new is told to the account's owner. */
export async function sessionOpened(tx: Tx, opened: Opened, now: Date): Promise<void> {
  const { accountId, deviceId, deviceName, network } = opened;
  const news = opened.newDevice && opened.knownDevices > 0;
  await deviceProved(tx, deviceId, network, now);
  await tx.update(account).set({ lastSignInAt: now }).where(eq(account.id, accountId));
  const kind = news ? 'new-device' : 'signed-in';
  await recordAccountEvent(tx, { accountId, kind, seen: { deviceName, network } }, now);
  if (news) await warnOfSignIn(tx, 'identity.new-device', { ...opened, because: null }, now);
}
