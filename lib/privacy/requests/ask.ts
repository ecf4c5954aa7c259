import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { RequestKind } from './model.ts';
import { limitRequests, takeIn } from './take-in.ts';
import { tell } from './tell.ts';
import { words } from './words.ts';

const input = z.strictObject({ requestId: z.uuid(), words });
const wanted = (kind: RequestKind) => ({
  may: 'data.manage' as const,
  input,
  prepare: limitRequests,
  target: ({ requestId }: z.output<typeof input>) => `privacy-request:${requestId}`,
  async run(context: Parameters<typeof takeIn>[0], { requestId, words: said }: z.output<typeof input>) {
    const person = await takeIn(context, { requestId, kind, words: said });
    if (person) await tell(context.tx, requestId, { template: 'privacy.request-received' });
  },
});

/** Somebody says what is wrong about them that they cannot correct by themselves (GDPR 16). A person does, or says why not. */
export const askCorrection = operation({ name: 'privacy.ask-correction', ...wanted('correction') });

/** Somebody complains to us about what we do with their data. A person answers. */
export const complain = operation({ name: 'privacy.complain', ...wanted('complaint') });
