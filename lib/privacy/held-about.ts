import type { Actor } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { Held } from './model.ts';
import { personOf } from './person-of.ts';
import { whatWeHold } from './what-we-hold.ts';

/** Everything that is kept about whoever asks, for them. Throws NotAllowed for who has proved to be nobody. */
export const heldAbout = (actor: Actor): Promise<Held[]> => whatWeHold(db(), personOf(actor));
