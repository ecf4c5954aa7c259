import { recordEvent } from '#lib/audit/index.ts';
import { transaction } from '#lib/db/index.ts';
import { followNews, goRound } from './follow-chain.ts';
import { ANCHORED, lastStatement, newRound } from './statement.ts';

/**
 * Follows what is new in the chain of runs and, when it holds, puts down in the audit ledger where it ends; with it, how
 * far the round through the whole is, after one more piece. The ledger is signed every five minutes in two places: who
 * owns the database and writes the chain of runs anew, or moves the place from which it is followed, would have to forge
 * those statements too. What is broken is not put down, so that each look comes by it again. Nothing is put down when
 * nothing ran.
 */
export async function anchorRuns(now: Date, most?: number): Promise<void> {
  const last = await lastStatement();
  const news = await followNews(last);
  if (news.broken || news.at.seq === (last?.seq ?? 0)) return;
  const went = await goRound(last?.round ?? newRound(now), news.at.seq, now, most);
  await transaction(tx =>
    recordEvent(tx, {
      actor: `system:${ANCHORED}`,
      action: ANCHORED,
      target: `control-run:${news.at.seq}`,
      outcome: 'done',
      detail: { hash: news.at.hash, round: went.round },
    }),
  );
}
