import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';

type Props = { versions: readonly number[]; before: number | null; after: number | null };

/** Chooses two versions to compare; it works without script. */
export function CompareForm({ versions, before, after }: Props) {
  const options = versions.map(version => ({ value: String(version), label: `Version ${version}` }));
  return (
    <form action="/admin/rules/versions" className="mt-4 flex flex-wrap items-end gap-4">
      <Select id="before" name="before" label="From" options={options} defaultValue={String(before ?? '')} />
      <Select id="after" name="after" label="To" options={options} defaultValue={String(after ?? '')} />
      <Button type="submit" look="quiet">
        Compare
      </Button>
    </form>
  );
}
