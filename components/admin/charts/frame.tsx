import { GridRows } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { type ChartData, scaleEnd, told } from './model.ts';

/** Of the drawing's own measure; it is stretched to the width that there is, and its strokes are not. */
export const WIDTH = 640;
export const HEIGHT = 160;

/** The scale of a chart, from nothing at the bottom. */
export const heightOf = (chart: ChartData) => scaleLinear<number>({ domain: [0, scaleEnd(chart)], range: [HEIGHT, 0] });

/** A drawing between its scale and its first and last day. What it shows is its name for whoever cannot see it. */
export function Frame({ chart, children }: { chart: ChartData; children: ReactNode }) {
  const scale = heightOf(chart);
  const end = scaleEnd(chart);
  const [first, last] = [chart.labels[0], chart.labels.at(-1)];
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <p
        aria-hidden="true"
        className="tabular flex flex-col justify-between text-right text-muted text-small leading-none"
      >
        {[end, end / 2, 0].map(tick => (
          <span key={tick}>{told(tick, chart.unit)}</span>
        ))}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${chart.id}-name`}
        className="h-40 w-full overflow-visible"
      >
        <title id={`${chart.id}-name`}>{chart.says}</title>
        <GridRows
          scale={scale}
          width={WIDTH}
          tickValues={[0, end / 2, end]}
          stroke="currentColor"
          className="text-line"
          vectorEffect="non-scaling-stroke"
        />
        {children}
        {chart.limits?.map(({ at, says }) => (
          <line
            key={says}
            x1="0"
            x2={WIDTH}
            y1={scale(at)}
            y2={scale(at)}
            vectorEffect="non-scaling-stroke"
            strokeDasharray="2 4"
            className="stroke-vermilion"
          />
        ))}
      </svg>
      <p aria-hidden="true" className="tabular col-start-2 mt-1 flex justify-between text-muted text-small">
        <span>{first}</span>
        {last === first ? null : <span>{last}</span>}
      </p>
    </div>
  );
}
