import { DAY } from '#lib/clock.ts';
import { type Control, control, heldUnless } from '#lib/control.ts';
import { followNews, goRound } from './follow-chain.ts';
import { lastStatement, newRound } from './statement.ts';

/** The whole chain is followed within so many days: an old run that was changed is found by then. */
const WHOLE_WITHIN_DAYS = 30;

/**
 * What controls found stays as they found it. Looks at what is new, from the last statement in the signed ledger to the
 * end, and at the next piece of the round through the whole; an hourly job moves the round on (`anchorRuns`).
 */
export const runsAsWritten: Control = control({
  id: 'policy.runs-as-written',
  says: `What our checks found is kept in a chain that nobody can edit unseen: what is new is followed every hour, and all of it within ${WHOLE_WITHIN_DAYS} days.`,
  severity: 'critical',
  every: 'day',
  shown: 'everyone',
  async progress(now) {
    const last = await lastStatement();
    const { seq, began } = last?.round ?? newRound(now);
    const says = `The round through all ${last?.seq ?? 0} runs that began on ${began.slice(0, 10)} has reached number ${seq}.`;
    return last && { says, done: seq, of: last.seq };
  },
  async check(now) {
    const last = await lastStatement();
    const news = await followNews(last);
    const from = last?.round ?? newRound(now);
    const went = news.broken ? { broken: news.broken, runs: 0, statements: 0 } : await goRound(from, news.at.seq, now);
    const late = now.getTime() - Date.parse(from.began) > WHOLE_WITHIN_DAYS * DAY;
    const looked = `${news.runs} new runs were followed, and ${went.runs} of all ${news.at.seq} again`;
    return heldUnless(
      [
        ...(went.broken ? [went.broken] : []),
        ...(late ? [`control_run:the whole has not been followed since ${from.began}`] : []),
      ],
      found => {
        if (found === 0) return `${looked}: each is as it was written, and as the signed ledger has it.`;
        return went.broken ? `${went.broken} is not as it was written.` : 'The whole chain was not followed in time.';
      },
      {
        runs: news.at.seq,
        newRuns: news.runs,
        runsFollowedAgain: went.runs,
        statements: went.statements,
        roundReached: from.seq,
        roundBegan: from.began,
        lastWhole: from.whole,
        wholeWithinDays: WHOLE_WITHIN_DAYS,
      },
    );
  },
});
