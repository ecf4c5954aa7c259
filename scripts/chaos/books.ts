import type postgres from 'postgres';
import { gateTrouble } from './gate-trouble.ts';
import { type MailSeen, mailTrouble } from './mail-trouble.ts';
import { type LedgerLine, type MoneyRow, moneyTrouble } from './money-trouble.ts';
import { type StockRow, stockTrouble } from './stock-trouble.ts';

export type Sources = { sql: postgres.Sql; stripeUrl: string; secretKey: string; mailboxUrl: string };

/** Everything that is not as it must be once all is quiet, in sentences; empty when shop and Stripe agree. */
export async function trouble(sources: Sources): Promise<string[]> {
  const { sql } = sources;
  const [stripe, money, stock, sent, seen, waiting] = await Promise.all([
    ledger(sources),
    sql<MoneyRow[]>`
      select o.id as "orderId", o.number, o.status, o.total_minor::int as "totalMinor", p.id as "paymentId", p.state,
        p.stripe_payment_intent_id as "intentId", p.amount_received_minor::int as received,
        p.amount_refunded_minor::int as refunded, p.needs_reconcile_because as drift,
        o.paid_at is not null as paid,
        coalesce((select sum(m.amount_minor) from money_movement m
          where m.payment_id = p.id and m.kind = 'capture'), 0)::int as "receivedMoves",
        coalesce(-(select sum(m.amount_minor) from money_movement m
          where m.payment_id = p.id and m.kind in ('refund', 'refund_returned')), 0)::int as "refundedMoves"
      from sales_order o left join payment p on p.order_id = o.id`,
    sql<StockRow[]>`
      select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved, v.print_id as "printId",
        coalesce(sum(r.quantity) filter (where r.committed_at is not null), 0)::int as sold,
        coalesce(sum(r.quantity) filter (where r.committed_at is null and r.released_at is null), 0)::int as promised
      from stock s join variant v on v.id = s.variant_id
      left join inventory_reservation r on r.variant_id = s.variant_id group by s.variant_id, v.print_id`,
    sql<{ id: string; template: string; recipient: string; sent: boolean; key: string }[]>`
      select id, template, recipient, sent_at is not null as sent, dedupe_key as key from mail_message`,
    fetch(`${sources.mailboxUrl}/email`).then(answer => answer.json() as Promise<MailSeen[]>),
    sql<{ what: string }[]>`
      select 'an event of Stripe is not taken in: ' || type as what from stripe_event where processed_at is null
      union all
      select 'a job is due: ' || task_identifier from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts`,
  ]);
  return [
    ...moneyTrouble(money, stripe),
    ...stockTrouble(stock),
    ...mailTrouble(sent, seen, money),
    ...(await numberTrouble(sql)),
    ...(await gateTrouble(sql)),
    ...waiting.map(({ what }) => what),
  ];
}

/** Editions are numbered from one copy to the next: no number twice. */
async function numberTrouble(sql: postgres.Sql): Promise<string[]> {
  const twice = await sql<{ slug: string; number: number }[]>`
    select i.slug, n.number from sales_order_item i, unnest(i.edition_numbers) as n(number)
    group by i.slug, n.number having count(*) > 1`;
  return twice.map(({ slug, number }) => `number ${number} of ${slug} was given out twice`);
}

/** What Stripe says became of the money of every payment. */
async function ledger({ stripeUrl, secretKey }: Sources): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for (let more = true; more; ) {
    const after = lines.at(-1) ? `&starting_after=${lines.at(-1)?.id}` : '';
    const answer = await fetch(`${stripeUrl}/_sandbox/ledger?limit=1000${after}`, {
      headers: { authorization: `Bearer ${secretKey}` },
    });
    const page = (await answer.json()) as { data: LedgerLine[]; has_more: boolean };
    lines.push(...page.data);
    more = page.has_more;
  }
  return lines;
}
