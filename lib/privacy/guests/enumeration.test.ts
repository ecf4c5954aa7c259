import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR, later } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Bought, buysAsGuest } from '../guest-buys.fixture.ts';
import { askWayIn } from './ask-way-in.ts';
import { enterAsGuest } from './enter-as-guest.ts';
import { byNumber, linkFor, stranger } from './guest-enters.fixture.ts';

const SAMPLES = 200;
const start = new Date();
let ada: Bought;
let bela: Bought;
/** A link of Ada’s mailbox for each five tries: more make it void. */
const links: string[] = [];

beforeAll(async () => {
  [ada, bela] = [await buysAsGuest('ada'), await buysAsGuest('bela')];
  for (let nth = 0; nth <= SAMPLES / 4; nth++) links.push(await linkFor(ada.email, start));
});
afterAll(closeDatabase);

type Way = (nth: number) => Promise<unknown>;
/** Each try hours after the one before, so that limits and pauses are not what is compared. */
const at = (nth: number) => later(start, (nth + 10) * HOUR);
/** A link is worth something only when it is new: those tries are made at one moment, from here and there. */
const asks =
  (email: string): Way =>
  nth =>
    askWayIn(stranger(), { email }, at(nth));
const names =
  (token: (nth: number) => string, number: () => string): Way =>
  nth =>
    enterAsGuest(stranger(), { token: token(nth), ...byNumber(number()) }, start);

const theirs = (nth: number) => links[Math.floor((nth + 5) / 5)] ?? '';
const forged = (nth: number) => `${theirs(nth).slice(0, -2)}xx`;

const PAIRS: [string, () => Way, () => Way][] = [
  ['an address that ordered, or one that did not', () => asks(ada.email), () => asks('nobody@counterproof.test')],
  [
    'a mailbox without a fact: a number that is another’s, or nobody’s',
    () => names(theirs, () => bela.number),
    () => names(theirs, () => 'CP-2026-999999'),
  ],
  [
    'a fact without the mailbox: a number that exists, or does not',
    () => names(forged, () => ada.number),
    () => names(forged, () => 'CP-2026-999999'),
  ],
];

test.each(PAIRS)('%s: the same answer, as quickly', async (_what, one, other) => {
  const sides = [
    { way: one(), times: [] as number[] },
    { way: other(), times: [] as number[] },
  ];
  const answers = new Set<string>();
  for (let nth = -5; nth < SAMPLES; nth++)
    // One after the other in turn, so that what slows the machine down slows both.
    for (const side of nth % 2 === 0 ? sides : sides.toReversed()) {
      const began = performance.now();
      const answer = await side.way(nth).catch((error: unknown) => error);
      if (nth >= 0) side.times.push(performance.now() - began);
      answers.add(told(answer));
    }
  expect([...answers]).toHaveLength(1);
  expect(Math.abs(median(sides[0]?.times) - median(sides[1]?.times))).toBeLessThan(10);
});

function told(answer: unknown): string {
  if (!(answer instanceof Refusal)) return JSON.stringify(answer ?? null);
  const { code, message, status, fields } = answer;
  return JSON.stringify({ code, message, status, fields });
}

const median = (times: readonly number[] = []) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
