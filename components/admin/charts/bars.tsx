import { scaleBand } from '@visx/scale';
import { Bar } from '@visx/shape';
import { Frame, HEIGHT, heightOf, WIDTH } from './frame.tsx';
import type { ChartData, Look } from './model.ts';

const FILL: Record<Look, string> = {
  ink: 'fill-ink',
  edge: 'fill-edge',
  proof: 'fill-proof',
  vermilion: 'fill-vermilion',
};

/** A bar for each label, its series one on the other, the first at the bottom. Nothing at all is a mark on the ground. */
export function Bars({ chart }: { chart: ChartData }) {
  const across = scaleBand<number>({ domain: chart.labels.map((_, at) => at), range: [0, WIDTH], padding: 0.25 });
  const scale = heightOf(chart);
  return (
    <Frame chart={chart}>
      {chart.labels.map((label, at) => {
        let below = 0;
        const place = { x: across(at) ?? 0, width: across.bandwidth() };
        const total = chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
        if (total === 0) return <Bar key={label} {...place} y={HEIGHT - 2} height={2} className="fill-edge" />;
        return chart.series.map(({ name, look, values }) => {
          const value = values[at] ?? 0;
          const [top, bottom] = [scale(below + value), scale(below)];
          below += value;
          return value === 0 ? null : (
            <Bar key={`${label} ${name}`} {...place} y={top} height={bottom - top} className={FILL[look]} />
          );
        });
      })}
    </Frame>
  );
}
