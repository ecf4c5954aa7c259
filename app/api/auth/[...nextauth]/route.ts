import { onlyOurs } from '#app/_edge/answer.ts';
import { nextAuth } from '../handler.ts';

export const GET = nextAuth;
export const POST = onlyOurs('form', nextAuth);
