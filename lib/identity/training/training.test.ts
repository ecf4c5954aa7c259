// Keeps the clause: access-control.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may, TooManyRequests } from '#lib/access/index.ts';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { account } from '../schema.ts';
import { trainingAttempt, trainingRecord } from '../staff/schema.ts';
import { mailsTo, signsIn, staffCalled } from '../staff/staff.fixture.ts';
import { askAcknowledgementAnew, recordAcknowledgement } from './acknowledge-policy.ts';
import { handInQuiz } from './hand-in-quiz.ts';
import { MODULES } from './modules/index.ts';
import { trainingOverview } from './overview.ts';
import { trainingOf } from './progress.ts';
import { quizFor } from './quiz.ts';
import { remindOfTraining } from './remind.ts';

const now = new Date('2026-11-22T12:00:00Z');
let grace: Awaited<ReturnType<typeof staffCalled>>;

beforeAll(async () => {
  grace = await staffCalled('Grace', ['risk_analyst'], now, false);
});
afterAll(closeDatabase);

const right = (slug: string) =>
  Object.fromEntries(MODULES.find(module => module.slug === slug)?.quiz.map(one => [one.id, one.right]) ?? []);
/** Answers of which the first `wrong` are wrong. */
function spoiled(slug: string, wrong: number) {
  const quiz = MODULES.find(module => module.slug === slug)?.quiz ?? [];
  const other = (one: (typeof quiz)[number]) => one.answers.find(({ id }) => id !== one.right)?.id ?? '';
  return Object.fromEntries(quiz.map((one, nth) => [one.id, nth < wrong ? other(one) : one.right]));
}
const acknowledges = (version: string, at: Date) => transaction(tx => recordAcknowledgement(tx, grace.id, version, at));
async function passes(person: typeof grace, at = now) {
  for (const { slug } of MODULES) await handInQuiz(person.actor, { module: slug, answers: right(slug) }, at);
}

describe.each(MODULES.map(module => [module.slug, module] as const))('%s', (_slug, module) => {
  test('is long enough to say something, and has a quiz with one right answer to each question', () => {
    const words = JSON.stringify(module.sections).split(/\s+/).length;
    expect(words).toBeGreaterThan(400);
    expect(words).toBeLessThan(800);
    expect(module.quiz.length).toBeGreaterThanOrEqual(6);
    expect(new Set(module.quiz.map(({ id }) => id)).size).toBe(module.quiz.length);
    for (const { answers, right: id, because } of module.quiz) {
      expect(answers.filter(answer => answer.id === id)).toHaveLength(1);
      expect(new Set(answers.map(({ says }) => says)).size).toBe(answers.length);
      expect(because.length).toBeGreaterThan(40);
    }
  });
});

test('right answers stand under every letter, so that a letter tells nothing', () => {
  const letters = MODULES.flatMap(({ quiz }) => quiz.map(one => one.right));
  for (const letter of ['a', 'b', 'c', 'd'])
    expect(letters.filter(one => one === letter).length).toBeLessThan(letters.length / 2);
});

test('a quiz is shown without what is right, in an order that is the same for one try and another for the next', async () => {
  const first = await quizFor(grace.id, 'phishing');
  expect(JSON.stringify(first)).not.toMatch(/"(?:right|because)":/);
  expect(await quizFor(grace.id, 'phishing')).toEqual(first);
  await handInQuiz(grace.actor, { module: 'phishing', answers: spoiled('phishing', 2) }, now);
  const second = await quizFor(grace.id, 'phishing');
  expect(second).not.toEqual(first);
  expect(second?.questions.map(({ id }) => id).sort()).toEqual(first?.questions.map(({ id }) => id).sort());
  expect(await quizFor(grace.id, 'nothing')).toBeNull();
});

test('below four of five right answers nothing is passed; the try is kept, and every answer is explained', async () => {
  const judged = await handInQuiz(grace.actor, { module: 'privacy', answers: spoiled('privacy', 2) }, now);
  expect(judged).toMatchObject({ score: 71, passed: false, validUntil: null });
  expect(judged.judged.filter(one => !one.right)).toHaveLength(2);
  expect(await db().select().from(trainingRecord).where(eq(trainingRecord.accountId, grace.id))).toEqual([]);
  expect(await db().$count(trainingAttempt, eq(trainingAttempt.module, 'privacy'))).toBe(1);
});

