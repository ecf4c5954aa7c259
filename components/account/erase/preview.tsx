import type { ErasurePreview } from '#lib/privacy/model.ts';

const many = ({ count, atLeast }: { count: number; atLeast: boolean }): string =>
  atLeast ? `${count} or more` : String(count);

/** What goes whole. */
export const Goes = ({ goes }: Pick<ErasurePreview, 'goes'>) => (
  <section aria-labelledby="goes" className="mt-10">
    <h2 id="goes" className="display text-heading">
      What goes
    </h2>
    <ul className="mt-4 grid gap-x-8 sm:grid-cols-2">
      {goes.map(one => (
        <li key={one.what} className="flex justify-between gap-4 border-line border-t py-2 text-[0.9375rem]">
          <span>{one.what}</span>
          <span className="tabular text-muted">{many(one)}</span>
        </li>
      ))}
    </ul>
    <p className="measure mt-4 text-muted text-small">
      At Stripe you are deleted as a customer, with every saved card, and your payments lose your address. What you
      entered for your bank Stripe keeps under its own duties.
    </p>
  </section>
);

/** What stays, without whom, until when and why. */
export const Stays = ({ stays }: Pick<ErasurePreview, 'stays'>) => (
  <section aria-labelledby="stays" className="mt-10">
    <h2 id="stays" className="display text-heading">
      What stays, without you
    </h2>
    {stays.map(one => (
      <article key={one.what} className="mt-4 border-line border-t pt-3 text-[0.9375rem]">
        <h3 className="font-semibold">
          {one.what}
          <span className="tabular ms-2 font-normal text-muted text-small">{many(one)}</span>
        </h3>
        {one.without.length > 0 ? <p className="mt-1">Gone from it: {one.without.join(', ')}.</p> : null}
        <p className="mt-1 text-muted">
          {one.because} Until: {one.until}
        </p>
      </article>
    ))}
  </section>
);

/** Orders that a question is open about. */
export const Held = ({ held }: Pick<ErasurePreview, 'held'>) => (
  <section aria-labelledby="held" className="mt-10">
    <h2 id="held" className="display text-heading">
      What has to wait
    </h2>
    <ul className="measure mt-3 grid gap-2">
      {held.map(({ number, because }) => (
        <li key={number}>
          {number}: {because === 'dispute' ? 'its payment is in dispute' : 'its payment is examined for fraud'} (GDPR
          17(3)(e)). Everything of this order stays until that is over, and goes then.
        </li>
      ))}
    </ul>
  </section>
);
