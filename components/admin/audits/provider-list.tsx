import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ProviderView } from '#lib/policy/model.ts';

const STANDINGS: Record<ProviderView['standing'], [Tone, string]> = {
  none: ['waiting', 'Nothing shown yet'],
  current: ['proved', 'Shown'],
  stale: ['attention', 'Older than a year'],
};

/** Whom payments depend on besides us: what each does and gets, who answers for what, and what it has shown. */
export const ProviderList = ({
  providers,
  nameOf,
}: {
  providers: readonly ProviderView[];
  nameOf: (actor: string) => string;
}) => (
  <ul className="mt-8 border-line border-t">
    {providers.map(({ id, name, service, data, responsible, attestations, standing }) => (
      <li key={id} className="border-line border-b py-6">
        <h2 className="font-semibold text-lead">{name}</h2>
        <Badge tone={STANDINGS[standing][0]}>{STANDINGS[standing][1]}</Badge>
        <dl className="mt-3 grid gap-4 text-[0.9375rem] lg:grid-cols-3">
          {[
            ['What it does', service],
            ['What it gets', data],
            ['Who answers for what', responsible],
          ].map(([title, says]) => (
            <div key={title}>
              <dt className="text-muted text-small">{title}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        {attestations.map(one => (
          <p key={one.id} className="mt-3 break-words text-[0.9375rem]">
            <span className="font-medium">{one.what}</span>{' '}
            <span className="text-muted text-small">
              issued on <time dateTime={one.issuedOn}>{one.issuedOn}</time>, put down by {nameOf(one.by)}
            </span>
          </p>
        ))}
      </li>
    ))}
  </ul>
);
