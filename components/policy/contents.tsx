import type { ClauseText } from '#lib/policy/model.ts';

/** Every clause by its heading, to go there. */
export const Contents = ({ clauses }: { clauses: readonly ClauseText[] }) => (
  <nav aria-label="Clauses" className="mt-10 print:hidden">
    <ol className="grid gap-x-10 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
      {clauses.map(({ id, heading }, index) => (
        <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)] text-[0.9375rem]">
          <span aria-hidden="true" className="tabular py-1 text-muted">
            {index + 1}
          </span>
          <a href={`#${id}`} className="link inline-block py-1">
            {heading}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
