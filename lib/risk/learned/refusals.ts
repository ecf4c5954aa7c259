import { Refusal } from '#lib/refusal.ts';

/** There is no such version, or it is not where this can be done to it. */
export class NotThatModel extends Refusal {
  constructor(says: string) {
    super('not_that_model', says, 409);
  }
}
