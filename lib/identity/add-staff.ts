import { eq } from 'drizzle-orm';
import { type StaffRole, TRAINING, type TrainingModule } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { ensureAccount } from './ensure-account.ts';
import { passkey } from './factors/schema.ts';
import { policyAcknowledgement, roleGrant, trainingRecord } from './staff/schema.ts';

export type NewStaff = {
  email: string;
  name: string;
  password: string;
  roles: StaffRole[];
  trained: boolean;
  /** Passkeys made elsewhere: the credential's id in base64url, its public key as COSE. */
  passkeys?: { id: string; publicKey: Buffer }[];
};

const FRESH_KEY = { name: 'Passkey', counter: 0, transports: ['internal'], backedUp: false };

/**
 * Adds a member of staff, or gives the one with this e-mail a new password and nothing else: what was taken back or has
 * lapsed meanwhile stays so. Returns the account's id.
 */
export async function addStaff(tx: Tx, staff: NewStaff, now: Date): Promise<string> {
  const accountId = await ensureAccount(tx, staff, now);
  const ever = eq(roleGrant.accountId, accountId);
  const known = await tx.select({ id: roleGrant.id }).from(roleGrant).where(ever).limit(1);
  if (known.length === 0) await equip(tx, accountId, staff, now);
  return accountId;
}

async function equip(tx: Tx, accountId: string, staff: NewStaff, now: Date): Promise<void> {
  for (const role of staff.roles) {
    await tx
      .insert(roleGrant)
      .values({ id: newId(), accountId, role, grantedBy: 'system:seed', grantedAt: now })
      .onConflictDoNothing();
  }
  for (const { id, publicKey } of staff.passkeys ?? [])
    await tx
      .insert(passkey)
      .values({ id, accountId, publicKey, ...FRESH_KEY, createdAt: now })
      .onConflictDoNothing();
  if (staff.trained) {
    const validUntil = later(now, 365 * DAY);
    for (const [module, version] of Object.entries(TRAINING) as [TrainingModule, number][])
      await tx
        .insert(trainingRecord)
        .values({ accountId, module, version, passedAt: now, validUntil })
        .onConflictDoNothing();
    await tx
      .insert(policyAcknowledgement)
      .values({ accountId, version: '1', acknowledgedAt: now })
      .onConflictDoNothing();
  }
}
