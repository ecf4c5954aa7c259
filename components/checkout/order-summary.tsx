import { Money } from '#components/ui/money.tsx';
import type { QuoteView, QuoteViewLine } from '#lib/checkout/model.ts';
import { ChevronMark } from './marks.tsx';
import { AFTER_ADDRESS } from './words.ts';

type Props = { quote: QuoteView; waiting: boolean };

/** What is bought and what it costs: a column that stays in sight where there is room, a bar that opens where not. */
export function SummaryColumn(props: Props) {
  return (
    <aside aria-label="Your order" className="hidden lg:block">
      <div className="sticky top-24 max-h-[calc(100dvh-7rem)] overflow-y-auto bg-sheet p-7">
        <h2 className="display text-heading">Your order</h2>
        <SummaryBody {...props} />
      </div>
    </aside>
  );
}

export function SummaryBar(props: Props) {
  const count = props.quote.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <aside aria-label="Your order" className="lg:hidden">
      <details className="group border-b border-line bg-sheet">
        <summary className="column flex min-h-14 list-none items-center gap-2 text-[0.9375rem] [&::-webkit-details-marker]:hidden">
          <span className="font-medium">
            Your order, {count} {count === 1 ? 'print' : 'prints'}
          </span>
          <ChevronMark className="transition-transform duration-150 group-open:rotate-180 motion-reduce:transition-none" />
          <span className="ms-auto text-lg font-semibold">
            <span className="sr-only">Total so far: </span>
            <Money minor={props.quote.totalMinor ?? props.quote.subtotalMinor} currency={props.quote.currency} />
          </span>
        </summary>
        <div className="column pb-5">
          <SummaryBody {...props} />
        </div>
      </details>
    </aside>
  );
}

function SummaryBody({ quote, waiting }: Props) {
  return (
    <>
      <ul className="mt-5 grid gap-4">
        {quote.lines.map(line => (
          <SummaryLine key={line.variantId} line={line} currency={quote.currency} />
        ))}
      </ul>
      <dl className="mt-6 grid gap-2 border-t border-line pt-5 text-[0.9375rem]" aria-live="polite" aria-busy={waiting}>
        <Row name="Prints" minor={quote.subtotalMinor} currency={quote.currency} />
        <Row name="Delivery" minor={quote.shippingMinor} currency={quote.currency} free />
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4">
          <dt className="font-semibold">Total</dt>
          <dd className={`text-xl font-semibold transition-opacity duration-150 ${waiting ? 'opacity-60' : ''}`}>
            {quote.totalMinor === null ? (
              <span className="text-[0.9375rem] font-normal text-muted">{AFTER_ADDRESS}</span>
            ) : (
              <>
                <span className="me-1.5 text-small font-normal text-muted">{quote.currency.toUpperCase()}</span>
                <Money minor={quote.totalMinor} currency={quote.currency} />
              </>
            )}
          </dd>
        </div>
        <TaxRow quote={quote} />
      </dl>
    </>
  );
}

function SummaryLine({ line, currency }: { line: QuoteViewLine; currency: string }) {
  return (
    <li className="flex gap-4">
      <span className="relative size-16 shrink-0">
        {line.image ? (
          <picture>
            <img src={line.image.src} alt="" width={64} height={64} className="size-16 bg-paper object-cover" />
          </picture>
        ) : (
          <span className="block size-16 bg-line" />
        )}
        <span className="tabular absolute -end-2 -top-2 grid size-6 place-items-center rounded-full bg-ink text-xs font-semibold text-paper">
          <span className="sr-only">Quantity: </span>
          {line.quantity}
        </span>
      </span>
      <span className="min-w-0 flex-1 text-[0.9375rem] leading-snug">
        <span className="block font-medium">{line.title}</span>
        <span className="block text-small text-muted">{line.artist}</span>
        <span className="block text-small text-muted">{line.choice}</span>
      </span>
      <Money minor={line.lineMinor} currency={currency} className="text-[0.9375rem]" />
    </li>
  );
}

type RowProps = { name: string; minor: number | null; currency: string; free?: boolean };

/** An amount that is not known yet is said in words: zero would be a promise. */
const Row = ({ name, minor, currency, free = false }: RowProps) => (
  <div className="flex justify-between gap-4">
    <dt className="text-muted">{name}</dt>
    <dd>
      {minor === null ? (
        <span className="text-muted">{AFTER_ADDRESS}</span>
      ) : free && minor === 0 ? (
        'Free'
      ) : (
        <Money minor={minor} currency={currency} />
      )}
    </dd>
  </div>
);

/** The label comes with its rate; an export carries no tax, so its label stands alone. */
const TaxRow = ({ quote }: { quote: QuoteView }) => (
  <div className="flex justify-between gap-4 text-small text-muted">
    <dt>{quote.taxLabel ?? 'Tax'}</dt>
    <dd>
      {quote.taxMinor === null ? AFTER_ADDRESS : null}
      {quote.taxMinor ? <Money minor={quote.taxMinor} currency={quote.currency} /> : null}
    </dd>
  </div>
);
