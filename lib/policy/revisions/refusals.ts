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

/** There is no such draft, or it is closed. */
export class NoSuchDraft extends Refusal {
  constructor() {
    super('no_such_draft', 'There is no such draft; it was published or discarded.', 404);
  }
}

/** Two drafts would be two next versions. */
export class DraftIsOpen extends Refusal {
  constructor() {
    super('draft_is_open', 'A draft is open already. Go on with it, or discard it first.', 409);
  }
}

/** What is approved is what was asked for. */
export class DraftHasChanged extends Refusal {
  constructor() {
    super('draft_has_changed', 'The draft was changed since. Look at it again, and ask anew.', 409);
  }
}

/** `problems` keep the draft from being published. */
export class DraftNotReady extends Refusal {
  constructor(problems: readonly string[]) {
    super('draft_not_ready', `Mend this first: ${problems.join(' ')}`, 409);
  }
}
