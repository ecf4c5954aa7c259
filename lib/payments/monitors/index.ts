import { auditMonitors } from '#lib/audit/index.ts';
import { log } from '#lib/log.ts';
import { paymentPageMonitors } from '#lib/payment-page/index.ts';
import { attempts } from './attempts.ts';
import { comparisonOverdue } from './comparison-overdue.ts';
import { declines } from './declines.ts';
import { differences } from './differences.ts';
import { disputesDue } from './disputes-due.ts';
import { fixedBySweep } from './fixed-by-sweep.ts';
import { foreignCards } from './foreign-cards.ts';
import { forgeries } from './forgeries.ts';
import { gateTimeouts } from './gate-timeouts.ts';
import { missedEvents } from './missed-events.ts';
import type { MonitorView } from './model.ts';
import { moneyAndOrders } from './money-and-orders.ts';
import { judge, type Monitor } from './monitor.ts';
import { needsReconcile } from './needs-reconcile.ts';
import { oddDeliveries } from './odd-deliveries.ts';
import { pageViolations } from './page-violations.ts';
import { programRatio } from './program-ratio.ts';
import { refundsFailed } from './refunds-failed.ts';
import { refundsWaiting } from './refunds-waiting.ts';
import { refusedDetails } from './refused-details.ts';
import { secretAge } from './secret-age.ts';
import { setup } from './setup.ts';
import { stripeAway } from './stripe-away.ts';
import { stripeLimits } from './stripe-limits.ts';
import { stripeRefusesUs } from './stripe-refuses-us.ts';
import { uncaptured } from './uncaptured.ts';
import { webhookBacklog } from './webhook-backlog.ts';
import { webhookDelay } from './webhook-delay.ts';

/** What is watched about payments. A new one is a file and its line here. */
export const MONITORS: readonly Monitor[] = [
  stripeAway,
  stripeRefusesUs,
  stripeLimits,
  moneyAndOrders,
  uncaptured,
  webhookBacklog,
  webhookDelay,
  missedEvents,
  fixedBySweep,
  oddDeliveries,
  forgeries,
  foreignCards,
  declines,
  attempts,
  gateTimeouts,
  refusedDetails,
  needsReconcile,
  differences,
  comparisonOverdue,
  disputesDue,
  programRatio,
  refundsFailed,
  refundsWaiting,
  pageViolations,
  secretAge,
  setup,
];

/** Everything that is watched: that, and what other domains watch. */
export const WATCHED: readonly Monitor[] = [...MONITORS, ...auditMonitors, ...paymentPageMonitors];

/**
 * How everything that is watched stands now, in the order of WATCHED, then what rooms above this one watch (`further`).
 * What cannot be measured is said so, and counts as a warning. One after the other: watching must not take the
 * connections of those who buy.
 */
export async function monitors(now: Date, further: readonly Monitor[] = []): Promise<MonitorView[]> {
  const views: MonitorView[] = [];
  for (const monitor of [...WATCHED, ...further]) views.push(await view(monitor, now));
  return views;
}

async function view(monitor: Monitor, now: Date): Promise<MonitorView> {
  try {
    return judge(monitor, await monitor.measure(now));
  } catch (error) {
    log('payments').error({ err: error, monitor: monitor.id }, 'a monitor could not be measured');
    const { id, title } = monitor;
    return { id, title, level: 'warn', value: null, threshold: null, says: 'This could not be measured.', since: null };
  }
}
