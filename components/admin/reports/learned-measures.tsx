import type { ModelView } from '#lib/risk/model.ts';

const part = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const number = (value: number): string => value.toLocaleString('en-GB');

/** How good a version was on payments that it had not seen, what it said in shadow, and what weighs most in it. */
export function LearnedMeasures({ model: { measures, beside, heaviest } }: { model: ModelView }) {
  const { fraud, honest, from, until, areaUnderRoc, averagePrecision, bands } = measures;
  return (
    <div className="mt-4 grid grid-cols-1 gap-8 lg:grid-cols-2">
      <div>
        <h3 className="font-medium">On payments that it had not seen</h3>
        <p className="mt-1 text-small">
          {number(fraud)} frauds and {number(honest)} honest payments of {from.slice(0, 10)} to {until.slice(0, 10)}.
          Area under the curve {part(areaUnderRoc)}, average precision {part(averagePrecision)}.
        </p>
        <ul className="tabular mt-2 text-small">
          {bands.map(band => (
            <li key={band.from} className="border-line border-b py-1">
              From {band.from}: {number(band.fraud)} of {number(fraud)} frauds, {number(band.honest)} of{' '}
              {number(honest)} honest payments
            </li>
          ))}
        </ul>
        {beside ? (
          <>
            <h3 className="mt-5 font-medium">In shadow, the last 30 days</h3>
            <p className="mt-1 text-small">{number(beside.payments)} presses of the pay button were scored.</p>
            <ul className="tabular mt-2 text-small">
              {beside.bands.map(band => (
                <li key={band.from} className="border-line border-b py-1">
                  From {band.from}: {number(band.payments)}, of them {number(band.fraud)} known frauds and{' '}
                  {number(band.honest)} known to be honest
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <div>
        <h3 className="font-medium">What weighs most</h3>
        <p className="mt-1 text-small">What one deviation more adds to the logarithm of the odds of fraud.</p>
        <ul className="tabular mt-2 text-small">
          {heaviest.map(({ says, weight }) => (
            <li key={says} className="flex justify-between gap-4 border-line border-b py-1">
              <span>{says}</span>
              <span>
                {weight >= 0 ? '+' : '−'}
                {Math.abs(weight).toFixed(2)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
