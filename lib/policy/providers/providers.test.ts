// Keeps the clause: customer-data.
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, DAY, dayOf, later } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { BadInput } from '#lib/refusal.ts';
import { recordAttestation } from './record-attestation.ts';
import { viewProviders } from './view-providers.ts';

const now = clock.now();
const olive = staffWith('owner');
const shown = (issuedOn: string) => ({
  attestationId: newId(),
  provider: 'stripe' as const,
  what: 'AOC, PCI DSS 4.0.1, Level 1',
  issuedOn,
});
const stripe = async (at = now) => (await viewProviders(at)).find(({ id }) => id === 'stripe');

afterAll(closeDatabase);

test('what a provider showed is on the register for twelve months, and stays as it was put down', async () => {
  expect(await stripe()).toMatchObject({ standing: 'none', attestations: [] });
  await expect(recordAttestation(olive, shown(dayOf(later(now, 2 * DAY))), now)).rejects.toThrow(BadInput);
  const last = shown(dayOf(later(now, -10 * DAY)));
  for (const one of [last, last, shown(dayOf(later(now, -500 * DAY)))]) await recordAttestation(olive, one, now);
  expect(await stripe()).toMatchObject({
    standing: 'current',
    attestations: [{ id: last.attestationId, by: olive.id }, {}],
  });
  expect(await stripe(later(now, 360 * DAY))).toMatchObject({ standing: 'stale' });
  const changed = asOwner(owner =>
    owner`update provider_attestation set issued_on = now()`.catch(error => error.message),
  );
  expect(await changed).toContain('append-only');
});
