import { Money } from '#components/ui/money.tsx';

/** Amounts of several currencies, one after another. */
export function MoneyList({ money }: { money: Readonly<Record<string, number>> }) {
  const amounts = Object.entries(money).filter(([currency, minor]) => currency !== '' && minor !== 0);
  if (amounts.length === 0) return <span className="text-muted">none</span>;
  return amounts.map(([currency, minor], n) => (
    <span key={currency} className="whitespace-nowrap">
      {n > 0 ? ' + ' : ''}
      <Money minor={minor} currency={currency} />
    </span>
  ));
}
