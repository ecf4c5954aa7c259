import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { dayOf } from '#lib/clock.ts';
import { BadInput } from '#lib/refusal.ts';
import { PROVIDERS, type ProviderId } from './declared.ts';
import { providerAttestation } from './schema.ts';

const ids = PROVIDERS.map(({ id }) => id) as [ProviderId, ...ProviderId[]];

/** Puts down with what a provider showed that it keeps the standard. The same id twice is one entry. */
export const recordAttestation = operation({
  name: 'providers.attest',
  may: 'audits.work',
  input: z.strictObject({
    attestationId: z.uuid(),
    provider: z.enum(ids, 'Choose a provider.'),
    what: z.string().trim().min(10, 'Say which document it is, and where it lies.').max(500),
    issuedOn: z.iso.date('Give the day on which it was issued.'),
  }),
  target: ({ provider }) => `provider:${provider}`,
  async run({ tx, actor, now }, { attestationId: id, provider: providerId, what, issuedOn }) {
    if (issuedOn > dayOf(now)) throw new BadInput({ issuedOn: 'That is still to come.' });
    const row = { id, providerId, what, issuedOn, recordedAt: now, by: actor.id };
    await tx.insert(providerAttestation).values(row).onConflictDoNothing();
  },
});
