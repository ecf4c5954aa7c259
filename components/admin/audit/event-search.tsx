import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Select } from '#components/ui/select.tsx';

type Props = { query: Readonly<Record<string, string>>; actions: readonly string[] };

const OUTCOMES = [
  { value: '', label: 'Done or refused' },
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
];

/** Finds events by what the ledger holds. A plain form: the address keeps the search. */
export function EventSearch({ query, actions }: Props) {
  const typed = { autoComplete: 'off', spellCheck: false, maxLength: 200 } as const;
  return (
    <search>
      <form action="/admin/audit" className="mt-10 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Field
          id="actor"
          name="actor"
          label="Who"
          hint="An account’s id, guest, or system: and a job."
          defaultValue={query.actor}
          {...typed}
        />
        <Select
          id="action"
          name="action"
          label="What"
          options={[{ value: '', label: 'Anything' }, ...actions.map(value => ({ value, label: value }))]}
          defaultValue={query.action}
        />
        <Field
          id="target"
          name="target"
          label="About"
          hint="As it stands here, like payment: and its id."
          defaultValue={query.target}
          {...typed}
        />
        <Select id="outcome" name="outcome" label="Outcome" options={OUTCOMES} defaultValue={query.outcome} />
        <Field id="from" name="from" type="date" label="From" defaultValue={query.from} />
        <Field id="to" name="to" type="date" label="To, that day included" defaultValue={query.to} />
        <div className="flex items-center gap-4 sm:col-span-2 lg:col-span-3">
          <Button type="submit" look="quiet">
            Find
          </Button>
          {Object.values(query).some(Boolean) ? (
            <Link href="/admin/audit" className="link inline-flex min-h-11 items-center text-small">
              Show all
            </Link>
          ) : null}
        </div>
      </form>
    </search>
  );
}
