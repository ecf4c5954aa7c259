import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { orderCalled } from '#lib/orders/index.ts';
import { CATEGORIES, type Category } from '#lib/personal-data.ts';
import { Refusal } from '#lib/refusal.ts';
import { authorityDemand } from './schema.ts';

/** No order has this number. */
export class NoSuchOrder extends Refusal {
  constructor() {
    const says = 'There is no order of this number.';
    super('no_such_order', says, 422, { orderNumber: says });
  }
}

const DRAWERS = Object.keys(CATEGORIES).filter(name => name !== 'work') as [Category, ...Category[]];
const line = (says: string) => z.string().trim().min(3, says).max(200);

const demand = z.strictObject({
  demandId: z.uuid(),
  /** Whose data it is: the person behind this order. No name is typed in, so that none is kept with the request. */
  orderNumber: z.string().trim().max(40),
  authority: line('Name the authority.'),
  reference: line('Their file number.'),
  law: line('The law that they go by, with its paragraph.'),
  categories: z.array(z.enum(DRAWERS)).min(1, 'Choose what is demanded, and nothing more.'),
  because: z.string().trim().min(10, 'Say in a sentence why it has to be answered.').max(500),
});

/**
 * Answers what an authority demands about the person behind an order, once a second person has approved it: from then on
 * whoever asked may take the answer. Throws NoSuchOrder.
 */
export const answerDemand = operation({
  name: 'demands.answer',
  may: 'demands.answer',
  secondMay: 'demands.approve',
  input: demand,
  target: ({ demandId }) => `demand:${demandId}`,
  fresh: ({ demandId }) => `demand:${demandId}`,
  secondPerson: ({ authority, law, reference, orderNumber, categories, because }) =>
    `Give ${authority} (${reference}) what we hold about the buyer of ${orderNumber}: ${categories.map(one => CATEGORIES[one].toLowerCase()).join(', ')}. They go by ${law}. ${because}`,
  async run({ tx, actor, approvedBy, now }, { demandId: id, orderNumber, ...said }) {
    const orderId = await orderCalled(tx, orderNumber);
    if (!orderId) throw new NoSuchOrder();
    // While it is only tried there is no second person yet; what is tried is undone.
    const by = { askedBy: actor.id, approvedBy: approvedBy?.id ?? 'nobody', approvedAt: now };
    await tx.insert(authorityDemand).values({ id, orderId, ...said, ...by });
  },
});
