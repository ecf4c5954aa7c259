import { desc, eq } from 'drizzle-orm';
import { startOf } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { monthsAfter } from '../duties/standing.ts';
import { PROVIDERS } from './declared.ts';
import type { ProviderView } from './model.ts';
import { providerAttestation } from './schema.ts';

const SHOWN = 10;

/** The register of providers: what each does, gets and answers for, and what it showed last. */
export const viewProviders = (now: Date): Promise<ProviderView[]> =>
  Promise.all(
    PROVIDERS.map(async (provider): Promise<ProviderView> => {
      const rows = await db()
        .select()
        .from(providerAttestation)
        .where(eq(providerAttestation.providerId, provider.id))
        .orderBy(desc(providerAttestation.issuedOn), desc(providerAttestation.id))
        .limit(SHOWN);
      const [latest] = rows;
      const current = latest !== undefined && monthsAfter(startOf(latest.issuedOn), 12) >= now;
      return {
        ...provider,
        attestations: rows.map(({ id, what, issuedOn, recordedAt, by }) => ({
          ...{ id, what, issuedOn, by },
          recordedAt: recordedAt.toISOString(),
        })),
        standing: latest ? (current ? 'current' : 'stale') : 'none',
      };
    }),
  );
