import { invalid } from '../../api/error.ts';
import type { VerificationNote } from '../../state/tables.ts';
import { type Cause, NOBODY, type World } from '../../world.ts';
import { later } from '../later.ts';
import { newReport, redactedOutputs, redactReport, sentenceOf } from './report.ts';
import { askAgain, askNoMore, noteOf, type Session, tell } from './session.ts';

export type Submission = Pick<VerificationNote, 'chosen' | 'outputs'>;

/** The person handed something in: the checks run, and are done right after the answer. */
export function submit(world: World, session: Session, { chosen, outputs }: Submission): void {
  Object.assign(noteOf(world, session), { chosen, outputs });
  askNoMore(world, session);
  session.status = 'processing';
  session.last_error = null;
  tell(world, 'processing', session, NOBODY);
  later(world, 'identity.decide', session.id);
}

/** The checks are done: verified, or the person is asked again with the reason. */
export function decide(world: World, id: string): void {
  const session = world.tables.verificationSessions.get(id);
  if (session?.status !== 'processing') return;
  const { chosen, outputs } = noteOf(world, session);
  const code = chosen === 'verified' || chosen === null ? null : chosen;
  session.last_verification_report = newReport(world, session, outputs, code).id;
  session.status = code ? 'requires_input' : 'verified';
  if (code) {
    session.last_error = { code, reason: sentenceOf(code) };
    askAgain(world, session);
  }
  tell(world, code ? 'requires_input' : 'verified', session, NOBODY);
}

/** @throws ApiError 400 unless it waits for its person */
export function cancelSession(world: World, session: Session, cause: Cause): Session {
  if (session.status !== 'requires_input') throw unexpected(session, 'canceled');
  askNoMore(world, session);
  session.status = 'canceled';
  tell(world, 'canceled', session, cause);
  return session;
}

/** Removes what is known about the person, soon. @throws ApiError 400 while it is checked, or twice */
export function redactSession(world: World, session: Session, cause: Cause): Session {
  if (session.redaction || session.status === 'processing') throw unexpected(session, 'redacted');
  if (session.status === 'requires_input') cancelSession(world, session, cause);
  session.redaction = { status: 'processing' };
  later(world, 'identity.redact', session.id);
  return session;
}

/** The end of a redaction: names, dates and the shop's own notes are gone, also from the events. */
export function finishRedaction(world: World, id: string): void {
  const session = world.tables.verificationSessions.get(id);
  if (!session) return;
  const note = noteOf(world, session);
  if (note.outputs) note.outputs = redactedOutputs(note.outputs);
  for (const report of world.tables.verificationReports.all())
    if (report.verification_session === id) redactReport(report);
  empty(session);
  for (const { data } of world.tables.events.all()) {
    const object = data.object as Partial<Session>;
    if (object.id === id) empty(object);
  }
  session.redaction = { status: 'redacted' };
  tell(world, 'redacted', session, NOBODY);
}

function empty(session: Partial<Session>): void {
  session.metadata = {};
  if (session.provided_details) session.provided_details = null;
}

export const unexpected = (session: Session, what: string) =>
  invalid(
    `This VerificationSession cannot be ${what}: its status is ${session.redaction ? 'redacted' : session.status}.`,
  );
