import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { FindingView } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';
import { SeverityBadge } from './findings-table.tsx';

/** What is broken, how bad it is, by when it has to be mended, and who sees to it. */
export const FindingFacts = ({ finding, owner }: { finding: FindingView; owner: string }) => (
  <>
    <dl className="grid gap-4 text-[0.9375rem] sm:grid-cols-2">
      <Fact name="How bad">
        <SeverityBadge finding={finding} />
      </Fact>
      <Fact name={finding.closedAt ? 'Closed' : 'To be mended by'}>
        <Moment at={finding.closedAt ?? finding.dueAt} />{' '}
        {finding.overdue ? <Badge tone="attention">Overdue</Badge> : null}
      </Fact>
      <Fact name="Who sees to it">{owner}</Fact>
      <Fact name="Last seen broken">
        <Moment at={finding.seenAt} />, in run No. {finding.seenByRun}
      </Fact>
      <Fact name="The control">
        <Link href={`/admin/audits/controls/${finding.controlId}`} className="link inline-block min-h-6 break-all">
          {finding.controlId}
        </Link>
      </Fact>
    </dl>
    <p className="measure break-words text-lead">{finding.says}</p>
    {finding.broken.length > 0 ? (
      <ul className="break-all font-mono text-small">
        {finding.broken.map(what => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    ) : null}
  </>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-muted text-small">{name}</dt>
    <dd>{children}</dd>
  </div>
);
