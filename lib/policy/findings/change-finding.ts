import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { staffWho, tellStaff } from '#lib/identity/index.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { allControls } from '../clauses/index.ts';
import { stepOf } from './judge.ts';
import { controlFinding } from './schema.ts';

/** No finding was ever opened under this id. */
export class NoSuchFinding extends Refusal {
  constructor() {
    super('no_such_finding', 'There is no such finding.', 404);
  }
}

/** A finding that a passing run has closed stays as it is. */
export class FindingClosed extends Refusal {
  constructor() {
    super('finding_closed', 'This finding is closed: a run has found the promise kept again.', 409);
  }
}

async function openFinding(tx: Tx, id: string) {
  const [finding] = await tx.select().from(controlFinding).where(eq(controlFinding.id, id)).for('update');
  if (!finding) throw new NoSuchFinding();
  if (finding.closedAt) throw new FindingClosed();
  return finding;
}

/** Gives a finding to somebody who may work on findings. They are told by mail, unless they took it themselves. */
export const assignFinding = operation({
  name: 'findings.assign',
  may: 'audits.work',
  input: z.strictObject({ findingId: z.uuid(), to: z.uuid() }),
  target: ({ findingId }) => `finding:${findingId}`,
  async run({ tx, actor, now }, { findingId, to }) {
    const finding = await openFinding(tx, findingId);
    const person = (await staffWho(tx, 'audits.work')).find(({ id }) => id === to);
    if (!person) throw new BadInput({ to: 'They may not work on findings.' });
    const owner = `account:${to}`;
    if (finding.owner === owner) return;
    await tx.update(controlFinding).set({ owner }).where(eq(controlFinding.id, findingId));
    await stepOf(tx, findingId, { at: now, actor: actor.id, step: 'assigned', says: owner });
    if (actor.id === owner) return;
    const promise = allControls.find(({ id }) => id === finding.controlId)?.says ?? finding.controlId;
    await tellStaff(tx, person, {
      title: `A finding is yours now: ${promise}`,
      says: [finding.says],
      button: { label: 'Look at the finding', path: `/admin/audits/findings/${findingId}` },
      occasion: `finding-yours:${findingId}:${to}:${now.getTime()}`,
    });
  },
});

/** Puts down what somebody found out or did about it. It closes nothing: only a run that passes does. */
export const noteOnFinding = operation({
  name: 'findings.note',
  may: 'audits.work',
  input: z.strictObject({
    findingId: z.uuid(),
    note: z.string().trim().min(10, 'Say it in a sentence.').max(2_000, 'Say it in at most 2,000 characters.'),
  }),
  target: ({ findingId }) => `finding:${findingId}`,
  async run({ tx, actor, now }, { findingId, note }) {
    await openFinding(tx, findingId);
    await stepOf(tx, findingId, { at: now, actor: actor.id, step: 'noted', says: note });
  },
});
