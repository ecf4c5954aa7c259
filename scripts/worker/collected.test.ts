import { expect, test } from 'vitest';
import { renderMail } from '#lib/mail/render-mail.ts';
import { allJobs, allMails } from './collected.ts';

/** What Graphile Worker reads: a star, a star with a step, numbers and ranges, listed. A range has no step. */
const FIELD = String.raw`(?:\*(?:/\d+)?|\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)`;
const SCHEDULE = new RegExp(`^${FIELD}(?: ${FIELD}){4}$`);

test('every job has a name of its own, and every schedule is one that the worker knows', () => {
  expect(new Set(allJobs.map(({ name }) => name)).size).toBe(allJobs.length);
  for (const { name, cron } of allJobs) if (cron) expect(cron, name).toMatch(SCHEDULE);
  expect('4-59/10 * * * *').not.toMatch(SCHEDULE);
});

test('every mail has a name of its own, and leads to the policy and to support', async () => {
  expect(new Set(allMails.map(({ name }) => name)).size).toBe(allMails.length);
  for (const { name, example } of allMails) {
    const { text } = await renderMail(allMails, name, example);
    expect(text, name).toMatch(/localhost:3000\/policy\b/);
    expect(text, name).toMatch(/localhost:3000\/support\b/);
  }
});
