import { Bars } from './bars.tsx';
import { Lines } from './lines.tsx';
import { type ChartData, type Look, told } from './model.ts';

const SWATCH: Record<Look, string> = {
  ink: 'bg-ink',
  edge: 'bg-edge',
  proof: 'bg-proof',
  vermilion: 'bg-vermilion',
};

/** A chart with its heading, what it shows in words, and its numbers in a table. `file`: where they can be downloaded. */
export function Chart({ chart, file }: { chart: ChartData; file?: string }) {
  const { id, title, says, whenNone, shape, series, limits } = chart;
  if (whenNone && series.every(({ values }) => values.every(value => !value)))
    return <Nothing {...{ id, title, whenNone }} />;
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="display text-heading">
        {title}
      </h2>
      <figure className="mt-2">
        <figcaption className="text-[0.9375rem]">{says}</figcaption>
        <div className="mt-5">{shape === 'bars' ? <Bars chart={chart} /> : <Lines chart={chart} />}</div>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-muted text-small">
          {series.map(({ name, look }) => (
            <li key={name} className="inline-flex items-center gap-2">
              <span aria-hidden="true" className={`inline-block h-2.5 w-2.5 ${SWATCH[look]}`} />
              {name}
            </li>
          ))}
          {limits?.map(limit => (
            <li key={limit.says} className="inline-flex items-center gap-2">
              <span aria-hidden="true" className="inline-block w-4 border-vermilion border-t border-dashed" />
              {limit.says}
            </li>
          ))}
        </ul>
      </figure>
      <Numbers chart={chart} />
      {file ? (
        <a href={file} download className="link inline-block min-h-6 text-small">
          {title} as CSV
        </a>
      ) : null}
    </section>
  );
}

const Nothing = ({ id, title, whenNone }: { id: string; title: string; whenNone: string }) => (
  <section aria-labelledby={id} className="min-w-0">
    <h2 id={id} className="display text-heading">
      {title}
    </h2>
    <p className="mt-2 text-[0.9375rem] text-muted">{whenNone}</p>
  </section>
);

/** The same numbers for whoever reads tables, or cannot see drawings. */
function Numbers({ chart: { along, labels, series, unit } }: { chart: ChartData }) {
  return (
    <details className="mt-3 text-small">
      <summary className="link inline-block min-h-6 cursor-pointer">The numbers</summary>
      <div className="mt-3">
        <table className="tabular w-full text-left">
          <thead>
            <tr className="border-edge border-b text-muted">
              <th scope="col" className="py-1 pe-4 font-medium">
                {along}
              </th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="py-1 pe-4 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, at) => (
              <tr key={label} className="border-line border-b">
                <th scope="row" className="py-1 pe-4 font-normal">
                  {label}
                </th>
                {series.map(({ name, values }) => (
                  <td key={name} className="py-1 pe-4">
                    {told(values[at] ?? null, unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
