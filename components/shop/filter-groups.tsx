import { Checkbox } from '#components/ui/choices.tsx';
import type { FacetName, Filter } from '#lib/catalog/model.ts';

export type FilterGroup = {
  /** The name in the query string. */
  name: string;
  facet: FacetName;
  title: string;
  values: readonly { value: string; label: string }[];
};

/** The groups of the filter, each value with how many prints it would show. Empty ones stay, so nothing jumps. */
export function FilterGroups({ groups, filter, counts, atLeast }: Props) {
  return groups.map(({ name, facet, title, values }) => (
    <fieldset key={name} className="border-t border-line py-4">
      <legend className="float-left mb-1.5 w-full text-[0.9375rem] font-semibold">{title}</legend>
      <div className="clear-both">
        {values.map(({ value, label }) => {
          const count = counts.get(`${name}:${value}`) ?? 0;
          const id = `f-${name}-${value}`;
          const checked = filter[facet].some(it => it === value);
          return (
            <Checkbox
              key={`${value}-${checked}`}
              id={id}
              name={name}
              value={value}
              defaultChecked={checked}
              label={label}
              note={atLeast && count > 0 ? `${count}+` : count}
              className={count === 0 && !checked ? 'text-muted' : ''}
            />
          );
        })}
      </div>
    </fieldset>
  ));
}

type Props = {
  groups: readonly FilterGroup[];
  filter: Filter;
  /** How many prints choosing each value would show, by "name:value". */
  counts: ReadonlyMap<string, number>;
  /** Whether there may be more than were counted. */
  atLeast: boolean;
};
