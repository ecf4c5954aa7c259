import { Refusal } from '#lib/refusal.ts';

/** A link that was used, is too old, was replaced, or never was one of ours: all sound the same. */
export class LinkOver extends Refusal {
  constructor() {
    super('link_over', 'This link has been used or is too old. Ask for a new one.', 410);
  }
}
