import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';

/** Chooses any two versions to compare; it works without script. */
export function CompareVersions({ numbers }: { numbers: readonly number[] }) {
  const [newest, before] = numbers;
  if (newest === undefined || before === undefined) return null;
  const options = numbers.map(number => ({ value: String(number), label: `Version ${number}` }));
  return (
    <section aria-labelledby="compare" className="border-line border-t pt-8 print:hidden">
      <h2 id="compare" className="display text-heading">
        Compare two
      </h2>
      <form action="/policy/diff" className="mt-4 flex flex-wrap items-end gap-4">
        <Select id="a" name="a" label="From" options={options} defaultValue={String(before)} />
        <Select id="b" name="b" label="To" options={options} defaultValue={String(newest)} />
        <Button type="submit" look="quiet">
          Compare
        </Button>
      </form>
    </section>
  );
}
