import type { RunView } from '#lib/payments/model.ts';

const WIDTH = 640;
const HEIGHT = 120;
const BASE = HEIGHT - 18;

/** Open differences by run, the oldest left. The table beneath says the same in numbers. */
export function RunsChart({ runs }: { runs: readonly RunView[] }) {
  const finished = runs.filter(run => run.finishedAt !== null).toReversed();
  if (finished.length < 2) return null;
  const most = Math.max(1, ...finished.map(run => run.differences));
  const step = WIDTH / finished.length;
  const days = finished.map(run => run.startedAt.slice(0, 10));
  const total = finished.reduce((sum, run) => sum + run.differences, 0);
  return (
    <section aria-labelledby="trend">
      <h2 id="trend" className="display text-heading">
        Open differences, run by run
      </h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="trend-says" className="mt-3 w-full max-w-2xl">
        <title id="trend-says">
          {`${finished.length} runs from ${days[0]} to ${days.at(-1)}: ${total === 0 ? 'none found an open difference' : `at most ${most} open, ${finished.at(-1)?.differences} in the latest`}.`}
        </title>
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} className="stroke-edge" strokeWidth="1" />
        {finished.map((run, index) => {
          const height = (run.differences / most) * (BASE - 20);
          const x = index * step + step * 0.2;
          return run.differences === 0 ? (
            <circle key={run.id} cx={x + step * 0.3} cy={BASE - 5} r="2.5" className="fill-proof" />
          ) : (
            <g key={run.id}>
              <rect x={x} y={BASE - height} width={step * 0.6} height={height} className="fill-vermilion" />
              <text
                x={x + step * 0.3}
                y={BASE - height - 5}
                textAnchor="middle"
                fontSize="12"
                className="tabular fill-ink"
              >
                {run.differences}
              </text>
            </g>
          );
        })}
        <text x="0" y={HEIGHT - 2} fontSize="12" className="tabular fill-muted">
          {days[0]}
        </text>
        <text x={WIDTH} y={HEIGHT - 2} fontSize="12" textAnchor="end" className="tabular fill-muted">
          {days.at(-1)}
        </text>
      </svg>
    </section>
  );
}
