import type { Stripe } from 'stripe';
import { invalid, noSuch, notFound, required } from '../../api/error.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import type { Params } from '../../api/shape.ts';
import { newId, random } from '../../state/id.ts';
import type { VerificationNote } from '../../state/tables.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import type { CREATE, UPDATE } from './params.ts';

export type Session = Stripe.Identity.VerificationSession;

/** A session that waits for its person. @throws ApiError 400 without a type or with an unknown customer */
export function createSession(world: World, params: Params<typeof CREATE>, cause: Cause): Session {
  if (!params.type) throw required('type');
  const { related_customer: customer = null, return_url: returnUrl = null } = params;
  if (customer && !world.tables.customers.get(customer)) throw noSuch('customer', customer, 'related_customer');
  if (returnUrl && !/^https?:$/.test(protocolOf(returnUrl)))
    throw invalid('Not a valid URL', 'return_url', 'url_invalid');
  const session: Session = {
    id: newId('vs'),
    object: 'identity.verification_session',
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    created: world.now(),
    last_error: null,
    last_verification_report: null,
    livemode: false,
    metadata: {},
    options: {},
    redaction: null,
    related_customer: customer,
    related_customer_account: null,
    status: 'requires_input',
    type: params.type,
    url: null,
  };
  const note = { id: session.id, token: null, returnUrl, chosen: null, outputs: null };
  world.tables.verificationNotes.put(note);
  world.tables.verificationSessions.put(session);
  askAgain(world, write(session, params));
  tell(world, 'created', session, cause);
  return session;
}

type Happened = 'created' | 'processing' | 'verified' | 'requires_input' | 'canceled' | 'redacted';

/** The way in is the person's alone: no event carries it. */
export function tell(world: World, happened: Happened, session: Session, cause: Cause): void {
  emit(world, `identity.verification_session.${happened}`, { ...session, client_secret: null, url: null }, cause);
}

/** Fields that were sent replace what is there. */
export function write(session: Session, sent: Params<typeof UPDATE>): Session {
  if (sent.type) session.type = sent.type;
  if (sent.options !== undefined) session.options = options(sent.options);
  if (sent.provided_details) {
    const { email, phone } = sent.provided_details;
    session.provided_details = { ...session.provided_details, ...(email && { email }), ...(phone && { phone }) };
  }
  session.metadata = mergeMetadata(session.metadata, sent.metadata);
  return session;
}

/** A fresh page and secret for the person; the ones before are worth nothing. */
export function askAgain(world: World, session: Session): void {
  const token = `test_${random(48)}`;
  noteOf(world, session).token = token;
  session.url = `${world.origin()}/verify/start/${token}`;
  session.client_secret = `${session.id}_secret_${random(25)}`;
}

/** Nobody can hand anything in any more. */
export function askNoMore(world: World, session: Session): void {
  noteOf(world, session).token = null;
  session.url = null;
  session.client_secret = null;
}

export function noteOf(world: World, session: Session): VerificationNote {
  const note = world.tables.verificationNotes.get(session.id);
  if (!note) throw new Error(`VerificationSession ${session.id} has no note`);
  return note;
}

export function sessionOr404(world: World, id: string): Session {
  const session = world.tables.verificationSessions.get(id);
  if (!session) throw notFound('verification_session', id, 'session');
  return session;
}

function options(sent: Params<typeof UPDATE>['options']): Session['options'] {
  if (!sent?.document) return {};
  const { allowed_types: types, ...checks } = sent.document;
  return { document: { ...(types && { allowed_types: types }), ...checks } };
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');
