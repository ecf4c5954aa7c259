import type { LookView } from '#lib/privacy/model.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** What our staff looked at of somebody, and when. Which of them it was is theirs. */
export function Looks({ looks }: { looks: readonly LookView[] }) {
  return (
    <section aria-labelledby="looks" className="mt-12">
      <h2 id="looks" className="display text-heading">
        What our staff looked at
      </h2>
      <p className="measure mt-2 text-muted">
        Our staff see your data with what names you left out: “a•••@e•••.com”. Whoever needs more has to say why, and
        you read it here.
      </p>
      {looks.length === 0 ? (
        <p className="mt-4">Nobody of us has looked at anything of yours.</p>
      ) : (
        <ul className="mt-4 border-line border-t">
          {looks.map(({ at, what, because }) => (
            <li key={`${at} ${what}`} className="border-line border-b py-3 text-[0.9375rem]">
              <p>
                <time dateTime={at} className="text-muted">
                  {MOMENT.format(new Date(at))} UTC
                </time>{' '}
                · A member of our staff: {what}
              </p>
              {because ? <p className="mt-1 break-words">Because: {because}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
