import { Checkbox } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/select.tsx';

const LISTS = [
  ['card', 'this card'],
  ['email', 'this e-mail address'],
  ['address', 'this street'],
] as const;
const DAYS = [
  { value: '30', label: 'for a month' },
  { value: '365', label: 'for a year' },
  { value: '3650', label: 'for ten years' },
];

/** What declining may bring besides. None of it happens with a release. */
export const DeclineOptions = ({ entered }: { entered: Readonly<Record<string, string>> }) => (
  <details className="text-[0.9375rem]">
    <summary className="min-h-6 font-medium">When declining, also …</summary>
    <fieldset className="mt-2">
      <legend className="sr-only">When declining, also</legend>
      <Checkbox
        name="fraud"
        value="yes"
        defaultChecked={entered.fraud === 'yes'}
        label="say that it is surely fraud: whatever took part in it is marked for a year"
      />
      {LISTS.map(([what, label]) => (
        <Checkbox
          key={what}
          name={`list-${what}`}
          value="yes"
          defaultChecked={entered[`list-${what}`] === 'yes'}
          label={`stop ${label} from now on`}
        />
      ))}
      <Select id="listDays" name="listDays" label="How long" options={DAYS} defaultValue={entered.listDays ?? '365'} />
    </fieldset>
  </details>
);
