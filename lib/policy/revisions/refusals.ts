import { Refusal } from '#lib/refusal.ts';

/** What the page shows is not what was published last. */
export class NewerVersion extends Refusal {
  constructor() {
    super(
      'newer_version',
      'Another version was published meanwhile. Please open this page anew and read that one.',
      409,
    );
  }
}
