import { and, desc, eq } from 'drizzle-orm';
import { type Actor, recordProof, type StaffRole } from '#lib/access/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { addStaff } from '../add-staff.ts';
import { oneTimeToken } from '../schema.ts';
import { signedIn } from '../session.fixture.ts';
import { linkTo } from '../sessions/links.ts';

/** Somebody of the staff, trained and signed in with a passkey, as Postgres sees them. */
export async function staffCalled(name: string, roles: StaffRole[], now: Date, trained = true) {
  const person = { email: `${name.toLowerCase()}@counterproof.test`, name, password: 'a long enough pass phrase 1' };
  const id = await transaction(tx => addStaff(tx, { ...person, roles, trained }, now));
  return { id, ...(await signsIn(id, now)) };
}

/** A new session of a member of staff. `actor` answers who they are at a moment; null when the session is over. */
export async function signsIn(accountId: string, now: Date) {
  const methods = ['password' as const, 'passkey' as const];
  const { token } = await signedIn({ accountId, staff: true, state: 'open', methods }, now);
  const standing = await actorOfSession(token, now);
  if (!standing) throw new Error('nobody signed in');
  return { token, actor: standing, at: (when: Date) => actorOfSession(token, when) };
}

/** Does something after the fresh proof that it asks for. */
export async function withProof<T>(actor: Actor, action: string, object: string, now: Date, work: () => Promise<T>) {
  const proof = { sessionId: actor.session?.id ?? newId(), action, object, method: 'passkey' as const };
  await transaction(tx => recordProof(tx, proof, now));
  return work();
}

/** The token in the newest link of a mailed purpose. */
export async function newestToken(purpose: 'invitation' | 'first-owner'): Promise<string> {
  const { id, expiresAt } = oneTimeToken;
  const [link] = await db()
    .select({ id, expiresAt })
    .from(oneTimeToken)
    .where(eq(oneTimeToken.purpose, purpose))
    .orderBy(desc(oneTimeToken.id))
    .limit(1);
  if (!link) throw new Error(`no link for ${purpose}`);
  return linkTo(purpose, '/welcome', { id: link.id, expiresAt: link.expiresAt.toISOString() }).split('/').at(-1) ?? '';
}

/** The data of the mails of a kind to somebody, the oldest first. */
export const mailsTo = (email: string, template: string) =>
  db()
    .select({ data: MAIL_COLUMNS.data })
    .from(mailMessage)
    .where(and(eq(mailMessage.recipient, email), eq(mailMessage.template, template)))
    .orderBy(mailMessage.queuedAt);
