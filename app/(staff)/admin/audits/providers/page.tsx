import type { Metadata } from 'next';
import { AttestationForm } from '#components/admin/audits/attestation-form.tsx';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { ProviderList } from '#components/admin/audits/provider-list.tsx';
import { may } from '#lib/access/index.ts';
import { clock, dayOf } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { viewProviders } from '#lib/policy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { attest } from '../actions.ts';

export const metadata: Metadata = { title: 'Providers' };

/** The register of those whom payments depend on besides us. */
export default async function ProvidersPage() {
  const actor = await reader('audits.read', '/admin/audits/providers');
  if (!actor) return <Refused permission="audits.read" />;
  const now = clock.now();
  const providers = await viewProviders(now);
  const nameOf = await namesOf(providers.flatMap(({ attestations }) => attestations.map(({ by }) => by)));
  return (
    <>
      <AuditsNav here="/admin/audits/providers" />
      <h1 className="display text-title">Providers</h1>
      <p className="measure mt-3 text-lead">
        Whom payments depend on besides us. Each shows every year that it keeps the standard.
      </p>
      <ProviderList providers={providers} nameOf={nameOf} />
      {may(actor, 'audits.work') ? (
        <section aria-labelledby="attest" className="mt-10 grid gap-4">
          <h2 id="attest" className="display text-heading">
            Put down what was shown
          </h2>
          <AttestationForm
            attestationId={newId()}
            providers={providers.map(({ id: value, name: label }) => ({ value, label }))}
            today={dayOf(now)}
            record={attest}
          />
        </section>
      ) : null}
    </>
  );
}
