import { z } from 'zod';
import { NotAllowed, type OperationContext, operation } from '#lib/access/index.ts';
import { consenterOf } from './consenter-of.ts';
import { type ConsentAction, PURPOSE_NAMES, type Purpose } from './model.ts';
import { recordConsent } from './record-consent.ts';

const input = z.strictObject({ purpose: z.enum(PURPOSE_NAMES, 'There is no such purpose.') });

/** Agrees to one purpose, for whoever asks. One press, as for taking it back. */
export const giveConsent = operation({
  name: 'consent.give',
  may: 'data.manage',
  input,
  run: (context, { purpose }) => say(context, purpose, 'given'),
  target: ({ purpose }) => `purpose:${purpose}`,
});

/** Takes an agreement back. It holds from now on; what was passed on before was passed on rightly. */
export const withdrawConsent = operation({
  name: 'consent.withdraw',
  may: 'data.manage',
  input,
  run: (context, { purpose }) => say(context, purpose, 'withdrawn'),
  target: ({ purpose }) => `purpose:${purpose}`,
});

async function say({ tx, actor, now }: OperationContext, purpose: Purpose, action: ConsentAction): Promise<void> {
  const who = consenterOf(actor);
  if (!who) throw new NotAllowed();
  await recordConsent(tx, who, { purpose, action, source: 'account' in who ? 'account' : 'guest', now });
}
