import { sql } from 'drizzle-orm';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { fixedBySweep } from '../monitors/fixed-by-sweep.ts';
import { forgeries } from '../monitors/forgeries.ts';
import { missedEvents } from '../monitors/missed-events.ts';
import type { MonitorView } from '../monitors/model.ts';
import { judge, type Monitor } from '../monitors/monitor.ts';
import { oddDeliveries } from '../monitors/odd-deliveries.ts';
import { webhookBacklog } from '../monitors/webhook-backlog.ts';

const WATCHED: readonly Monitor[] = [webhookBacklog, missedEvents, fixedBySweep, oddDeliveries, forgeries];

/** What Stripe tells is heard, believed only when signed, and worked on: by the same figures that wake somebody. */
export const webhooksFresh = control({
  id: 'payments.webhooks-fresh',
  says: 'What Stripe tells us about payments arrives, is signed by Stripe, and is worked on within minutes.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const views: MonitorView[] = [];
    for (const monitor of WATCHED) views.push(judge(monitor, await monitor.measure(now)));
    const past = views.filter(({ level }) => level !== 'ok');
    const [last] = await db().execute<{ at: string }>(
      sql`select received_at::text as at from stripe_event order by received_at desc limit 1`,
    );
    return heldUnless(
      past.map(({ id }) => `monitor:${id}`),
      broken =>
        broken === 0
          ? 'What Stripe sent was signed, taken in and worked on in time.'
          : past.map(({ says }) => says).join(' '),
      { lastReceivedAt: last ? new Date(last.at).toISOString() : null, monitors: WATCHED.map(({ id }) => id) },
    );
  },
});
