import { type Actor, accountIdOf } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { ErasurePreview, ErasureView } from '../model.ts';
import { personOf } from '../person-of.ts';
import type { Person } from '../rows-of.ts';
import { whatToKeep } from './keep-link.ts';
import { previewErasure } from './preview-erasure.ts';
import { type Erasure, erasureOf, findErasure } from './queries.ts';

/** The erasure that a person asked for and that is not over; null when there is none. */
export async function openErasureOf(person: Person): Promise<ErasureView | null> {
  const found = await erasureOf(db(), person);
  return found && viewOf(found);
}

/** The erasure that a link of a mail would take back; null when it cannot any more. */
export async function erasureToKeep(token: string, now: Date): Promise<ErasureView | null> {
  const requestId = whatToKeep(token, now);
  const found = requestId ? await findErasure(db(), requestId) : null;
  return found?.status === 'cooling_off' ? viewOf(found) : null;
}

const viewOf = ({ requestId, eraseAt, status }: Erasure): ErasureView => ({
  requestId,
  eraseAt: eraseAt.toISOString(),
  revocable: status === 'cooling_off',
  waitsForStripe: status === 'awaiting_processor',
});

/** What an actor asked for, and what it would do, or does. Throws NotAllowed for whoever has nothing here. */
export async function erasureFor(
  actor: Actor,
  now: Date,
): Promise<{ open: ErasureView | null; preview: ErasurePreview }> {
  const person = personOf(actor);
  const [open, preview] = await Promise.all([openErasureOf(person), previewErasure(db(), person, now)]);
  return { open, preview };
}

/** That whoever looks has an account that is about to be deleted; null for everybody else. */
export async function leavingOf(actor: Actor): Promise<ErasureView | null> {
  const account = accountIdOf(actor);
  return account ? openErasureOf({ account }) : null;
}
