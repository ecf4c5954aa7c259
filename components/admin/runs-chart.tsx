import type { RunView } from '#lib/payments/model.ts';

const WIDTH = 640;
const HEIGHT = 96;

/** Open differences by run, the oldest left. What it shows stands beside it in words, and the table has the numbers. */
export function RunsChart({ runs }: { runs: readonly RunView[] }) {
  const finished = runs.filter(run => run.finishedAt !== null).toReversed();
  const [first, latest] = [finished[0], finished.at(-1)];
  if (!first || !latest || finished.length < 2) return null;
  const most = Math.max(...finished.map(run => run.differences));
  return (
    <section aria-labelledby="trend">
      <h2 id="trend" className="display text-heading">
        Open differences, run by run
      </h2>
      <figure className="mt-3 max-w-2xl">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="trend-says" className="w-full">
          <title id="trend-says">{`${finished.length} runs, the oldest left: ${says(most, latest)}`}</title>
          <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className="stroke-edge" strokeWidth="1" />
          {finished.map((run, index) => (
            <Bar
              key={run.id}
              run={run}
              most={most}
              x={(index * WIDTH) / finished.length}
              width={WIDTH / finished.length}
            />
          ))}
        </svg>
        <p className="tabular flex justify-between text-muted text-small">
          <span>{first.startedAt.slice(0, 10)}</span>
          <span>{latest.startedAt.slice(0, 10)}</span>
        </p>
        <figcaption className="text-[0.9375rem]">{says(most, latest)}</figcaption>
      </figure>
    </section>
  );
}

/** A bar as high as its run's open differences; a run without any is a dot, so that it is seen to have run. */
function Bar({ run, most, x, width }: { run: RunView; most: number; x: number; width: number }) {
  const height = (run.differences / Math.max(1, most)) * (HEIGHT - 8);
  return run.differences === 0 ? (
    <circle cx={x + width / 2} cy={HEIGHT - 7} r="3" className="fill-proof" />
  ) : (
    <rect x={x + width * 0.2} y={HEIGHT - height} width={width * 0.6} height={height} className="fill-vermilion" />
  );
}

const says = (most: number, latest: RunView): string =>
  most === 0
    ? 'No run found an open difference.'
    : `At most ${most} open at once, ${latest.differences} in the latest run.`;
