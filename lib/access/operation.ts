import type { z } from 'zod';
import { recordEvent } from '#lib/audit/index.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { type Actor, isSystem, lackOf } from './actor.ts';
import { askSecondPerson } from './approvals/ask-second-person.ts';
import { defer } from './approvals/deferred.ts';
import { refuseCardNumbers } from './card-number-refused.ts';
import { PERMISSIONS, type Permission } from './model.ts';
import { NotAllowed } from './not-allowed.ts';
import { recordRefusal } from './record.ts';
import { requireFreshProof } from './step-up.ts';

export type OperationContext = {
  tx: Tx;
  actor: Actor;
  now: Date;
  /** The second person, when one was asked for: the actor is whoever asked first. */
  approvedBy?: Actor;
};

export type Operation<I, O> = {
  (actor: Actor, raw: I, now: Date): Promise<O>;
  readonly operationName: string;
  readonly may: Permission;
  /** Whether it asks for a fresh proof of identity. */
  readonly fresh: boolean;
  /** Whether it may need a second person. */
  readonly fourEyes: boolean;
  /** What it takes, for whoever walks every field of it. */
  readonly input: z.ZodType;
};

const registry = new Map<string, Operation<never, unknown>>();

/** Every operation that has been declared in this process, by name. */
export const operations = (): ReadonlyMap<string, Operation<never, unknown>> => registry;

/**
 * One thing a person may do. Refuses without the permission, refuses a card number anywhere in the input, parses it
 * (unknown keys are refused by a strict zod object), runs in one transaction, and records the audit event in it. A refusal of access is on record as well. `after` runs once that is
 * committed and may reach the network; only paying needs it, because a person waits.
 */
export function operation<S extends z.ZodType, C, O = C, P = undefined>(spec: {
  name: string;
  may: Permission;
  input: S;
  /**
   * Before the transaction, once the asker is allowed and the input read: what is slow (a password's hash) or counts
   * whether the rest succeeds or not (limits). `run` gets what it answers. Not together with `secondPerson`.
   */
  prepare?(context: { actor: Actor; now: Date }, input: z.output<S>): Promise<P>;
  run(context: OperationContext, input: z.output<S>, prepared: P): Promise<C>;
  /** What the event is about, `<thing>:<id>`. */
  target?(input: z.output<S>, result: C): string | null;
  /** What a fresh proof of identity must have been given for, `<thing>:<id>`; absent when none is asked for. */
  fresh?(input: z.output<S>, actor: Actor): string;
  /**
   * What a second person has to approve, as a sentence for them to read; null when one person may do this alone. What
   * was asked for is tried and undone first, so that nobody is asked for what would be refused anyway; then it is kept
   * as a request about its target, and SecondPersonWanted is thrown.
   */
  secondPerson?(input: z.output<S>, context: OperationContext): Promise<string | null> | string | null;
  /** What the second person must be allowed to do; the same as the first unless said otherwise. */
  secondMay?: Permission;
  /** False for what concerns nobody but the asker and changes nothing that lasts: a cart, a quote. */
  onRecord?: boolean;
  /** Its statements are each whole by themselves: no transaction is begun, and `tx` is the pool. Not for what is on record. */
  atomic?: boolean;
  after?(context: { actor: Actor; now: Date }, committed: C): Promise<O>;
}): Operation<z.input<S>, O> {
  const inside = async (
    context: OperationContext,
    input: z.output<S>,
    prepared: P,
    detail?: Record<string, string>,
  ) => {
    const { tx, actor } = context;
    const result = await spec.run(context, input, prepared);
    const target = spec.target?.(input, result) ?? null;
    const event = { actor: actor.id, from: (context.approvedBy ?? actor).from, action: spec.name, target };
    if (spec.onRecord !== false) await recordEvent(tx, { ...event, outcome: 'done', ...(detail ? { detail } : {}) });
    return { result, target };
  };
  const proof = { action: spec.name, by: PERMISSIONS[spec.may].passkey ? ('passkey' as const) : ('any' as const) };
  const perform = async (actor: Actor, raw: unknown, now: Date): Promise<O> => {
    const lack = lackOf(actor, spec.may);
    if (lack) throw new NotAllowed(lack);
    const input = parse(spec.input, raw);
    const prepared = (await spec.prepare?.({ actor, now }, input)) as P;
    const outcome = await (spec.atomic ? alone : transaction)(async tx => {
      const context = { tx, actor, now };
      if (spec.fresh) await requireFreshProof(tx, actor, { ...proof, object: spec.fresh(input, actor) }, now);
      const sentence = isSystem(actor) ? null : ((await spec.secondPerson?.(input, context)) ?? null);
      const { result, target } = await inside(context, input, prepared);
      if (sentence !== null) throw new Rehearsed(sentence, target ?? spec.name);
      return result;
    }).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
      return error;
    });
    if (outcome instanceof Rehearsed) {
      const { sentence, object } = outcome;
      const may = spec.secondMay ?? spec.may;
      return askSecondPerson(actor, { operation: spec.name, object, input: raw, sentence, may }, now);
    }
    return spec.after ? spec.after({ actor, now }, outcome) : (outcome as unknown as O);
  };
  if (spec.secondPerson)
    defer(spec.name, {
      may: spec.secondMay ?? spec.may,
      async run({ tx, asker: actor, approvedBy, requestId, now }, raw) {
        const about = { approvedBy: approvedBy.id, request: requestId };
        const context = { tx, actor, now, approvedBy };
        const { result } = await inside(context, parse(spec.input, raw), undefined as P, about);
        return async () => spec.after?.({ actor, now }, result);
      },
    });
  const onRecord = async (actor: Actor, raw: unknown, now: Date): Promise<O> => {
    try {
      return await perform(actor, raw, now);
    } catch (error) {
      await recordRefusal(actor, spec.name, spec.may, error, now);
      throw error;
    }
  };
  const declared = Object.assign(onRecord, {
    operationName: spec.name,
    may: spec.may,
    fresh: spec.fresh !== undefined,
    fourEyes: spec.secondPerson !== undefined,
    input: spec.input,
  });
  registry.set(spec.name, declared);
  return declared;
}

/** Thrown to undo what was tried: it could be done, and a second person has to want it. */
class Rehearsed extends Error {
  readonly sentence: string;
  readonly object: string;
  constructor(sentence: string, object: string) {
    super('rehearsed');
    this.sentence = sentence;
    this.object = object;
  }
}

const alone = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(db() as unknown as Tx);

/** Parses `raw`, turning zod's issues into one sentence per field. A card number is refused before anything is read. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  refuseCardNumbers(raw);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new BadInput(fields);
}
