import { AFTERMATH } from './aftermath.ts';
import { ANSWERS } from './answers.ts';
import { CHECKOUT } from './checkout.ts';
import { MONEY } from './money.ts';
import type { Mutant } from './mutant.ts';
import { STATES } from './states.ts';
import { WEBHOOKS } from './webhooks.ts';

/** Every bug that is built in on purpose, by row. */
export const MUTANTS: readonly Mutant[] = [
  ...AFTERMATH,
  ...ANSWERS,
  ...CHECKOUT,
  ...MONEY,
  ...STATES,
  ...WEBHOOKS,
].sort((a, b) => a.row - b.row);
