import { eq, max, sql } from 'drizzle-orm';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { examplesOfShop, type ShopExample } from './examples-of-shop.ts';
import { measureModel, momentOf } from './measure-model.ts';
import { FEWEST } from './model.ts';
import { riskModel } from './schema.ts';
import { train } from './train.ts';

/** The part of the payments of each kind that a model learns from; it is measured on those that were made later. */
const LEARNED_FROM = 0.8;
const WEEKLY = 'system:weekly';

/**
 * Learns from the shop's own payments and keeps the result as a draft, in the place of one that the week before left.
 * Answers its version, or null where too little is known of either kind.
 */
export async function trainModel(by: string | undefined, now: Date): Promise<number | null> {
  const [seen, unseen] = splitInTime(await examplesOfShop(db()));
  const count = (fraud: boolean) => seen.filter(one => one.fraud === fraud).length;
  const [fraud, honest] = [count(true), count(false)];
  if (fraud < FEWEST.fraud || honest < FEWEST.honest) return null;
  const trained = train(seen);
  const trainedOn = { fraud, honest, from: momentOf(seen[0]?.at), until: momentOf(seen.at(-1)?.at) };
  const measures = measureModel(trained, unseen);
  return transaction(async tx => {
    const version = await nextVersion(tx);
    const unused = sql`${riskModel.status} = 'draft' and ${riskModel.trainedBy} = ${WEEKLY}`;
    await tx.update(riskModel).set({ status: 'retired' }).where(unused);
    const made = { trained, trainedOn, measures, trainedAt: now, trainedBy: by ?? WEEKLY };
    await tx.insert(riskModel).values({ version, status: 'draft', ...made });
    return version;
  });
}

/** Whoever trains, tries or publishes a version does so alone. */
export const alone = (tx: Tx): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('risk_model'))`);

async function nextVersion(tx: Tx): Promise<number> {
  await alone(tx);
  const [newest] = await tx.select({ version: max(riskModel.version) }).from(riskModel);
  return (newest?.version ?? 0) + 1;
}

/** Cuts at a moment, so that a fifth of each kind at least was made after it. Examples are in the order of time. */
export function splitInTime(examples: readonly ShopExample[]): [seen: ShopExample[], unseen: ShopExample[]] {
  const upTo = (fraud: boolean): number => {
    const kind = examples.filter(one => one.fraud === fraud);
    return kind[Math.floor(kind.length * LEARNED_FROM)]?.at ?? Number.POSITIVE_INFINITY;
  };
  const cut = Math.min(upTo(true), upTo(false));
  return [examples.filter(({ at }) => at < cut), examples.filter(({ at }) => at >= cut)];
}

/** A version, locked. */
export const lockModel = async (tx: Tx, version: number) => {
  const [row] = await tx.select().from(riskModel).where(eq(riskModel.version, version)).for('update');
  return row;
};
