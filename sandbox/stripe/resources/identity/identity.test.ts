import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../../server.ts';
import { refusal, sdk, send, startSandbox } from '../../test-sandbox.ts';

const BACK = 'http://localhost:3000/account/verified?case=7';
const ada = { first_name: 'Ada', last_name: 'Lovelace', born: '1985-12-10' };
const params = {
  type: 'document',
  client_reference_id: 'order-7',
  metadata: { order: '7' },
  options: { document: { require_matching_selfie: true, require_live_capture: true } },
  return_url: BACK,
} as const;

async function asked(more: object = {}) {
  const sandbox = await startSandbox();
  const stripe = sdk(sandbox);
  const { id, url } = await stripe.identity.verificationSessions.create({ ...params, ...more });
  const path = String(url).replace(sandbox.url, '');
  const outputs = () => stripe.identity.verificationSessions.retrieve(id, { expand: ['verified_outputs'] });
  return { sandbox, sessions: stripe.identity.verificationSessions, stripe, id, path, outputs };
}

/** What the person sends from the hosted page, as a browser would. */
const answer = (sandbox: StripeSandbox, path: string, outcome: string, person: object = ada) =>
  send(sandbox, 'POST', path, { ...person, outcome }, {});

const told = async ({ events }: ReturnType<typeof sdk>) =>
  (await events.list({ type: 'identity.*' })).data.map(({ type }) => type.split('.').at(-1)).reverse();

describe('A person who is asked who they are', () => {
  test('passes on the hosted page, goes back to the shop, and is verified under their name', async () => {
    const { sandbox, sessions, stripe, id, path, outputs } = await asked();
    const page = await send(sandbox, 'GET', path, '', {});
    expect(page.body).toMatch(/Sandbox: no real money.*Verification succeeds.*Face does not match/s);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await outputs()).verified_outputs).toBeNull();
    const sent = await answer(sandbox, path, 'verified');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, BACK]);
    const session = await sessions.retrieve(id, { expand: ['last_verification_report'] });
    expect(session).toMatchObject({ status: 'verified', url: null, client_secret: null, last_error: null });
    expect(session.last_verification_report).toMatchObject({
      document: { status: 'verified', first_name: 'Ada' },
      selfie: { status: 'verified' },
    });
    expect(session).not.toHaveProperty('verified_outputs');
    expect((await outputs()).verified_outputs).toMatchObject({ last_name: 'Lovelace', dob: { year: 1985 } });
    expect(await told(stripe)).toEqual(['created', 'processing', 'verified']);
    expect(JSON.stringify(sandbox.world.tables.events.all())).not.toMatch(/_secret_|verify\/start/);
    expect((await send(sandbox, 'GET', path, '', {})).status).toBe(404);
  });

  test.each(['document_unverified_other', 'selfie_face_mismatch', 'consent_declined', 'abandoned'])(
    'may fail (%s) and is asked again by a new link',
    async code => {
      const { sandbox, sessions, stripe, id, path, outputs } = await asked();
      await answer(sandbox, path, code);
      const failed = await outputs();
      expect(failed).toMatchObject({ status: 'requires_input', last_error: { code }, verified_outputs: null });
      expect(await told(stripe)).toEqual(['created', 'processing', 'requires_input']);
      expect((await answer(sandbox, path, 'verified')).status).toBe(404);
      await answer(sandbox, String(failed.url).replace(sandbox.url, ''), 'verified');
      expect((await sessions.retrieve(id)).status).toBe('verified');
    },
  );

  test('has to give a name, and is thanked where there is nowhere to go back to', async () => {
    const { sandbox, sessions, id, path } = await asked({ return_url: undefined });
    const empty = await answer(sandbox, path, 'verified', { ...ada, last_name: ' ' });
    expect([empty.status, empty.body]).toEqual([400, expect.stringContaining('role="alert"')]);
    expect((await sessions.retrieve(id)).status).toBe('requires_input');
    expect((await answer(sandbox, path, 'verified')).body).toContain('You may close this page');
  });
});

describe('The shop', () => {
  test('finds, changes and cancels a session that waits', async () => {
    const { sandbox, sessions, stripe, id, path } = await asked();
    const { data } = await sessions.list({ client_reference_id: 'order-7', status: 'requires_input' });
    expect(data).toMatchObject([{ id }]);
    const changed = await sessions.update(id, {
      metadata: { order: '' },
      provided_details: { email: 'a@example.com' },
    });
    expect(changed).toMatchObject({ metadata: {}, provided_details: { email: 'a@example.com' } });
    expect(await sessions.cancel(id)).toMatchObject({ status: 'canceled', url: null });
    expect((await send(sandbox, 'GET', path, '', {})).status).toBe(404);
    expect((await refusal(sessions.cancel(id))).statusCode).toBe(400);
    expect((await refusal(sessions.update(id, {}))).statusCode).toBe(400);
    expect(await told(stripe)).toEqual(['created', 'canceled']);
  });

  test('has everything about the person redacted', async () => {
    const { sandbox, sessions, stripe, id, path, outputs } = await asked();
    await answer(sandbox, path, 'verified');
    expect((await sessions.redact(id)).redaction).toEqual({ status: 'processing' });
    const gone = await outputs();
    expect(gone).toMatchObject({ status: 'verified', redaction: { status: 'redacted' }, metadata: {} });
    expect(gone.verified_outputs).toMatchObject({ first_name: '[redacted]', dob: null });
    const report = await stripe.identity.verificationReports.retrieve(String(gone.last_verification_report));
    expect(report.document).toMatchObject({ last_name: '[redacted]', dob: null });
    expect(JSON.stringify([...sandbox.world.tables.events.all(), gone, report])).not.toMatch(/Ada|Lovelace|"order":/);
    expect((await refusal(sessions.redact(id))).statusCode).toBe(400);
    expect((await told(stripe)).at(-1)).toBe('redacted');
    const waits = await sessions.create(params);
    expect((await sessions.redact(waits.id)).status).toBe('canceled');
  });

  test('needs a type, a known customer and an address to go back to', async () => {
    const { sessions } = await asked();
    expect((await refusal(sessions.create({}))).param).toBe('type');
    expect((await refusal(sessions.create({ ...params, related_customer: 'cus_none' }))).param).toBe(
      'related_customer',
    );
    expect((await refusal(sessions.create({ ...params, return_url: 'javascript:1' }))).param).toBe('return_url');
  });
});
