import type { Processing as Activity } from '#lib/privacy/model.ts';

/** One drawer of the record of processing: each purpose with its people, grounds, data, times and recipients. */
export const Processing = ({ category, activities }: { category: string; activities: readonly Activity[] }) => (
  <section aria-label={category} className="mt-12">
    <h2 className="display text-heading">{category}</h2>
    {activities.map(({ purpose, people, grounds, data, recipients }) => (
      <article key={`${people} ${purpose}`} className="mt-5 break-inside-avoid border-line border-t pt-4">
        <h3 className="font-semibold">{purpose}</h3>
        <p className="mt-1 text-small">
          {people}. {grounds.join('; ')}. Given to: {recipients.length > 0 ? recipients.join('; ') : 'nobody'}.
        </p>
        <ul className="mt-2 text-[0.9375rem]">
          {data.map(({ what, columns, until }) => (
            <li key={what} className="mt-1.5">
              <span className="font-medium">{what}</span>
              {columns.length > 0 ? `: ${columns.join(', ')}` : ''}. <span className="text-muted">Kept: {until}</span>
            </li>
          ))}
        </ul>
      </article>
    ))}
  </section>
);
