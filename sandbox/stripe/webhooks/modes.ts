import { invalid, required } from '../api/error.ts';
import type { Params, Shape } from '../api/shape.ts';

/**
 * What the way to the shop does to events. drop: never carried, and listed as not delivered · double: carried twice,
 * at once or `milliseconds` apart · delay: carried later · reorder: gathered, then carried newest first.
 */
export const MODES = ['normal', 'drop', 'double', 'delay', 'reorder'] as const;
export type Mode = (typeof MODES)[number];

/** What is asked of `POST /_sandbox/webhooks`. */
export const NEW_MODE = { mode: MODES, types: 'texts', milliseconds: 'integer' } as const satisfies Shape;

export type Rule = {
  object: 'webhook_mode';
  mode: Mode;
  /** Event types; `charge.*` and `*` stand for every type that begins so. */
  types: string[];
  milliseconds: number;
  /** How many events it met. */
  met: number;
};

const LENGTHS: Record<Mode, number> = { normal: 0, drop: 0, double: 0, delay: 5_000, reorder: 1_000 };
const LONGEST = 24 * 3600 * 1000;

/** The rules in force, in memory only; the newest that speaks of a type decides. */
export class Modes {
  private rules: Rule[] = [];

  /** Newest first. */
  list(): readonly Rule[] {
    return this.rules;
  }

  /** `normal` for every type ends all rules. @throws ApiError 400 */
  set({ mode, types: sent, milliseconds }: Params<typeof NEW_MODE>): void {
    if (!mode) throw required('mode');
    const types = sent?.length ? sent : ['*'];
    const wrong = types.find(type => !/^(?:[a-z_.]+\*?|\*)$/.test(type));
    if (wrong) throw invalid(`Invalid event type: ${wrong.slice(0, 60)}`, 'types');
    const wait = milliseconds ?? LENGTHS[mode];
    if (wait < 0 || wait > LONGEST)
      throw invalid('milliseconds must be between 0 and a day.', 'milliseconds', 'parameter_invalid_integer');
    const speaksAnew = (rule: Rule) => rule.types.every(type => types.includes('*') || types.includes(type));
    const others = this.rules.filter(rule => !speaksAnew(rule));
    const everythingIsWell = mode === 'normal' && types.includes('*');
    this.rules = everythingIsWell
      ? []
      : [{ object: 'webhook_mode', mode, types, milliseconds: wait, met: 0 }, ...others];
  }

  /** How an event travels, counted. */
  meet(type: string): Pick<Rule, 'mode' | 'milliseconds'> {
    const rule = this.rules.find(({ types }) => types.some(pattern => typeMatches(pattern, type)));
    if (!rule) return { mode: 'normal', milliseconds: 0 };
    rule.met += 1;
    return rule;
  }
}

/** `charge.*` stands for every type that begins so. */
export function typeMatches(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
