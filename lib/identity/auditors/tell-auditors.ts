import { and, eq, inArray, isNull } from 'drizzle-orm';
import { chainState, viewRun } from '#lib/audit/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { roleGrant } from '../staff/schema.ts';

type Notice = { title: string; says: string[] };

/** Tells who audits, and who owns the shop, that the ledger is not as it was written. Once a day for the same break. */
export async function warnAuditors({ runId }: { runId: string }, now: Date): Promise<void> {
  const { broken, says } = await viewRun(runId);
  if (!broken) return;
  const { seq, kind } = broken;
  await tell(`audit-broken:${seq}:${kind}:${dayOf(now)}`, {
    title: `The audit ledger is broken at row ${seq}`,
    says: [
      says ?? '',
      'Somebody with more than the shop’s own rights changed the database, or a backup was played back. Until it is known which, trust the signed statements that you have by mail, and the second place, more than the ledger.',
    ],
  });
}

/** Sends who audits where the chain stands: a third place for what was signed, which no machine of the shop can change. */
export async function writeToAuditors(_input: object, now: Date): Promise<void> {
  const { head, checkpoint, publicKey } = await chainState();
  if (!checkpoint) return;
  await tell(`audit-weekly:${dayOf(now)}`, {
    title: `The audit ledger stands at row ${head?.seq ?? 0}`,
    says: [
      'Keep this mail. It says where the chain of the audit ledger stood, signed, so that a ledger that was written anew later can be told from it.',
      `Row ${checkpoint.seq}, signed on ${checkpoint.at}.`,
      `Hash ${checkpoint.hash}`,
      `Signature ${checkpoint.signature}`,
      `By key ${checkpoint.keyId}, whose public half is ${publicKey}`,
    ],
  });
}

async function tell(occasion: string, { title, says }: Notice): Promise<void> {
  const button = { label: 'Look at the ledger', path: '/admin/audit' };
  const people = await db()
    .selectDistinct({ id: account.id, email: account.email, name: nameOf })
    .from(account)
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(and(inArray(roleGrant.role, ['auditor', 'owner']), isNull(roleGrant.revokedAt), isNull(account.disabledAt)));
  await transaction(async tx => {
    for (const { id, email, name } of people) {
      const data = { name, title, says, button };
      await queueMail(tx, { dedupeKey: `${occasion}:${id}`, template: 'staff.notice', to: email, data });
    }
  });
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
