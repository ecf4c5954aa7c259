import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { TrainingProgress } from '#lib/identity/model.ts';
import { Day } from '../people/person-state.tsx';

/** The policy, and whether the reader has acknowledged it. */
export const PolicyRow = ({ policy }: Pick<TrainingProgress, 'policy'>) => (
  <div className="grid max-w-3xl grid-cols-[2.5rem_minmax(0,1fr)] border-line border-y py-5 sm:grid-cols-[3.5rem_minmax(0,1fr)]">
    <span aria-hidden="true" className="display text-heading text-muted">
      §
    </span>
    <div>
      <h2 className="display text-heading">
        <Link href="/admin/training/policy" className="link">
          The payment security policy
        </Link>
      </h2>
      <p className="mt-1">What we promise our customers, and you with us.</p>
      <p className="mt-2">
        {policy ? (
          <Badge tone="proved">
            Version {policy.version} acknowledged on <Day at={policy.at} />
          </Badge>
        ) : (
          <Badge tone="attention">To read and acknowledge</Badge>
        )}
      </p>
    </div>
  </div>
);
