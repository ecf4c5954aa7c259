import { SubNav } from '../sub-nav.tsx';

const PAGES = [
  { href: '/admin/rules', label: 'What is live' },
  { href: '/admin/rules/versions', label: 'Versions' },
  { href: '/admin/rules/backtests', label: 'Backtests' },
] as const;

/** The pages about rules. */
export const RulesNav = ({ here }: { here?: (typeof PAGES)[number]['href'] }) => (
  <SubNav label="Rules" pages={PAGES} here={here} />
);
