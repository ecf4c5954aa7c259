import type { Route } from 'next';
import { Link } from '#components/ui/link.tsx';
import type { ModuleProgress } from '#lib/identity/model.ts';
import { ModuleState } from './module-state.tsx';

/** The modules in the order in which they are best taken, and how far the reader is. */
export function ModuleList({ modules }: { modules: readonly ModuleProgress[] }) {
  return (
    <ol className="mt-8 max-w-3xl">
      {modules.map(({ slug, title, about, minutes, state, validUntil, score }, index) => (
        <li
          key={slug}
          className="grid grid-cols-[2.5rem_minmax(0,1fr)] border-line border-t py-5 sm:grid-cols-[3.5rem_minmax(0,1fr)]"
        >
          <span aria-hidden="true" className="display tabular text-heading text-muted">
            {index + 1}
          </span>
          <div>
            <h2 className="display text-heading">
              <Link href={`/admin/training/${slug}` as Route} className="link">
                {title}
              </Link>
            </h2>
            <p className="mt-1">{about}</p>
            <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-muted text-small">
              <ModuleState state={state} validUntil={validUntil} />
              <span>{minutes} minutes</span>
              {score !== null ? <span className="tabular">{score} % right</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
