import { answer } from '#app/_edge/answer.ts';
import { copyAnswer } from '#app/_edge/copy-answer.ts';

/** A copy for whoever is signed in. */
export const GET = answer(copyAnswer);
