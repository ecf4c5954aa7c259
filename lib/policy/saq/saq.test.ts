// Keeps the clause: pci-dss.
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { NotAllowed } from '#lib/access/index.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { type Checked, type Control, held } from '#lib/control.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { allControls, allDuties } from '../clauses/index.ts';
import { recordDutyDone } from '../duties/record-done.ts';
import { runControl } from '../runs/run-control.ts';
import { answerSaq } from './answer-question.ts';
import { SAQ_QUESTIONS, saqLines } from './lines.ts';

const now = clock.now();
const olive = staffWith('owner');
afterAll(closeDatabase);

const line = async (id: string, at = now) => (await saqLines(at)).find(one => one.id === id);
const found = (id: string, checked: Checked): Promise<unknown> => {
  const real = allControls.find(control => control.id === id) as Control;
  return runControl({ ...real, check: async () => checked }, 'system:test', now);
};

test('every question has a number of its own, and names only controls and duties that there are', () => {
  const ids = SAQ_QUESTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, controls, duties, human, notApplicable } of SAQ_QUESTIONS) {
    expect(
      controls.filter(one => !allControls.some(control => control.id === one)),
      id,
    ).toEqual([]);
    expect(
      duties.filter(one => !allDuties.some(duty => duty.id === one)),
      id,
    ).toEqual([]);
    // Nothing is taken for granted: a control or a duty answers it, or a person does.
    expect(controls.length + duties.length > 0 || human !== null || notApplicable === true, id).toBe(true);
  }
});

test('what only a person can know is open until somebody said it, for a year', async () => {
  expect(await line('A-1')).toMatchObject({ prefilled: null, word: null, open: true });
  await answerSaq(olive, { question: 'A-1', answer: 'in_place', note: '' }, now);
  expect(await line('A-1')).toMatchObject({ word: { answer: 'in_place', by: olive.id }, open: false });
  expect(await line('A-1', later(now, 366 * DAY))).toMatchObject({ word: null, open: true });
});

test('what a control answers is filled in by its last run, and turns with it, whatever somebody said', async () => {
  expect(await line('A-5')).toMatchObject({ prefilled: null, open: true });
  for (const id of (await line('A-5'))?.controls ?? []) await found(id, held('All of them.', {}));
  expect(await line('A-5')).toMatchObject({ prefilled: 'in_place', open: false });
  await answerSaq(olive, { question: 'A-5', answer: 'in_place', note: '' }, now);
  const broken = { result: 'broken' as const, says: 'One lacks it.', broken: ['/'], evidence: {} };
  await found('shop.headers-as-served', broken);
  const then = await line('A-5');
  expect(then).toMatchObject({ prefilled: 'not_in_place', open: true });
  expect(then?.because.join()).toContain('One lacks it.');
});

test('a duty answers while it was done in its period', async () => {
  expect(await line('12.8.4')).toMatchObject({ prefilled: null, open: true });
  const done = { dutyId: 'provider-review', by: olive.id, note: 'Read all attestations of this year.' };
  await transaction(tx => recordDutyDone(tx, done, now));
  expect(await line('12.8.4')).toMatchObject({ prefilled: 'in_place', open: false });
  expect(await line('12.8.4', later(now, 380 * DAY))).toMatchObject({ prefilled: null, open: true });
});

test('what is not simply in place is explained, and nobody else’s question or permission counts', async () => {
  await expect(answerSaq(olive, { question: '9.4.1', answer: 'not_applicable', note: ' ' }, now)).rejects.toThrow(
    BadInput,
  );
  await expect(answerSaq(olive, { question: '1.1.1', answer: 'in_place', note: '' }, now)).rejects.toThrow(BadInput);
  const other = staffWith('auditor');
  await expect(answerSaq(other, { question: 'A-1', answer: 'in_place', note: '' }, now)).rejects.toThrow(NotAllowed);
});
