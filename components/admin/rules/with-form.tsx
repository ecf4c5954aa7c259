import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import type { BacktestView } from '#lib/risk/model.ts';

type Props = { test: BacktestView; tests: readonly BacktestView[]; chosen: string | null };

/** Chooses another backtest to lay beside this one; it works without script. */
export function WithForm({ test, tests, chosen }: Props) {
  const others = tests.filter(({ id, status }) => id !== test.id && status !== 'running');
  if (others.length === 0) return null;
  const options = others.map(({ id, version, startedAt }) => ({
    value: id,
    label: `Version ${version}, begun ${startedAt.slice(0, 16).replace('T', ' ')} UTC`,
  }));
  return (
    <form action={`/admin/rules/backtests/${test.id}`} className="mt-6 flex flex-wrap items-end gap-4">
      <Select id="with" name="with" label="Beside another" options={options} defaultValue={chosen ?? undefined} />
      <Button type="submit" look="quiet">
        Compare
      </Button>
    </form>
  );
}
