const PROMISES = [
  {
    title: 'The count is the count',
    text: 'Each edition is one number over all sizes and frames. When it is gone it is gone, and the page says so.',
  },
  {
    title: 'Card details go straight to Stripe',
    text: 'The fields you type them into belong to Stripe. They never pass through our servers, and we never see them.',
  },
  {
    title: 'Nothing is charged until it is certain',
    text: 'If a price or the stock changed while you were deciding, you see the old and the new before you pay.',
  },
  {
    title: 'Two working days, or we write to you',
    text: 'Prints leave Rotterdam rolled in a tube or framed in a crate. The dates for your address are shown before you pay.',
  },
] as const;

/** What the shop promises, set as a ledger: each line with the mark of what is proved. */
export function Promises() {
  return (
    <section id="promise" aria-labelledby="promises" className="column mt-20 scroll-mt-6 md:mt-28">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-12">
        <h2 id="promises" className="display text-title lg:col-span-4">
          What we promise
        </h2>
        <ul className="border-b border-line lg:col-span-8">
          {PROMISES.map(({ title, text }) => (
            <li
              key={title}
              className="grid grid-cols-[1.5rem_1fr] gap-x-3 border-t border-line py-5 md:grid-cols-[1.5rem_2fr_3fr]"
            >
              <svg
                aria-hidden="true"
                viewBox="0 0 20 20"
                className="mt-1 size-5 stroke-proof"
                fill="none"
                strokeWidth="1.6"
              >
                <circle cx="10" cy="10" r="7" />
                <path d="m6.6 10.3 2.4 2.4 4.5-5" />
              </svg>
              <h3 className="font-semibold">{title}</h3>
              <p className="col-start-2 text-[0.9375rem] text-muted md:col-start-3">{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
