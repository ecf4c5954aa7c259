import { ChevronMark } from './marks.tsx';

/** What stands behind the promise at the pay button, opening in place: nobody leaves a checkout to read a policy. */
export const CardProof = () => (
  <details className="group mt-1 text-small text-muted">
    <summary className="mx-auto flex min-h-9 w-fit list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
      <span className="link">How we prove it</span>
      <ChevronMark className="group-open:rotate-180" />
    </summary>
    <p className="mt-2">
      The card fields are a page of Stripe inside ours. What you type there goes from your browser to Stripe and back as
      an id; our page cannot look inside. Before every release a whole purchase is typed key by key, and the card number
      is searched for in every request, log line, database row and mail of this shop. It must not be found.{' '}
      <a href="/policy#data-encryption" target="_blank" rel="noreferrer" className="link whitespace-nowrap">
        The clause we keep with this
      </a>
    </p>
  </details>
);
