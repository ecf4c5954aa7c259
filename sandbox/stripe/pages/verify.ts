import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { submit } from '../resources/identity/decide.ts';
import { FAILURES, type Failure } from '../resources/identity/report.ts';
import { noteOf, type Session } from '../resources/identity/session.ts';
import type { World } from '../world.ts';
import { TEST_PAGE_HEADERS, testPage } from './test-page.ts';

const TITLE = 'Identity verification test page';

/** Stripe's hosted identity check: nobody is photographed, the person says how it ends and under which name. */
export function verify(world: World): Hono {
  const pages = new Hono();
  pages.get('/start/:token', c => {
    const session = waiting(world, c.req.param('token'));
    return session ? c.html(testPage(TITLE, form(world, session)), 200, TEST_PAGE_HEADERS) : gone(c);
  });
  pages.post('/start/:token', async c => {
    const session = waiting(world, c.req.param('token'));
    if (!session) return gone(c);
    const sent = await c.req.parseBody();
    const code = Object.keys(FAILURES).find(name => name === sent.outcome) as Failure | undefined;
    const outputs = code ? null : outputsOf(sent);
    if (outputs === undefined) return c.html(testPage(TITLE, form(world, session, true)), 400, TEST_PAGE_HEADERS);
    submit(world, session, { chosen: code ?? 'verified', outputs });
    world.touched();
    const { returnUrl } = noteOf(world, session);
    return returnUrl ? c.redirect(returnUrl, 303) : c.html(thanks(), 200, TEST_PAGE_HEADERS);
  });
  return pages;
}

function waiting(world: World, token: string): Session | undefined {
  const note = world.tables.verificationNotes.all().find(row => row.token === token);
  return world.tables.verificationSessions.get(note?.id);
}

/** Undefined when the person typed no whole name or no date that exists. */
function outputsOf(sent: Record<string, unknown>): Session['verified_outputs'] | undefined {
  const text = (name: string) => String(sent[name] ?? '').trim();
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text('born')) ?? []).map(Number);
  if (!text('first_name') || !text('last_name') || !year || !month || !day) return undefined;
  return {
    address: null,
    dob: { day, month, year },
    email: null,
    first_name: text('first_name').slice(0, 100),
    id_number_type: null,
    last_name: text('last_name').slice(0, 100),
    phone: null,
  };
}

function form(world: World, session: Session, again = false) {
  const selfie = session.options?.document?.require_matching_selfie ?? false;
  const endings = Object.keys(FAILURES).filter(code => selfie || !code.startsWith('selfie'));
  const { token } = noteOf(world, session);
  return html`<p>No document is asked for here. Say whose document it would be, and how the check ends.</p>
    ${again ? html`<p role="alert" class="refused">Fill in both names and the date of birth.</p>` : ''}
    <form class="person" method="post" action="/verify/start/${token}">
      <label>First name <input name="first_name" autocomplete="given-name" value="Jenny" maxlength="100" /></label>
      <label>Last name <input name="last_name" autocomplete="family-name" value="Rosen" maxlength="100" /></label>
      <label>Date of birth <input type="date" name="born" autocomplete="bday" value="1990-01-01" /></label>
      <button name="outcome" value="verified">Verification succeeds</button>
      <fieldset>
        <legend>Or it fails</legend>
        ${endings.map(code => html`<button class="quiet" name="outcome" value="${code}">${words(code)}</button>`)}
      </fieldset>
    </form>`;
}

const words = (code: string): string =>
  ({
    document_unverified_other: 'Document is invalid',
    document_expired: 'Document is expired',
    selfie_face_mismatch: 'Face does not match',
    consent_declined: 'Decline consent',
    abandoned: 'Abandon',
  })[code] ?? code;

const thanks = () =>
  testPage(TITLE, html`<p role="status">Your information was handed in. You may close this page.</p>`);

function gone(c: Context) {
  const says = html`<p>This check is over, or its link was used before. Go back to the shop.</p>`;
  return c.html(testPage(TITLE, says), 404, TEST_PAGE_HEADERS);
}