test('a question that was left out, or an answer that is none, is said so and no try', async () => {
  const [left = ''] = Object.keys(right('card-data'));
  const answers = { ...right('card-data'), [left]: 'z' };
  await expect(handInQuiz(grace.actor, { module: 'card-data', answers }, now)).rejects.toMatchObject({
    fields: { [left]: expect.any(String) },
  });
  expect(await db().$count(trainingAttempt, eq(trainingAttempt.module, 'card-data'))).toBe(0);
});

test('five tries in an hour are enough', async () => {
  const guesser = await staffCalled('Mallory', ['support'], now, false);
  const guess = () => handInQuiz(guesser.actor, { module: 'phishing', answers: spoiled('phishing', 7) }, now);
  for (let nth = 0; nth < 5; nth++) await guess();
  await expect(guess()).rejects.toThrow(TooManyRequests);
});

test('with every module passed and the policy read, a role is worth something on the next request', async () => {
  expect((await grace.at(now))?.permissions['payments.release']).toBe('training');
  await passes(grace);
  expect((await grace.at(now))?.permissions['payments.release']).toBe('policy');
  await acknowledges('1', now);
  const ready = await grace.at(now);
  expect(ready && may(ready, 'payments.release')).toBe(true);
  const { modules, policy } = await trainingOf(grace.id, now);
  expect(modules.map(({ state }) => state)).toEqual(Array(5).fill('valid'));
  expect(policy).toMatchObject({ version: '1' });
});

test('after a year it is gone on the next request, and back after the quiz', async () => {
  const lapsed = later(now, 365 * DAY);
  const { actor } = await signsIn(grace.id, lapsed);
  expect(actor.permissions['payments.release']).toBe('training');
  expect(actor.permissions['training.take']).toBeNull();
  expect((await trainingOf(grace.id, lapsed)).modules.map(({ state }) => state)).toEqual(Array(5).fill('lapsed'));
  await passes({ ...grace, actor }, lapsed);
  expect((await signsIn(grace.id, lapsed)).actor.permissions['payments.release']).toBeNull();
});

test('a new version of a module asks for it anew', async () => {
  const bo = await staffCalled('Bo', ['support'], now);
  await db().update(trainingRecord).set({ version: 99 }).where(eq(trainingRecord.accountId, bo.id));
  expect((await bo.at(now))?.permissions['monitors.read']).toBe('training');
  expect((await trainingOf(bo.id, now)).modules.map(({ state }) => state)).toEqual(Array(5).fill('renewed'));
  await passes(bo, later(now, HOUR));
  expect((await signsIn(bo.id, later(now, HOUR))).actor.permissions['monitors.read']).toBeNull();
});

test('a new version of the policy asks for it anew', async () => {
  await transaction(tx => askAcknowledgementAnew(tx, '2', later(now, HOUR)));
  const { actor } = await signsIn(grace.id, later(now, HOUR));
  expect(actor.permissions['payments.release']).toBe('policy');
  await acknowledges('2', later(now, HOUR));
  expect((await signsIn(grace.id, later(now, HOUR))).actor.permissions['payments.release']).toBeNull();
});

test('reminders go out 30, 14, 7 and 1 days before, once each, also when a day was missed', async () => {
  const ines = await staffCalled('Ines', ['support'], now);
  const gone = await staffCalled('Gone', ['support'], now);
  await db().update(account).set({ disabledAt: now }).where(eq(account.id, gone.id));
  const titles = async () =>
    (await mailsTo('ines@counterproof.test', 'staff.notice')).map(({ data }) => (data as { title: string }).title);
  for (const before of [40, 31, 30, 29, 20, 13, 12, 7, 7, 2, 1, 0.5, 0])
    await remindOfTraining(later(now, (365 - before) * DAY));
  expect(await titles()).toEqual([
    'Your security training ends in 30 days',
    'Your security training ends in 13 days',
    'Your security training ends in 7 days',
    'Your security training ends in a day',
  ]);
  expect(await mailsTo('gone@counterproof.test', 'staff.notice')).toEqual([]);
  expect((await trainingOverview(now)).find(({ id }) => id === ines.id)?.modules.every(one => one.valid)).toBe(true);
});
