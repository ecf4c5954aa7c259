import type { ObjectionAbout } from './model.ts';

const LIFTED = 'You can take it back at any time, where you asked for it.';

/** What is answered at once to an objection that needs nobody's weighing. */
export const OBJECTED: Record<Exclude<ObjectionAbout, 'fraud-checks'>, string> = {
  learning: `From now on nothing is learned from your payments: those you made and those you will make are left out whenever the shop learns, and of the figures about it. Each payment is still checked for fraud when it is made; that is something else, and you can object to it as well. ${LIFTED}`,
  news: `From now on we send you no news, and no artist is told that you bought a print of theirs, whatever you agreed to before. Mails about your orders and your account go on. ${LIFTED}`,
};

/** What whoever objects to the checks is told with the receipt, until a person has weighed it. */
export const CHECKS_GO_ON =
  'From now on nothing is learned from your payments. The checks themselves go on until we have answered, and probably after that: without them stolen cards would be charged here, yours among them, and we know of no milder way. These are compelling grounds (GDPR 21(1)); a person weighs them against your reasons.';

/** What is answered at once to whoever wants their data left unused. */
export const RESTRICTION_HELD = `From now on your data is kept and otherwise left unused: nothing is learned from it, you get no news, no artist is told about you, and whoever of our staff comes across it sees that you asked for this. What you ordered is still brought to you, what a law asks for is still done, and each payment is still checked for fraud, because that protects others too (GDPR 18(2)). Before any of this ends without your doing we would write to you. ${LIFTED}`;
