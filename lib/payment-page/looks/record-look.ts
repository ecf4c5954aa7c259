import { recordEvent } from '#lib/audit/index.ts';
import { config } from '#lib/config/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { alert } from '../alert.ts';
import { closeAfter } from '../closing/close-after.ts';
import type { Difference, LookResult, Seen } from '../model.ts';
import { pageLook, pageSight } from '../schema.ts';
import { noteDifferences } from './note-differences.ts';
import { sightOf } from './sight.ts';

export type Look = {
  tookMs: number;
  /** The build that was held against what was seen. */
  build: string | null;
} & ({ seen: Seen; differences: readonly Difference[] } | { failed: string });

/** As the audit ledger names whoever looks from outside. */
const OBSERVER = 'system:payment-page.observe';

/**
 * Keeps what a look saw. What is new and not accepted is alerted in the same transaction, and closes the checkout where
 * the shop is set up so. Answers how the look ended, and what is new.
 */
export const recordLook = (look: Look, now: Date): Promise<Recorded> =>
  transaction(tx => ('failed' in look ? recordFailure(tx, look, now) : recordSight(tx, look, now)));

type Recorded = { result: LookResult; fresh: readonly Difference[] };

async function recordFailure(
  tx: Tx,
  { tookMs, build, failed }: Extract<Look, { failed: string }>,
  now: Date,
): Promise<Recorded> {
  const says = failed.slice(0, 500);
  await tx.insert(pageLook).values({ id: newId(), at: now, tookMs, build, result: 'failed', says, differences: 0 });
  return { result: 'failed', fresh: [] };
}

async function recordSight(tx: Tx, look: Extract<Look, { seen: Seen }>, now: Date): Promise<Recorded> {
  const { seen, tookMs, build } = look;
  const { standing, fresh } = await noteDifferences(tx, look.differences, now);
  const alarms = standing.filter(({ level }) => level === 'alarm').length;
  const result: LookResult = alarms > 0 ? 'different' : 'as_signed';
  const sight = sightOf(seen);
  await tx.insert(pageSight).values(sight).onConflictDoNothing();
  const [id, says] = [newId(), sentence(seen, alarms)];
  await tx
    .insert(pageLook)
    .values({ id, at: now, tookMs, build, result, says, sight: sight.sha256, differences: alarms });
  if (fresh.length === 0) return { result, fresh };
  const found = fresh.some(({ level }) => level === 'alarm');
  const closes = found && config().paymentPage.onDifference === 'close' && (await closeAfter(tx, id, now));
  await alert(tx, { lookId: id, differences: fresh, closed: closes, now });
  // The ledger takes short words only, and must not refuse this for their number.
  const kinds = [...new Set(fresh.map(({ kind }) => kind))].join(' ').slice(0, 190);
  const detail = { kinds, closed: String(closes) };
  const event = { actor: OBSERVER, action: 'payment-page.difference', target: `page-look:${id}` };
  await recordEvent(tx, { ...event, outcome: 'done', detail });
  return { result, fresh };
}

function sentence({ scripts, files, frames }: Seen, alarms: number): string {
  const looked = `${count(scripts, 'script')}, ${count(frames, 'frame')} and ${count(files, 'file')} were compared`;
  return alarms === 0 ? `${looked}: all as signed.` : `${looked}: ${alarms} not as signed.`;
}

const count = (things: readonly unknown[], name: string): string =>
  `${things.length} ${name}${things.length === 1 ? '' : 's'}`;
