/**
 * Tries to break into the shop, in a process of its own that knows neither database nor secrets: all that it is told comes
 * in one line of JSON, and each result leaves as one. Started by the worker (`lib/policy/assessment`), which ends it when
 * it takes too long.
 */
import { text } from 'node:stream/consumers';
import { assess } from '#lib/policy/assessment/assess.ts';

const { origin, plain, authority, own } = JSON.parse(await text(process.stdin)) as {
  origin: string;
  plain: string | null;
  authority: string | null;
  own: string;
};
const at = { origin: new URL(origin), plain: plain ? new URL(plain) : null, authority };
await assess(at, new URL(own), result => console.log(JSON.stringify(result)));
