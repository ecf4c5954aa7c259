import { scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { Frame, heightOf, WIDTH } from './frame.tsx';
import type { ChartData, Look } from './model.ts';

const STROKE: Record<Look, string> = {
  ink: 'stroke-ink',
  edge: 'stroke-edge',
  proof: 'stroke-proof',
  vermilion: 'stroke-vermilion',
};

type Point = { at: number; value: number | null };

/** A line for each series, broken where there was nothing to measure; one day between two such is a short stroke. */
export function Lines({ chart }: { chart: ChartData }) {
  const across = scalePoint<number>({ domain: chart.labels.map((_, at) => at), range: [0, WIDTH], padding: 0.5 });
  const scale = heightOf(chart);
  const y = ({ value }: Point) => scale(value ?? 0);
  return (
    <Frame chart={chart}>
      {chart.series.map(({ name, look, values }) => {
        const points = values.map((value, at): Point => ({ at, value }));
        const alone = points.filter(
          ({ at, value }) => value !== null && values[at - 1] == null && values[at + 1] == null,
        );
        const stroke = `${STROKE[look]} fill-none`;
        return (
          <g key={name} vectorEffect="non-scaling-stroke">
            <LinePath
              data={points}
              defined={({ value }) => value !== null}
              x={({ at }) => across(at) ?? 0}
              y={y}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              className={stroke}
            />
            {alone.map(point => (
              <line
                key={point.at}
                x1={(across(point.at) ?? 0) - across.step() / 4}
                x2={(across(point.at) ?? 0) + across.step() / 4}
                y1={y(point)}
                y2={y(point)}
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
                className={stroke}
              />
            ))}
          </g>
        );
      })}
    </Frame>
  );
}
