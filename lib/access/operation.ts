import type { z } from 'zod';
import { recordEvent } from '#lib/audit/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { type Actor, lackOf } from './actor.ts';
import type { Permission } from './model.ts';
import { NotAllowed } from './not-allowed.ts';
import { requireFreshProof } from './step-up.ts';

export type OperationContext = { tx: Tx; actor: Actor; now: Date };

export type Operation<I, O> = {
  (actor: Actor, raw: I, now: Date): Promise<O>;
  readonly operationName: string;
  readonly may: Permission;
  /** Whether it asks for a fresh proof of identity. */
  readonly fresh: boolean;
};

const registry = new Map<string, Operation<never, unknown>>();

/** Every operation that has been declared in this process, by name. */
export const operations = (): ReadonlyMap<string, Operation<never, unknown>> => registry;

/**
 * One thing a person may do. Refuses without the permission, parses the input (unknown keys are refused by a
 * strict zod object), runs in one transaction, and records the audit event in it. `after` runs once that is
 * committed and may reach the network; only paying needs it, because a person waits.
 */
export function operation<S extends z.ZodType, C, O = C>(spec: {
  name: string;
  may: Permission;
  input: S;
  run(context: OperationContext, input: z.output<S>): Promise<C>;
  /** What the event is about, `<thing>:<id>`. */
  target?(input: z.output<S>, result: C): string | null;
  /** What a fresh proof of identity must have been given for, `<thing>:<id>`; absent when none is asked for. */
  fresh?(input: z.output<S>, actor: Actor): string;
  /** False for what concerns nobody but the asker and changes nothing that lasts: a cart, a quote. */
  onRecord?: boolean;
  after?(context: { actor: Actor; now: Date }, committed: C): Promise<O>;
}): Operation<z.input<S>, O> {
  const perform = async (actor: Actor, raw: unknown, now: Date): Promise<O> => {
    const lack = lackOf(actor, spec.may);
    if (lack) throw new NotAllowed(lack);
    const input = parse(spec.input, raw);
    const committed = await transaction(async tx => {
      if (spec.fresh) await requireFreshProof(tx, actor, spec.name, spec.fresh(input, actor), now);
      const result = await spec.run({ tx, actor, now }, input);
      const target = spec.target?.(input, result) ?? null;
      if (spec.onRecord !== false)
        await recordEvent(tx, { actor: actor.id, from: actor.from, action: spec.name, target, outcome: 'done' });
      return result;
    });
    return spec.after ? spec.after({ actor, now }, committed) : (committed as unknown as O);
  };
  const declared = Object.assign(perform, { operationName: spec.name, may: spec.may, fresh: spec.fresh !== undefined });
  registry.set(spec.name, declared);
  return declared;
}

/** Parses `raw`, turning zod's issues into one sentence per field. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new BadInput(fields);
}
