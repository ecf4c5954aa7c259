import type { z } from 'zod';

export type Job = {
  /** `domain.verb`, for example `payments.sync`. */
  name: string;
  /** When it also runs by itself: five-field cron, UTC. Scheduled runs get `{}`. */
  cron?: string;
  run(payload: unknown, now: Date): Promise<void>;
  /**
   * For a job that somebody waits for: says where they look that its last try has failed. `fault`: the id under which the
   * log knows why. May run twice. A job without it stays in the queue, and the control `jobs.nothing-given-up` is red.
   */
  givenUp?(payload: unknown, fault: string, now: Date): Promise<void>;
};

/** Declares a job whose payload is checked by `input` before `run` sees it. */
export function job<S extends z.ZodType>(declared: {
  name: string;
  cron?: string;
  input: S;
  run(input: z.output<S>, now: Date): Promise<void>;
  givenUp?(input: z.output<S>, fault: string, now: Date): Promise<void>;
}): Job {
  const { name, cron, input, givenUp } = declared;
  return {
    name,
    ...(cron ? { cron } : {}),
    run: (payload, now) => declared.run(input.parse(payload), now),
    ...(givenUp ? { givenUp: (payload, fault, now) => givenUp(input.parse(payload), fault, now) } : {}),
  };
}
