import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';

/** Finds payments by what names them exactly. A plain form: the address keeps the search. */
export function PaymentSearch({ query, readable }: { query: string; readable: boolean }) {
  const error = readable
    ? null
    : 'That is none of these. Write the whole of it, as it stands on the receipt or at Stripe.';
  return (
    <search>
      <form action="/admin/payments/all" className="mt-6 flex max-w-3xl flex-wrap items-end gap-3">
        <Field
          id="q"
          name="q"
          label="Find a payment"
          hint="By order number, whole e-mail address, or an id of ours or of Stripe’s (pi_, ch_, re_, du_)."
          error={error}
          defaultValue={query}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          className="min-w-0 flex-1 basis-64"
        />
        <Button type="submit" look="quiet" className={error ? 'mb-7 min-h-12' : 'min-h-12'}>
          Find
        </Button>
        {query === '' ? null : (
          <Link href="/admin/payments/all" className="link inline-flex min-h-12 items-center text-small">
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}
