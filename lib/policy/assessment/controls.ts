import { DAY } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { ASSESSED_EVERY } from './ask-for-assessment.ts';
import { lastAssessment } from './list-assessments.ts';

/** Some days of grace for the worker that was away when it was due. */
const LATEST_DAYS = ASSESSED_EVERY + 7;

export const withstandsItself = control({
  id: 'shop.withstands-its-own-attacks',
  says: 'At least once a month the shop tries to break into itself in all the ways that attackers try first, and withstands.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const last = await lastAssessment();
    if (!last?.finishedAt) return notChecked('The shop has not been assessed yet: that happens in its first night.');
    const days = Math.floor((now.getTime() - Date.parse(last.finishedAt)) / DAY);
    const broken = [
      ...(days <= LATEST_DAYS ? [] : [`assessment:${last.id}: the last one is ${days} days old`]),
      ...(last.failed ? [`assessment:${last.id}: ${last.failed}`] : []),
      ...last.results.flatMap(({ id, found }) => found.map(what => `${id}: ${what}`)),
    ];
    const tried = last.results.filter(({ outcome }) => outcome !== 'not_tried');
    const requests = last.results.reduce((sum, one) => sum + one.requests, 0);
    return heldUnless(
      broken,
      count =>
        count === 0
          ? `${tried.length} ways of attack were tried with ${requests} requests, and none got through.`
          : `The last assessment has ${count} ${count === 1 ? 'thing' : 'things'} to mend.`,
      {
        assessment: last.id,
        at: last.finishedAt,
        origin: last.origin,
        ways_tried: tried.map(({ id }) => id),
        requests,
      },
    );
  },
});
