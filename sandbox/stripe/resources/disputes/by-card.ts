import { NOBODY, type World } from '../../world.ts';
import { cardOf } from '../aftermath.ts';
import { disputable, openDispute } from './open.ts';

/** What the test card is documented to bring, once its payment was captured. */
export function arriveByCard(world: World, chargeId: string): void {
  const charge = world.tables.charges.get(chargeId);
  const asked = charge && cardOf(world, charge)?.dispute;
  if (!charge || !asked) return;
  const { times = 1 } = asked;
  const all = disputable(world, charge);
  for (let left = times; left > 0; left--) {
    const amount = left === 1 ? all - Math.floor(all / times) * (times - 1) : Math.floor(all / times);
    if (amount > 0) openDispute(world, charge, { ...enrolled(world, asked), amount }, NOBODY);
  }
}

/** Without prevention a card that could have been stopped brings a plain chargeback. */
function enrolled<T extends { kind: string }>(world: World, asked: T): T | (T & { kind: 'chargeback' }) {
  const prevented = asked.kind === 'resolution' || asked.kind === 'block';
  return prevented && !world.settings.disputePrevention ? { ...asked, kind: 'chargeback' } : asked;
}
