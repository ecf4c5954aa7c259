import { Badge } from '#components/ui/badge.tsx';
import type { ClauseDifference } from '#lib/policy/model.ts';
import { Pieces } from './pieces.tsx';

/** What a version says otherwise than another: clauses that changed, word by word, and the names of the others. */
export function PolicyDifference({ clauses }: { clauses: readonly ClauseDifference[] }) {
  const changed = clauses.filter(({ kind }) => kind !== 'same');
  const same = clauses.filter(({ kind }) => kind === 'same');
  if (changed.length === 0) return <p className="mt-6">They say the same, word for word.</p>;
  return (
    <>
      <ol className="mt-8">
        {changed.map(clause => (
          <li
            key={clause.id}
            id={clause.id}
            className="scroll-mt-24 border-line border-t py-7 md:grid md:grid-cols-[4rem_minmax(0,1fr)]"
          >
            <ChangedClause clause={clause} />
          </li>
        ))}
      </ol>
      {same.length > 0 ? (
        <p className="border-line border-t pt-7 text-muted">
          The same in both: {same.map(({ heading }) => heading.map(({ words }) => words).join('')).join(' · ')}
        </p>
      ) : null}
    </>
  );
}

const ChangedClause = ({ clause: { number, kind, heading, paragraphs } }: { clause: ClauseDifference }) => (
  <>
    <span aria-hidden="true" className="display tabular text-heading text-muted">
      {kind === 'gone' ? '–' : number}
    </span>
    <div className="measure">
      <h2 className="display text-heading">
        <Pieces pieces={heading} />
      </h2>
      {kind === 'changed' ? null : (
        <p className="mt-1">
          <Badge tone={kind === 'new' ? 'proved' : 'stopped'}>
            {kind === 'new' ? 'A new clause' : 'This clause is gone'}
          </Badge>
        </p>
      )}
      {paragraphs.map(pieces => (
        <p key={pieces.map(({ kind, words }) => kind + words).join('')} className="mt-3">
          <Pieces pieces={pieces} />
        </p>
      ))}
    </div>
  </>
);
