import { Refusal } from '#lib/refusal.ts';

/** There is no such version. */
export class NoSuchRuleset extends Refusal {
  constructor() {
    super('no_such_ruleset', 'There is no such version of the rules.', 404);
  }
}

/** What has been tried or has decided stays as it was. */
export class NotADraft extends Refusal {
  constructor() {
    super('not_a_draft', 'Only a draft that people made can be changed. Make a draft from this version.', 409);
  }
}

/** `problems` keep the version from being tried or published. */
export class NotSound extends Refusal {
  constructor(problems: readonly string[]) {
    super('ruleset_not_sound', `Mend this first: ${problems.join(' ')}`, 409);
  }
}

/** Two versions beside the live one would be one too many to read. */
export class AnotherInShadow extends Refusal {
  constructor(version: number) {
    super('another_in_shadow', `Version ${version} is in shadow. Take it out first.`, 409);
  }
}

/** What is published was tried before, or decided before, and stays as it is while somebody approves it. */
export class NotTried extends Refusal {
  constructor() {
    super('ruleset_not_tried', 'Put this draft into shadow first: what goes live has run beside the live rules.', 409);
  }
}

/** It decides already. */
export class AlreadyLive extends Refusal {
  constructor() {
    super('ruleset_already_live', 'This version is live already.', 409);
  }
}

/** Another version went live since the page was drawn or the request was made. */
export class LiveHasChanged extends Refusal {
  constructor(version: number) {
    super('live_has_changed', `Version ${version} is live by now. Look at the difference again.`, 409);
  }
}
