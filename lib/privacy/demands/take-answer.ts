import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { type Category as Passed, recordDisclosure } from '#lib/disclosure/index.ts';
import { buyerOfOrder } from '#lib/orders/index.ts';
import type { Category } from '#lib/personal-data.ts';
import { Refusal } from '#lib/refusal.ts';
import { PERSONAL } from '../map.ts';
import type { Person } from '../rows-of.ts';
import { fileOf } from '../take/files.ts';
import { rowsIn } from '../take/rows-in.ts';
import { authorityDemand } from './schema.ts';

/** There is no such demand, or it is another's to answer. */
export class NoSuchDemand extends Refusal {
  constructor() {
    super('not_found', 'There is no answer of yours to take here.', 404);
  }
}

/** What leaves with each drawer, as the ledger names it. */
const LEAVES: Record<Category, readonly Passed[]> = {
  you: ['name', 'email', 'account'],
  purchases: ['name', 'address', 'phone', 'email', 'order'],
  payments: ['payment', 'card'],
  'sign-in': ['sign-in'],
  devices: ['sign-in'],
  safety: ['payment'],
  mails: ['mail'],
  questions: ['mail'],
  shared: ['nothing'],
  work: ['nothing'],
};

export type Answer = { person: Person; categories: readonly Category[] };

/** Lets whoever asked take the answer to a demand. Each time is a row of the ledger first. Throws NoSuchDemand. */
export const takeAnswer = operation({
  name: 'demands.take',
  may: 'demands.answer',
  input: z.strictObject({ demandId: z.uuid() }),
  target: ({ demandId }) => `demand:${demandId}`,
  async run({ tx, actor }, { demandId }): Promise<Answer> {
    const [demand] = await tx.select().from(authorityDemand).where(eq(authorityDemand.id, demandId));
    const buyer = demand && (await buyerOfOrder(tx, demand.orderId));
    if (!demand || !buyer || demand.askedBy !== actor.id) throw new NoSuchDemand();
    await recordDisclosure(tx, {
      recipient: 'authority',
      name: demand.authority,
      act: 'demand.answer',
      purpose: `To answer a demand of theirs (${demand.reference}).`,
      ground: 'legal obligation',
      law: demand.law,
      categories: [...new Set(demand.categories.flatMap(one => LEAVES[one]))],
      about: `order:${demand.orderId}`,
    });
    const person = buyer.accountId ? { account: buyer.accountId } : { guest: buyer.email.toLowerCase() };
    return { person, categories: demand.categories };
  },
});

/** The answer itself as JSON, table by table, read as it is sent. */
export function writeAnswer({ person, categories }: Answer): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<string, string>();
  const writer = writable.getWriter();
  const write = async (tx: Tx) => {
    let before = '{';
    for (const described of PERSONAL.filter(({ category }) => categories.includes(category))) {
      await writer.write(`${before}\n${JSON.stringify(described.what)}: `);
      const account = 'account' in person ? person.account : null;
      for await (const text of fileOf('json', described, rowsIn(tx, person, described), account))
        await writer.write(text);
      before = ',';
    }
    await writer.write(before === '{' ? '{}\n' : '}\n');
  };
  transaction(write).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  return readable.pipeThrough(new TextEncoderStream());
}
