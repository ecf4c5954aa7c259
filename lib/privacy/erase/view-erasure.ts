import { db } from '#lib/db/index.ts';
import type { Person } from '../rows-of.ts';
import { whatToKeep } from './keep-link.ts';
import type { ErasureView } from './model.ts';
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
