import { Refusal } from '#lib/refusal.ts';

/** Nobody changes what they themselves may do, as the first person or the second. */
export class OwnRoles extends Refusal {
  constructor() {
    super('own_roles', 'Nobody changes their own roles or state. Ask somebody else who grants roles.', 403);
  }
}

/** Roles that one person may not hold together; the sentence says why. */
export class RolesExclude extends Refusal {
  constructor(why: string) {
    super('roles_exclude', why, 409, { role: why });
  }
}

/** There is no such person among the staff. */
export class NoSuchPerson extends Refusal {
  constructor() {
    super('no_such_person', 'There is nobody of the staff under this address.', 404);
  }
}

/** The shop is never without an owner who can sign in. */
export class LastOwner extends Refusal {
  constructor() {
    super('last_owner', 'This is the only owner. Make somebody else an owner first.', 409);
  }
}

/** It is so already. The page is older than what happened since. */
export class AlreadySo extends Refusal {
  constructor(sentence: string) {
    super('already_so', sentence, 409);
  }
}

/** Somebody has an account with this address. Staff have one of their own. */
export class AddressTaken extends Refusal {
  constructor() {
    const sentence = 'An account or an open invitation has this address. Staff need an address of their own.';
    super('address_taken', sentence, 409, { email: sentence });
  }
}

/** The link was used, withdrawn, replaced by a newer one, or its time ran out. */
export class InvitationOver extends Refusal {
  constructor() {
    super('invitation_over', 'This link is no longer valid. Ask whoever invited you for a new one.', 410);
  }
}

/** Somebody grants roles already: that is their task then. */
export class NotNeeded extends Refusal {
  constructor() {
    super('not_needed', 'There is somebody who grants roles already. Ask them.', 409);
  }
}
