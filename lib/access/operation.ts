import type { z } from 'zod';
import { recordEvent } from '#lib/audit/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { type Actor, may } from './actor.ts';
import type { Permission } from './model.ts';

/** The actor lacks the permission. */
export class NotAllowed extends Refusal {
  constructor() {
    super('not_allowed', 'You are not allowed to do this.', 403);
  }
}

export type OperationContext = { tx: Tx; actor: Actor; now: Date };

export type Operation<I, O> = {
  (actor: Actor, raw: I, now: Date): Promise<O>;
  readonly operationName: string;
  readonly may: Permission;
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
  /** False for what concerns nobody but the asker and changes nothing that lasts: a cart, a quote. */
  onRecord?: boolean;
  after?(context: { actor: Actor; now: Date }, committed: C): Promise<O>;
}): Operation<z.input<S>, O> {
  const perform = async (actor: Actor, raw: unknown, now: Date): Promise<O> => {
    if (!may(actor, spec.may, now)) throw new NotAllowed();
    const input = parse(spec.input, raw);
    const committed = await transaction(async tx => {
      const result = await spec.run({ tx, actor, now }, input);
      const target = spec.target?.(input, result) ?? null;
      if (spec.onRecord !== false)
        await recordEvent(tx, { actor: actor.id, action: spec.name, target, outcome: 'done' });
      return result;
    });
    return spec.after ? spec.after({ actor, now }, committed) : (committed as unknown as O);
  };
  const declared = Object.assign(perform, { operationName: spec.name, may: spec.may });
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
