import { DAY, later } from '#lib/clock.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { type History, ID, OF_THE_DESK } from './history-of-the-desk.fixture.ts';

/** So many rows of each, all of two years ago. */
export const ROWS = 10_000;

const OLD: History = {
  ...OF_THE_DESK,
  account: { id: ID, email: `'ada-' || n || '@example.test'`, name: `'v2:'`, created_at: '$1', last_sign_in_at: '$1' },
  account_event: { id: ID, account_id: ID, at: '$1', kind: `'sign-in-questioned'` },
  session: {
    ...{ token_hash: `'drill' || n`, account_id: ID, state: `'open'`, level: '1', methods: `'{password}'` },
    ...{ created_at: '$1', last_seen_at: '$1', idle_expires_at: '$1', expires_at: '$1' },
  },
  sales_order: {
    ...{ id: ID, number: `'CP-2024-' || n`, cart_id: ID, status: `'shipped'`, email: `'ada@example.test'` },
    ...{
      ship_to: `'{"sealed": "v2:"}'`,
      currency: `'eur'`,
      subtotal_minor: '100',
      shipping_minor: '0',
      tax_minor: '0',
    },
    ...{ tax_label: `''`, total_minor: '100', shipping_method: `''`, arrives_from: '$1', arrives_to: '$1' },
    ...{ content_hash: `''`, placed_at: '$1', paid_at: '$1', shipped_at: '$1' },
  },
  shipment: { id: ID, order_id: ID, carrier: `''`, shipped_at: '$1' },
  payment: {
    ...{ id: ID, order_id: ID, state: `'captured'`, risk_status: `'allowed'`, amount_minor: '100' },
    ...{ currency: `'eur'`, created_at: '$1', changed_at: '$1', capture_before: '$1' },
  },
  payment_attempt: {
    ...{ id: ID, payment_id: ID, confirmation_token_id: `'drill' || n`, outcome: `'authorized'` },
    ...{ created_at: '$1' },
  },
  payment_transition: { payment_id: ID, to: `'captured'`, because: `''`, at: '$1' },
  payment_verification: { payment_id: ID, asked_at: '$1', asked_by: `''`, reminded_at: '$1' },
  money_movement: {
    ...{ payment_id: ID, kind: `'capture'`, amount_minor: '1', currency: `'eur'`, source_id: `'ch_' || n`, at: '$1' },
  },
  stripe_event: {
    id: `'evt_' || n`,
    type: `''`,
    livemode: 'false',
    created_at: '$1',
    received_at: '$1',
    processed_at: '$1',
  },
  risk_evaluation: {
    ...{ id: ID, payment_id: ID, attempt_id: ID, stage: `'post_auth'`, ruleset_version: '1' },
    ...{ facts: `'{}'`, hits: `'[]'`, score: '0', outcome: `'allow'`, latency_ms: '1', at: '$1' },
  },
  risk_case: { id: ID, payment_id: ID, status: `'closed'`, opened_at: '$1', due_at: '$1', closed_at: '$1' },
  mail_message: {
    id: ID,
    dedupe_key: `'drill' || n`,
    template: `''`,
    recipient: `''`,
    data: `'{}'`,
    queued_at: '$1',
    sent_at: '$1',
  },
  disclosure: {
    ...{ id: ID, at: '$1', recipient: `'stripe'`, act: `''`, purpose: `''`, ground: `'contract'` },
    ...{ categories: `'{payment}'` },
  },
  consent_event: {
    subject_id: ID,
    purpose: `'artist'`,
    action: `'given'`,
    text_hash: `''`,
    source: `'guest'`,
    at: '$1',
  },
  approval_request: {
    ...{ id: ID, operation: `''`, object: `''`, input: `'{}'`, reason: `''`, asked_by: `'a'`, asked_at: '$1' },
    ...{ expires_at: '$1', decided_by: `'b'`, decided_at: '$1', decision: `'approved'` },
  },
  audit_event: {
    ...{ seq: 'n', at: '$1', actor: `'account:grace'`, action: `'payments.read'`, outcome: `'done'`, detail: `'{}'` },
    ...{ previous_hash: `'\\x00'`, hash: `sha256(n::text::bytea)` },
  },
  privacy_request: {
    ...{ id: ID, kind: `'erasure'`, channel: `'guest'`, subject_hash: `''`, status: `'completed'` },
    ...{ received_at: '$1', due_at: '$1', closed_at: '$1' },
  },
  privacy_export: { id: ID, session_id: ID, status: `'destroyed'`, asked_at: '$1', total: '1' },
  person_key: { id: ID, of: `'mail'`, master_id: `'former'`, wrapped: 'null', created_at: '$1' },
  reconciliation_run: {
    ...{
      id: ID,
      from_at: '$1',
      until_at: '$1',
      started_at: '$1',
      finished_at: '$1',
      started_by: `''`,
      compared: `'{}'`,
    },
  },
};

/** A shop with a past, of which nothing concerns anybody any more. */
export const longHistory = (now: Date): Promise<void> =>
  asOwner(async sql => {
    const then = later(now, -730 * DAY).toISOString();
    await sql`set session_replication_role = replica`;
    for (const [table, columns] of Object.entries(OLD)) {
      const names = Object.keys(columns).map(name => `"${name}"`);
      const values = Object.values(columns).map(value =>
        value.replaceAll('$1', `('${then}'::timestamptz + n * interval '1 minute')`),
      );
      await sql.unsafe(
        `insert into ${table} (${names.join()}) select ${values.join()} from generate_series(1, ${ROWS}) n`,
      );
    }
    await endChains(sql);
    await sql`analyze`;
  });

/** Chains end where their last row is. */
async function endChains(sql: Owner): Promise<void> {
  for (const [head, rows] of [
    ['audit_head', 'audit_event'],
    ['control_run_head', 'control_run'],
  ])
    await sql.unsafe(`
      update ${head} set seq = coalesce(last.seq, 0), hash = coalesce(last.hash, '\\x00')
      from (values (1)) as one left join (select seq, hash from ${rows} order by seq desc limit 1) as last on true`);
}

export type Reads = ReadonlyMap<string, number>;

/** How many rows of each of these tables were read since the database was made. */
export const rowsRead = (): Promise<Reads> =>
  asOwner(async sql => {
    const rows = await sql<{ table: string; rows: string }[]>`
      select relname as table, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_user_tables`;
    return new Map(rows.filter(({ table }) => table in OLD).map(({ table, rows: read }) => [table, Number(read)]));
  });

/** Takes it away again. */
export const forgetHistory = (): Promise<void> =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql.unsafe(`truncate ${Object.keys(OLD).join()} cascade`);
    await endChains(sql);
  });
