import { Day } from './day.tsx';

export type Ahead = { before: number; number: number; effectiveAt: string };

type Props = { ahead: Ahead; beside?: boolean };

/** That the policy is about to change, and what changes. `beside`: shown in a page of its own, so that nothing typed is lost. */
export const PolicyAhead = ({ ahead: { before, number, effectiveAt }, beside = false }: Props) => (
  <p>
    Our payment security policy changes on <Day at={effectiveAt} />.{' '}
    <a
      href={`/policy/diff/${before}/${number}`}
      {...(beside ? { target: '_blank', rel: 'noreferrer' } : {})}
      className="link inline-block py-1"
    >
      See what changes
    </a>
  </p>
);
