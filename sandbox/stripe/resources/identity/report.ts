import type { Stripe } from 'stripe';
import { newId } from '../../state/id.ts';
import type { World } from '../../world.ts';
import type { Session } from './session.ts';

type Report = Stripe.Identity.VerificationReport;
type Outputs = Stripe.Identity.VerificationSession.VerifiedOutputs;
export type Failure = NonNullable<Stripe.Identity.VerificationSession.LastError['code']>;

/** Why checks may fail, with Stripe's sentence for each. */
export const FAILURES = {
  document_unverified_other: 'The document is invalid.',
  document_expired: 'The document is expired.',
  selfie_face_mismatch: "The captured face image did not match with the document's face.",
  consent_declined: 'The user declined to be verified by Stripe.',
  abandoned: 'The user abandoned the verification.',
} as const satisfies Partial<Record<Failure, string>>;

export const sentenceOf = (code: Failure): string => (FAILURES as Record<string, string>)[code] ?? 'It failed.';

/** What the checks found: the person's data when they passed, the reason when they did not. */
export function newReport(world: World, session: Session, outputs: Outputs | null, code: Failure | null): Report {
  const selfieFailed = code?.startsWith('selfie') ?? false;
  const error = code && !selfieFailed ? { code, reason: sentenceOf(code) } : null;
  const name = { first_name: outputs?.first_name ?? null, last_name: outputs?.last_name ?? null };
  const report: Report = {
    id: newId('vr'),
    object: 'identity.verification_report',
    client_reference_id: session.client_reference_id,
    created: world.now(),
    livemode: false,
    options: session.options?.document ? { document: { ...session.options.document } } : {},
    type: session.type,
    verification_session: session.id,
    document: {
      address: null,
      error,
      expiration_date: outputs && { day: 1, month: 12, year: new Date(world.now() * 1000).getUTCFullYear() + 4 },
      files: [],
      ...name,
      issued_date: outputs && { day: 1, month: 12, year: new Date(world.now() * 1000).getUTCFullYear() - 1 },
      issuing_country: outputs ? 'US' : null,
      status: error ? 'unverified' : 'verified',
      type: 'passport',
      ...(outputs && { dob: outputs.dob }),
    },
  };
  if (session.options?.document?.require_matching_selfie)
    report.selfie = {
      document: null,
      error: selfieFailed && code ? { code, reason: sentenceOf(code) } : null,
      selfie: null,
      status: code ? 'unverified' : 'verified',
    };
  return world.tables.verificationReports.put(report);
}

const GONE = '[redacted]';

/** Only that there was a check remains, nothing about whom. */
export function redactReport(report: Report): void {
  if (!report.document) return;
  const { document } = report;
  document.first_name = document.first_name && GONE;
  document.last_name = document.last_name && GONE;
  document.dob = null;
  document.expiration_date = null;
  document.issued_date = null;
}

export function redactedOutputs(outputs: Outputs): Outputs {
  return { ...outputs, first_name: GONE, last_name: GONE, dob: null, address: null, email: null, phone: null };
}
