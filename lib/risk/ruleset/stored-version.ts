import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { BUILD } from './ensure-ruleset.ts';
import { readRuleset } from './read-ruleset.ts';
import { NoSuchRuleset, NotADraft } from './refusals.ts';
import type { Ruleset } from './ruleset.ts';

export type StoredVersion = typeof riskRuleset.$inferSelect;

/** Whoever makes, tries or publishes a version does so alone: numbers, the shadow and what is live are one of a kind. */
export const alone = (tx: Tx): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('risk_ruleset'))`);

/** A version, locked. Throws NoSuchRuleset. */
export async function lockVersion(tx: Tx, version: number): Promise<StoredVersion> {
  const [row] = await tx.select().from(riskRuleset).where(eq(riskRuleset.version, version)).for('update');
  if (!row || row.status === 'discarded') throw new NoSuchRuleset();
  return row;
}

/** A draft that people may change, locked, and what it says. Throws NoSuchRuleset, NotADraft. */
export async function lockDraft(tx: Tx, version: number): Promise<Ruleset> {
  const row = await lockVersion(tx, version);
  if (!isEditable(row)) throw new NotADraft();
  return readRuleset(version, row.rules);
}

/** A build knows its own rules again by what they say: they are copied, not changed. */
export const isEditable = ({ status, createdBy }: Pick<StoredVersion, 'status' | 'createdBy'>): boolean =>
  status === 'draft' && createdBy !== BUILD;

/** Keeps what a draft says now. */
export async function keepDraft(tx: Tx, { version, ...rules }: Ruleset): Promise<void> {
  await tx.update(riskRuleset).set({ rules }).where(eq(riskRuleset.version, version));
}
