/** How often a rule fired lately, and on what. */
export type Record30 = { hits: number; fraud: number; honest: number; unlabelled: number } | undefined;

/** Fewer judged hits than this say nothing about a rule. */
const ENOUGH = 10;

/** Of what is known, the part that was fraud; a rule that mostly stops honest people is noise, and said to be. */
export function Precision({ record }: { record: Record30 }) {
  const known = (record?.fraud ?? 0) + (record?.honest ?? 0);
  if (!record || known === 0) return <span className="text-muted">nothing known yet</span>;
  const share = record.fraud / known;
  return (
    <>
      <span className="tabular">{Math.round(share * 100)}%</span>{' '}
      <span className="text-muted">
        ({record.fraud} of {known})
      </span>
      {known >= ENOUGH && share < 0.1 ? (
        <span className="block font-medium text-small text-vermilion">▲ Mostly honest buyers</span>
      ) : null}
    </>
  );
}
