import { answer } from '#app/_edge/answer.ts';
import { enrolApp, startApp } from '#lib/identity/index.ts';

/** Makes the seed of an authenticator app for whoever asks; it protects nothing until its first code is confirmed. */
export const POST = answer(async ({ actor, now }) => (actor.session ? startApp(actor, {}, now) : enrolApp(actor, now)));
