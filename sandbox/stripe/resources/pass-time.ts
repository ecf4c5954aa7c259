import type { Chore, ChoreKind } from '../state/tables.ts';
import type { World } from '../world.ts';
import { arriveByCard } from './disputes/by-card.ts';
import { decideByEvidence, missDeadline } from './disputes/decide.ts';
import { decide, finishRedaction } from './identity/decide.ts';
import { expireAuthorizations } from './payment-intents/expire.ts';
import { arriveWarning } from './radar/early-fraud-warnings.ts';
import { failRefund, succeedRefund } from './refunds/settle.ts';

const DO: Record<ChoreKind, (world: World, about: string) => void> = {
  'dispute.arrive': arriveByCard,
  'dispute.decide': decideByEvidence,
  'dispute.deadline': missDeadline,
  'warning.arrive': arriveWarning,
  'refund.succeed': succeedRefund,
  'refund.fail': failRefund,
  'identity.decide': decide,
  'identity.redact': finishRedaction,
};

/** Does what has come due: authorizations expire, banks answer. Called by a timer and before each request. */
export function passTime(world: World): void {
  expireAuthorizations(world);
  const now = world.now();
  const due = world.tables.chores.all().filter(chore => chore.due <= now);
  for (const chore of due.sort((a, b) => a.due - b.due)) perform(world, chore);
}

function perform(world: World, { id, kind, about }: Chore): void {
  if (!world.tables.chores.get(id)) return;
  world.tables.chores.remove(id);
  DO[kind](world, about);
  world.touched();
}
