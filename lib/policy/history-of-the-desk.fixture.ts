/** Tables that grow with the shop, and what a row of two years ago is like: its columns, with `$1` for that moment, `n` for its number. */
export type History = Readonly<Record<string, Record<string, string>>>;

/** Ids are in the order of time. */
export const ID = `uuidv7('-730 days')`;

const WORD = `'drill' || n`;

/** What audits, the payment page, the policy and the support have behind them. */
export const OF_THE_DESK: History = {
  control_run: {
    ...{ seq: 'n', id: ID, control_id: `'drill'`, started_at: '$1', finished_at: '$1', recorded_at: '$1' },
    ...{ asked_by: `''`, result: `'held'`, says: `''`, broken: `'[]'`, evidence: `'{}'`, previous_hash: `'\\x00'` },
    hash: `sha256(n::text::bytea)`,
  },
  control_round: { id: ID, asked_by: `''`, started_at: '$1', control_ids: `'{}'`, tally: `'{}'`, finished_at: '$1' },
  control_finding: {
    ...{ id: ID, control_id: `'drill'`, severity: `'high'`, opened_at: '$1', opened_by_run: 'n', due_at: '$1' },
    ...{ seen_by_run: 'n', seen_at: '$1', says: `''`, broken: `'[]'`, closed_at: '$1', closed_by_run: 'n' },
  },
  control_finding_event: { finding_id: ID, at: '$1', actor: `''`, step: `'opened'` },
  duty_done: { id: ID, duty_id: `'drill'`, done_at: '$1', recorded_at: '$1', by: `''`, note: `''` },
  duty_reminder: { duty_id: WORD, due_at: '$1', step: `''`, at: '$1' },
  saq_answer: { id: ID, question: `'drill'`, answer: `'in_place'`, note: `''`, by: `''`, at: '$1' },
  provider_attestation: {
    ...{ id: ID, provider_id: `'drill'`, what: `''`, issued_on: '$1', recorded_at: '$1', by: `''` },
  },
  assessment: {
    id: ID,
    asked_by: `''`,
    asked_at: '$1',
    started_at: '$1',
    finished_at: '$1',
    origin: `''`,
    results: `'[]'`,
  },
  evidence_pack: { id: ID, asked_by: `''`, asked_at: '$1', state: `'destroyed'` },
  card_walk: { id: ID, started_at: '$1', finished_at: '$1' },
  policy_notice: {
    ...{ id: ID, version: '1', recipient: `'ada-' || n || '@example.test'`, noted_at: '$1', due_at: '$1' },
    ...{ queued_at: '$1', sent_at: '$1' },
  },
  policy_read: { account_id: ID, version: '1', at: '$1' },
  policy_review: { id: ID, at: '$1', by: `''`, version: '1', note: `''` },
  page_sight: { sha256: WORD, seen: `'{"files": []}'` },
  page_look: {
    ...{ id: ID, at: '$1', took_ms: '1', result: `'as_signed'`, says: `''`, build: `''`, sight: WORD },
    differences: '0',
  },
  page_difference: {
    ...{ id: ID, fingerprint: WORD, kind: `'frame-added'`, level: `'alarm'`, what: `''`, first_seen_at: '$1' },
    ...{ last_seen_at: '$1', settled_at: '$1', settled_how: `'gone'`, settled_by: `''` },
  },
  page_acceptance: {
    ...{ fingerprint: WORD, kind: `'frame-added'`, what: `''`, at: '$1', accepted_by: `'a'`, approved_by: `'b'` },
    because: `''`,
  },
  page_report: { day: '$1', fingerprint: WORD, kind: `'frame'`, what: `''`, first_at: '$1', last_at: '$1' },
  checkout_closure: {
    ...{ id: ID, closed_at: '$1', closed_by: `''`, because: `''`, opened_at: '$1', opened_by: `''` },
    opened_because: `''`,
  },
  support_ticket: {
    ...{ id: ID, number: `'T-2024-' || n`, guest_email: `'ada@example.test'`, topic: `'order'`, state: `'closed'` },
    ...{ urgent: 'false', opened_at: '$1', first_answered_at: '$1', answered_at: '$1', closed_at: '$1' },
  },
  support_message: {
    id: ID,
    ticket_id: ID,
    kind: `'customer'`,
    channel: `'page'`,
    actor: `''`,
    at: '$1',
    body: `'v2:'`,
  },
  support_event: { ticket_id: ID, at: '$1', actor: `''`, kind: `'closed'` },
};
