import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#lib/db/index.ts';
import type { PreAuthFacts } from '../model.ts';
import type { Trained } from './model.ts';
import { riskModel } from './schema.ts';
import { type Scorer, scoreOf, scorer, signsOf } from './scorer.ts';

/** The version that scores now; without `scorer` it cannot be read. */
export type LiveModel = { version: number; scorer: Scorer | null };

const read = new Map<number, LiveModel>();

const shape: z.ZodType<Trained> = z.object({
  bias: z.number(),
  weights: z.array(
    z.object({
      sign: z.string(),
      unknown: z.boolean(),
      mean: z.number(),
      scale: z.number().positive(),
      weight: z.number(),
    }),
  ),
});

/** A version made ready to score. It is read once in a process: what a version says is fixed. */
export async function modelOf(reader: Reader, version: number): Promise<LiveModel> {
  const known = read.get(version);
  if (known) return known;
  const [row] = await reader
    .select({ trained: riskModel.trained })
    .from(riskModel)
    .where(eq(riskModel.version, version));
  const trained = shape.safeParse(row?.trained);
  const model = { version, scorer: trained.success ? scorer(trained.data) : null };
  if (trained.success) read.set(version, model);
  return model;
}

/**
 * Facts with what the live model makes of them. Without a model nothing is added. Where it cannot be read the score is no
 * number: its rule cannot answer then, and the payment is held.
 */
export function withLearned(facts: PreAuthFacts, model: LiveModel | undefined): PreAuthFacts {
  if (!model || !facts.lookedBack) return facts;
  const { version, scorer: ready } = model;
  return {
    ...facts,
    learned: ready ? scoreOf(version, ready, signsOf(facts)) : { version, score: Number.NaN, because: [] },
  };
}
