import { config } from '#lib/config/index.ts';
import { stillAtStripe } from '#lib/payments/index.ts';
import { folderPlaces } from './folder.ts';
import type { Identifiers, Place } from './model.ts';

const LEFT_AT_STRIPE = { customer: 'the customer at Stripe', card: 'a card that is kept' } as const;

/**
 * The places outside the database where something may be left of somebody who was forgotten: logs, the files of the
 * record, Stripe itself. A place that nobody can look into says so. Null when Stripe does not answer. Reaches the network.
 */
export async function placesOutside({ customer }: Identifiers): Promise<Place[] | null> {
  const { logFolder, audit } = config();
  const stripe = customer ? await atStripe(customer) : [];
  if (stripe === null) return null;
  const logs = logFolder
    ? await folderPlaces('the logs', logFolder)
    : [{ where: 'the logs', unseen: 'not given to this process' }];
  const record = await folderPlaces('the checkpoints of the record and the tombstones', audit.checkpointFolder);
  return [...logs, ...record, ...stripe];
}

async function atStripe(customer: string): Promise<Place[] | null> {
  const answer = await stillAtStripe(customer);
  if (answer.kind === 'away') return null;
  if (answer.kind === 'refused') return [{ where: 'Stripe', unseen: `it refuses to say (${answer.code})` }];
  return [{ where: 'Stripe', left: answer.left.map(kind => LEFT_AT_STRIPE[kind]) }];
}
