import { Refusal } from '#lib/refusal.ts';

/** The payment does not wait for its buyer: it was decided meanwhile, or they have verified already. */
export class NothingToVerify extends Refusal {
  constructor() {
    super('nothing_to_verify', 'There is nothing to verify any more. The page of your order says how it stands.', 409);
  }
}

/** The order belongs to an account, and only who is signed in to it can show that it is theirs. */
export class VerifySignedIn extends Refusal {
  constructor() {
    super('verify_signed_in', 'This order belongs to an account. Sign in to it, then verify that it is you.', 403);
  }
}

const WRONG = 'The code and the street do not fit together with this order. Check both, or send another code.';

/** Code or street were wrong. It does not say which: whoever guesses is not told how far they are. */
export class NotVerified extends Refusal {
  constructor() {
    super('not_verified', WRONG, 422);
  }
}

/** Ten wrong answers. A person decides, with or without the buyer's help. */
export class TooManyAnswers extends Refusal {
  constructor() {
    super('too_many_answers', 'That was too often. A person looks at your order now; write to us if we can help.', 429);
  }
}
