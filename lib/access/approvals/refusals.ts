import { Refusal } from '#lib/refusal.ts';

/** One person alone may not do this. What they asked for is kept, and happens once a second one approves it. */
export class SecondPersonWanted extends Refusal {
  readonly requestId: string;
  constructor(requestId: string) {
    super(
      'second_person_required',
      'This needs a second person. Your request waits for them under Approvals, and nothing happens until then.',
      409,
    );
    this.requestId = requestId;
  }
}

/** Something else about the same thing waits for a second person. */
export class AnotherWaits extends Refusal {
  readonly requestId: string;
  constructor(requestId: string) {
    super(
      'another_request_waits',
      'Another request about this waits under Approvals. It has to be decided first.',
      409,
    );
    this.requestId = requestId;
  }
}

/** The request is decided, expired, withdrawn, or was never made. */
export class RequestClosed extends Refusal {
  constructor() {
    super('request_closed', 'This request no longer waits: it was decided, withdrawn, or its time ran out.', 409);
  }
}

/** Whoever asked cannot be the one who approves or refuses. */
export class SamePerson extends Refusal {
  constructor() {
    super('same_person', 'You asked for this yourself. Somebody else decides it; you may withdraw it.', 403);
  }
}

/** Only whoever asked takes a request back. */
export class NotYourRequest extends Refusal {
  constructor() {
    super('not_your_request', 'Somebody else asked for this. You may refuse it, with a reason.', 403);
  }
}
