import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Campaign, lockCampaign } from './choose-recipients.ts';
import { PACE } from './model.ts';
import { policyCampaign, policyNotice } from './schema.ts';

/** Nobody is told of this version, or everybody was. */
export class NotUnderWay extends Refusal {
  constructor() {
    super('campaign_not_under_way', 'Nobody is being told of this version just now.', 409);
  }
}

const version = z.coerce.number().int().min(1).max(2_000_000_000);
const target = (input: { version: number }) => `policy:${input.version}`;

/** How many mails leave in a minute, at most: what our mail server may send. */
export const paceCampaign = operation({
  name: 'policy.pace-campaign',
  may: 'policy.publish',
  input: z.strictObject({
    version,
    perMinute: z.coerce
      .number('Give a number.')
      .int('Give a whole number.')
      .min(PACE.least, `At least ${PACE.least}.`)
      .max(PACE.most, `At most ${PACE.most.toLocaleString('en-GB')}.`),
  }),
  target,
  run: ({ tx }, { version: of, perMinute }) => change(tx, of, () => ({ perMinute })),
});

/** Nothing more is handed over until somebody resumes it; what is in the outbox leaves all the same. */
export const pauseCampaign = operation({
  name: 'policy.pause-campaign',
  may: 'policy.publish',
  input: z.strictObject({ version }),
  target,
  run: ({ tx, actor, now }, { version: of }) =>
    change(tx, of, ({ pausedAt }) => (pausedAt ? {} : { pausedAt: now, pausedBy: actor.id })),
});

/** Goes on with telling everybody, from where it was paused. */
export const resumeCampaign = operation({
  name: 'policy.resume-campaign',
  may: 'policy.publish',
  input: z.strictObject({ version }),
  target,
  run: ({ tx }, { version: of }) => change(tx, of, () => ({ pausedAt: null, pausedBy: null })),
});

/** Sends the mails that were given up once more, after somebody has looked why they were refused. */
export const tryRefusedAgain = operation({
  name: 'policy.try-refused-again',
  may: 'policy.publish',
  input: z.strictObject({ version }),
  target,
  async run({ tx, now }, { version: of }) {
    if (!(await lockCampaign(tx, of))) throw new NotUnderWay();
    await tx
      .update(policyNotice)
      .set({ flaggedAt: null, refusals: 0, dueAt: now })
      .where(sql`version = ${of} and flagged_at is not null`);
    await tx.update(policyCampaign).set({ finishedAt: null }).where(eq(policyCampaign.version, of));
    await goOn(tx, of);
  },
});

async function change(tx: Tx, of: number, set: (before: Campaign) => Partial<Campaign>): Promise<void> {
  const before = await lockCampaign(tx, of);
  if (!before || before.finishedAt) throw new NotUnderWay();
  const changed = set(before);
  if (Object.keys(changed).length > 0)
    await tx.update(policyCampaign).set(changed).where(eq(policyCampaign.version, of));
  await goOn(tx, of);
}

const goOn = (tx: Tx, of: number): Promise<void> =>
  enqueue(tx, 'policy.tell-everybody', { version: of }, { key: `policy.tell:${of}` });
