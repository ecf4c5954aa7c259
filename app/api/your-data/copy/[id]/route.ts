import { answer } from '#app/_edge/answer.ts';
import { copyAnswer } from '#app/_edge/copy-answer.ts';
import { knownGuestOf } from '#app/_edge/known-guest.ts';

/** A copy for a guest who has come in. */
export const GET = answer(copyAnswer, { who: knownGuestOf });
