import { Notice } from '#components/ui/notice.tsx';

/** What can go wrong, by the code of a refusal. Only codes come in by the address, never words. */
const PROBLEMS: Readonly<Record<string, string>> = {
  cards_unreachable: 'We cannot reach Stripe, where your cards are kept. Nothing has changed. Try again in a minute.',
  not_your_card: 'That card is not among your saved cards. Nothing has changed.',
  too_many_requests: 'That was a lot at once. Nothing has changed. Wait ten minutes and try again.',
};
const FAILED = 'That did not work, and nothing has changed. Reload the page and try again.';

/** How the last press of a button ended. */
export function CardNews({ removed, problem }: { removed: boolean; problem: string | null }) {
  if (problem)
    return (
      <Notice tone="attention" role="alert" className="mt-6">
        <p>{(Object.hasOwn(PROBLEMS, problem) && PROBLEMS[problem]) || FAILED}</p>
      </Notice>
    );
  return removed ? (
    <Notice tone="proved" role="status" className="mt-6">
      <p>The card is removed. Stripe does not offer it here any more.</p>
    </Notice>
  ) : null;
}
