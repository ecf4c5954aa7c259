import type { InboxFigures } from '#lib/support/model.ts';

/** How the inbox stands, in four figures. */
export const Figures = ({ figures }: { figures: InboxFigures }) => (
  <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3">
    <Figure name="Wait for us" value={String(figures.open)} />
    <Figure name="Overdue" value={String(figures.overdue)} loud={figures.overdue > 0} />
    <Figure name="Nobody’s yet" value={String(figures.unassigned)} />
    <Figure name="Asked in 30 days" value={String(figures.asked)} />
    <Figure
      name="First answer after"
      value={figures.medianMinutes === null ? 'none yet' : spanOf(figures.medianMinutes)}
    />
  </dl>
);

const Figure = ({ name, value, loud = false }: { name: string; value: string; loud?: boolean }) => (
  <div>
    <dt className="text-muted text-small">{name}</dt>
    <dd className={`tabular text-lead ${loud ? 'font-semibold text-vermilion' : ''}`}>
      {loud ? <span aria-hidden="true">▲ </span> : null}
      {value}
    </dd>
  </div>
);

const spanOf = (minutes: number): string =>
  minutes < 120
    ? `${minutes} min`
    : minutes < 2880
      ? `${Math.round(minutes / 60)} h`
      : `${Math.round(minutes / 1440)} days`;
