import { DAY } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { secretsInUse } from '../circuit/known-secrets.ts';
import { setupRemarks } from '../setup/check-setup.ts';

/** Asks Stripe itself, with our own key: what the key may do, and where and of what Stripe tells us. */
export const stripeSetUp = control({
  id: 'payments.stripe-set-up',
  says: 'Stripe is set up as our payments need it: a key that may do what it must, and signed messages about every payment.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check() {
    const remarks = await setupRemarks();
    if (!remarks) return notChecked('Stripe could not be reached.');
    return heldUnless(
      remarks,
      broken => (broken === 0 ? 'Key and endpoint at Stripe are as they should be.' : remarks.join(' ')),
      { remarks: remarks.length },
    );
  },
});

/** PCI DSS 8.6.3: secrets of programs are changed too. */
const OLDEST = 365;

export const secretsRolled = control({
  id: 'payments.secrets-rolled',
  says: 'The secrets that the shop shares with Stripe are replaced at least once a year.',
  severity: 'medium',
  every: 'day',
  shown: 'staff',
  async check(now) {
    const secrets = await secretsInUse();
    const [oldest] = secrets;
    if (!oldest) return notChecked('No worker has said which secrets it uses.');
    const age = (at: Date) => Math.floor((now.getTime() - at.getTime()) / DAY);
    const old = secrets.filter(({ firstSeenAt }) => age(firstSeenAt) > OLDEST);
    return heldUnless(
      old.map(({ name }) => `secret:${name}`),
      () => `${oldest.name} is the oldest: it has been in use for ${age(oldest.firstSeenAt)} days.`,
      { secrets: secrets.length, oldestDays: age(oldest.firstSeenAt), most: OLDEST },
    );
  },
});
