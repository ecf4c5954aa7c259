import type { Actor } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { limitsOf } from '../limits/limits-of.ts';
import { OBJECTIONS, RESTRICTIONS } from '../limits/model.ts';
import { personOf } from '../person-of.ts';
import { AUTHORITIES, HOME_AUTHORITY } from './authorities.ts';
import { requestsOf } from './requests-of.ts';

/** What an actor asked about their own data, and what holds because of it. */
export async function asksOf(actor: Actor) {
  const person = personOf(actor);
  const [requests, limits] = await Promise.all([requestsOf(person), limitsOf(db(), person)]);
  return { requests, limits };
}

/** What may be objected to, on what grounds data is left unused, and to whom one may complain, for the forms that ask. */
export const requestChoices = () => ({
  objections: Object.entries(OBJECTIONS).map(([value, { says, detail }]) => ({ value, says, detail })),
  restrictions: Object.entries(RESTRICTIONS).map(([value, says]) => ({ value, says })),
  authority: HOME_AUTHORITY,
  authorities: [...AUTHORITIES.values()],
});
