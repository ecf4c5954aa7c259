import { Refusal } from '#lib/refusal.ts';

/** The link of a ticket is forged, too old, or its ticket is gone: all the same to whoever holds it. */
export class TicketLinkOver extends Refusal {
  constructor() {
    super(
      'ticket_link_over',
      'This link does not work any more. The newest mail about your question has one that does.',
      404,
    );
  }
}

/** There is no such ticket, or it is not theirs. */
export class NoSuchTicket extends Refusal {
  constructor() {
    super('no_such_ticket', 'There is no such question.', 404);
  }
}

/** Something has happened to the ticket since it was looked at. */
export class TicketMoved extends Refusal {
  constructor() {
    super(
      'ticket_moved',
      'Something was added while you wrote. Reload the page, read it, and send this again: what you wrote is still here.',
    );
  }
}

/** It is closed already. */
export class TicketClosed extends Refusal {
  constructor() {
    super('ticket_closed', 'This is closed already.');
  }
}

/** The very question was asked before, by somebody else. */
export class TicketElsewhere extends Refusal {
  constructor() {
    super('ticket_elsewhere', 'This form was sent before. Open the page anew to ask something else.');
  }
}
