import type { Clause } from '#lib/policy/model.ts';

/** A clause with its number, word for word: the same for customers and for the staff who keep it. */
export const ClauseText = ({ number, heading, text }: Pick<Clause, 'heading' | 'text'> & { number: number }) => (
  <>
    <span aria-hidden="true" className="display tabular text-heading text-muted">
      {number}
    </span>
    <div className="measure">
      <h2 className="display text-heading">{heading}</h2>
      {text.map(paragraph => (
        <p key={paragraph} className="mt-3">
          {paragraph}
        </p>
      ))}
    </div>
  </>
);
