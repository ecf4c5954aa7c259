import type { ReviewView } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';

/** When the policy was read through, by whom, and what came of it. */
export const Reviews = ({ reviews, nameOf }: { reviews: readonly ReviewView[]; nameOf: (id: string) => string }) => (
  <section aria-labelledby="reviews">
    <h2 id="reviews" className="display text-heading">
      Reviews
    </h2>
    {reviews.length === 0 ? (
      <p className="mt-4 text-muted">The policy was not read through yet since the shop began.</p>
    ) : (
      <ol className="mt-4 grid gap-4">
        {reviews.map(({ id, at, by, version, ledTo, note }) => (
          <li key={id} className="border-line border-t pt-4">
            <p>{note}</p>
            <p className="mt-1 text-muted text-small">
              Version {version}, read by {nameOf(by)} on <Moment at={at} />.{' '}
              {ledTo === null ? 'Nothing had to change.' : `It led to version ${ledTo}.`}
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
);
