import { Link } from '#components/ui/link.tsx';

const says = (days: number): string => (days === 365 ? 'A year' : `${days} days`);

/** Over how many days the reports are drawn; the choice is in the address. */
export const PeriodNav = ({ periods, here }: { periods: readonly number[]; here: number }) => (
  <nav aria-label="Period" className="mt-6">
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {periods.map(days => (
        <li key={days}>
          <Link
            href={`/admin/reports?days=${days}`}
            aria-current={days === here ? 'page' : undefined}
            className="link inline-flex min-h-6 items-center aria-[current]:font-semibold"
          >
            {says(days)}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
