import { SubNav } from '../sub-nav.tsx';

const PAGES = [
  { href: '/admin/audits', label: 'Controls and findings' },
  { href: '/admin/audits/duties', label: 'Duties' },
  { href: '/admin/audits/providers', label: 'Providers' },
  { href: '/admin/audits/assessment', label: 'Assessment of the shop' },
  { href: '/admin/audits/saq', label: 'SAQ A' },
  { href: '/admin/audits/pack', label: 'Evidence pack' },
] as const;

/** The pages about audits. */
export const AuditsNav = ({ here }: { here?: (typeof PAGES)[number]['href'] }) => (
  <SubNav label="Audits" pages={PAGES} here={here} />
);
