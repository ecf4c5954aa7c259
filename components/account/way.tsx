import { Badge } from '#components/ui/badge.tsx';

type Props = { href: string; title: string; says: string; attention?: boolean };

/** A way to a page, with how things stand there. */
export const Way = ({ href, title, says, attention = false }: Props) => (
  <li className="border-t border-line">
    <a href={href} className="group flex items-center gap-4 py-5">
      <span className="flex-1">
        <span className="link block w-fit font-semibold">{title}</span>
        <span className="mt-1 block text-small text-muted">
          {attention ? <Badge tone="attention">{says}</Badge> : says}
        </span>
      </span>
      <span aria-hidden="true" className="text-muted transition-transform group-hover:translate-x-1">
        →
      </span>
    </a>
  </li>
);
