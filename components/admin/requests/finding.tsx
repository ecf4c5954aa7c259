import { Badge } from '#components/ui/badge.tsx';
import type { Finding } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';

/** What an independent look found after an erasure: what was left, and what may stay. */
export const FindingView = ({
  finding: { checkedAt, looked, residue, holds, others, unseen = [] },
}: {
  finding: Finding;
}) => (
  <section aria-labelledby="finding">
    <h2 id="finding" className="display text-heading">
      What was looked for afterwards
    </h2>
    <p className="mt-2 text-[0.9375rem]">
      <Badge tone={residue.length === 0 ? 'proved' : 'attention'}>
        {residue.length === 0 ? 'Nothing is left' : `${residue.length} kinds are left`}
      </Badge>{' '}
      <span className="text-muted">
        Looked <Moment at={checkedAt} /> through{' '}
        {looked
          .map(({ where, characters }) => (characters === null ? where : `${where} (${read(characters)})`))
          .join(', ')}
        .{' '}
        {unseen.length > 0
          ? `Not looked into: ${unseen.map(({ where, because }) => `${where}: ${because}`).join('; ')}.`
          : ''}
      </span>
    </p>
    <Rows title="Left" rows={residue} />
    <Rows title="May stay" rows={holds} />
    <Rows title="Another person’s as well" rows={others} />
  </section>
);

const read = (characters: number): string => `${characters.toLocaleString('en-GB')} characters`;

type Row = { where: string; what: string; count: number; because?: string };

const Rows = ({ title, rows }: { title: string; rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <>
      <h3 className="mt-4 font-medium text-[0.9375rem]">{title}</h3>
      <ul className="mt-1 text-[0.9375rem]">
        {rows.map(({ where, what, count, because }) => (
          <li key={`${where} ${what}`}>
            <span className="tabular">{count}</span> × {what} in {where}
            {because ? <span className="text-muted">: {because}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
