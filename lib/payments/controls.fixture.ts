import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { db } from '#lib/db/index.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { adaPays, askStripe, CARDS } from './ada-pays.fixture.ts';
import { noteSecrets } from './circuit/known-secrets.ts';
import { SUBSCRIBED } from './events/index.ts';
import { API_VERSION } from './stripe.ts';
import { heldOrder } from './verification/held.fixture.ts';
import { paymentVerification } from './verification/schema.ts';

/** Mallory owns the database: triggers are no obstacle to her. */
const mallory = (work: (sql: Owner) => Promise<unknown>) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await work(sql);
  });

/** Ada pays once, and once Radar has doubts about her card, for all drills together. */
let paying: Promise<{ paid: string; held: string; heldOrder: string }> | undefined;
const payments = () => {
  paying ??= (async () => {
    const paid = await adaPays(CARDS.good);
    const held = await heldOrder();
    return { paid: paid.paymentId, held: held.paymentId, heldOrder: held.orderId };
  })();
  return paying;
};

/** Her mail about it leaves. */
async function told(now: Date): Promise<void> {
  const { heldOrder: orderId } = await payments();
  await asOwner(
    sql => sql`update mail_message set sent_at = ${now} where dedupe_key = ${`orders.in-review:${orderId}`}`,
  );
}

const [elsewhere, runId, difference] = [newId(), newId(), newId()];
const endpoint = { id: '', shopUrl: config().shopUrl };
let asked: typeof paymentVerification.$inferSelect | undefined;

/** How each promise about payments is broken, and put right. */
export const paymentsDrills = {
  'payments.every-payment-judged': {
    arrange: payments,
    break: async () => {
      const { paid } = await payments();
      await mallory(sql => sql`update risk_evaluation set payment_id = ${elsewhere} where payment_id = ${paid}`);
    },
    repair: async () => {
      const { paid } = await payments();
      await mallory(sql => sql`update risk_evaluation set payment_id = ${paid} where payment_id = ${elsewhere}`);
    },
  },
  'payments.suspicious-stopped': {
    arrange: payments,
    break: async (now: Date) => {
      const { held } = await payments();
      await mallory(
        sql => sql`
        insert into payment_transition (payment_id, "from", "to", because, at) values (${held}, 'held', 'captured', 'a drill', ${now})`,
      );
    },
    repair: () => mallory(sql => sql`delete from payment_transition where because = 'a drill'`),
  },
  'payments.buyers-told-of-holds': {
    arrange: told,
    break: async () => {
      const { heldOrder: orderId } = await payments();
      await mallory(
        sql => sql`
        update mail_message set dedupe_key = 'lost:' || dedupe_key where dedupe_key = ${`orders.in-review:${orderId}`}`,
      );
    },
    repair: () =>
      mallory(sql => sql`update mail_message set dedupe_key = substr(dedupe_key, 6) where dedupe_key like 'lost:%'`),
  },
  'payments.buyers-asked-to-verify': {
    arrange: payments,
    break: async () => {
      [asked] = await db().delete(paymentVerification).returning();
    },
    repair: async () => {
      if (asked) await db().insert(paymentVerification).values(asked);
    },
  },
  'payments.holds-end': {
    arrange: payments,
    break: async (now: Date) => {
      const { held } = await payments();
      await asOwner(sql => sql`update payment set capture_before = ${later(now, -MINUTE)} where id = ${held}`);
    },
    repair: async (now: Date) => {
      const { held } = await payments();
      await asOwner(sql => sql`update payment set capture_before = ${later(now, 6 * DAY)} where id = ${held}`);
    },
  },
  'payments.webhooks-fresh': {
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into stripe_event (id, type, livemode, created_at, received_at)
        values ('evt_drill', 'charge.updated', false, ${later(now, -HOUR)}, ${later(now, -HOUR)})`,
      ),
    repair: (now: Date) => asOwner(sql => sql`update stripe_event set processed_at = ${now} where id = 'evt_drill'`),
  },
  'payments.books-equal-stripes': {
    // As the nightly comparison writes it down.
    arrange: (now: Date) =>
      asOwner(
        sql => sql`
        insert into reconciliation_run (id, from_at, until_at, started_at, finished_at, started_by, compared)
        values (${runId}, ${later(now, -DAY)}, ${now}, ${now}, ${now}, 'system:nightly', '{"payments": 1}')`,
      ),
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into reconciliation_difference (id, kind, object_id, found_at, found_by, last_seen_at)
        values (${difference}, 'payment_differs', 'pi_drill', ${now}, ${runId}, ${now})`,
      ),
    repair: (now: Date) =>
      asOwner(sql => sql`update reconciliation_difference set gone_at = ${now} where id = ${difference}`),
  },
  'payments.only-stripe-moves-money': {
    arrange: payments,
    break: async (now: Date) => {
      const { paid } = await payments();
      await mallory(
        sql => sql`
        insert into money_movement (payment_id, kind, amount_minor, currency, source_id, at)
        values (${paid}, 'refund', -100, 'eur', 'the till', ${now})`,
      );
    },
    repair: () => mallory(sql => sql`delete from money_movement where source_id = 'the till'`),
  },
  'payments.charged-as-ordered': {
    arrange: payments,
    break: async () => {
      const { paid } = await payments();
      await mallory(sql => sql`update payment set amount_minor = amount_minor + 100 where id = ${paid}`);
    },
    repair: async () => {
      const { paid } = await payments();
      await mallory(sql => sql`update payment set amount_minor = amount_minor - 100 where id = ${paid}`);
    },
  },
  'payments.stripe-set-up': {
    async arrange() {
      // An address of its own: other tests have their endpoints at the same stand-in.
      endpoint.shopUrl = config().shopUrl;
      config().shopUrl = new URL('http://127.0.0.1:11');
      const made = await askStripe(
        '/v1/webhook_endpoints',
        {
          url: new URL('/api/stripe/webhook', config().shopUrl).href,
          api_version: API_VERSION,
          ...Object.fromEntries(SUBSCRIBED.map((type, index) => [`enabled_events[${index}]`, type])),
        },
        'dashboard',
      );
      endpoint.id = String(made.id);
    },
    break: () => askStripe(`/v1/webhook_endpoints/${endpoint.id}`, { disabled: 'true' }, 'dashboard'),
    async repair() {
      await askStripe(`/v1/webhook_endpoints/${endpoint.id}`, { disabled: 'false' }, 'dashboard');
    },
  },
  'payments.secrets-rolled': {
    arrange: noteSecrets,
    break: (now: Date) => asOwner(sql => sql`update known_secret set first_seen_at = ${later(now, -400 * DAY)}`),
    repair: (now: Date) => asOwner(sql => sql`update known_secret set first_seen_at = ${now}`),
  },
};
