import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { changeBreach } from './change-breach.ts';
import { moment, people, words } from './input.ts';
import { owed, RISKS, type Risk, TOUCHED, type Touched } from './model.ts';
import { breach, breachEvent } from './schema.ts';

const target = ({ breachId }: { breachId: string }) => `breach:${breachId}`;
const touched = z.array(z.enum(Object.keys(TOUCHED) as [Touched, ...Touched[]])).min(1, 'Say what was touched.');

/** Something has yet to happen before it can be closed. */
export class StillOwed extends Refusal {
  constructor(sentences: readonly string[]) {
    super('still_owed', sentences.join(' '), 409);
  }
}

/** Enters a breach; the authority's 72 hours run from `knownAt`. The same id twice is one entry. */
export const noteBreach = operation({
  name: 'breaches.note',
  may: 'breaches.manage',
  input: z.strictObject({
    breachId: z.uuid(),
    title: z.string().trim().min(5, 'Give it a name.').max(120),
    what: words(4_000),
    occurredAt: z.union([z.literal('').transform(() => null), moment]).optional(),
    knownAt: moment,
    touched,
    people,
  }),
  target,
  async run({ tx, actor, now }, { breachId: id, occurredAt = null, ...said }) {
    const entered = await tx
      .insert(breach)
      .values({ id, occurredAt, ...said })
      .onConflictDoNothing()
      .returning({ id: breach.id });
    if (entered.length === 0) return;
    await tx.insert(breachEvent).values({ breachId: id, at: now, actor: actor.id, kind: 'noted', says: said.what });
  },
});

/** How bad it may be, how many it touches and what was done. May be said again when more is known. */
export const assessBreach = operation({
  name: 'breaches.assess',
  may: 'breaches.manage',
  input: z.strictObject({
    breachId: z.uuid(),
    risk: z.enum(Object.keys(RISKS) as [Risk, ...Risk[]]),
    people,
    measures: words(4_000),
  }),
  target,
  run: ({ tx, actor, now }, { breachId, risk, people, measures }) =>
    changeBreach(
      tx,
      breachId,
      // Whoever need not be told because it harms nobody has to be told once it may.
      before => ({
        risk,
        people: people ?? before.people,
        measures,
        ...(risk === 'unlikely' ? {} : { authorityNotBecause: null }),
      }),
      { actor: actor.id, at: now, kind: 'assessed', says: `${RISKS[risk]}. ${measures}` },
    ),
});

/** That the authority was told and under which number, or why it need not be: only what is unlikely to harm anybody. */
export const tellAuthority = operation({
  name: 'breaches.tell-authority',
  may: 'breaches.manage',
  input: z.strictObject({
    breachId: z.uuid(),
    toldAt: z.union([z.literal('').transform(() => null), moment]).optional(),
    because: words(500),
  }),
  target,
  run: ({ tx, actor, now }, { breachId, toldAt = null, because }) =>
    changeBreach(
      tx,
      breachId,
      ({ risk }) => {
        if (toldAt) return { authorityToldAt: toldAt, authorityReference: because, authorityNotBecause: null };
        if (risk !== 'unlikely')
          throw new StillOwed(['Only what is unlikely to harm anybody need not be told. Say first how bad it may be.']);
        return { authorityNotBecause: because };
      },
      { actor: actor.id, at: now, kind: 'authority', says: toldAt ? `Told. ${because}` : `Not told. ${because}` },
    ),
});

/** Why the people whose data it is need not be told (GDPR 34(3)), or how they were told otherwise than by our mail. */
export const answerForPeople = operation({
  name: 'breaches.answer-for-people',
  may: 'breaches.manage',
  input: z.strictObject({
    breachId: z.uuid(),
    toldAt: z.union([z.literal('').transform(() => null), moment]).optional(),
    because: words(500),
  }),
  target,
  run: ({ tx, actor, now }, { breachId, toldAt = null, because }) =>
    changeBreach(tx, breachId, () => (toldAt ? { peopleToldAt: toldAt } : { peopleNotBecause: because }), {
      actor: actor.id,
      at: now,
      kind: 'people',
      says: toldAt ? `Told. ${because}` : `Not told. ${because}`,
    }),
});

/** Closes a breach, with the reason. Throws StillOwed while the authority or its people wait. */
export const closeBreach = operation({
  name: 'breaches.close',
  may: 'breaches.manage',
  input: z.strictObject({ breachId: z.uuid(), because: words(1_000) }),
  target,
  run: ({ tx, actor, now }, { breachId, because }) =>
    changeBreach(
      tx,
      breachId,
      before => {
        const left = owed(before);
        if (left.length > 0) throw new StillOwed(left);
        return { closedAt: now, closedBecause: because };
      },
      { actor: actor.id, at: now, kind: 'closed', says: because },
    ),
});
