'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useTransition } from 'react';

const LIST = '/prints';
/**
 * The page behind a filtered list. The router would answer `/prints?…` from the cached list it already holds, so it is
 * sent to this page by name, and the address everybody knows is put back once it is there.
 */
const DRAWN_BY = '/prints/browse';

/** The control that was used last, by id: a filtered list is another page of the router, which draws the form anew. */
let lastUsed: string | null = null;

/**
 * The filter as a plain GET form. With script, a change shows its list at once, keeps the place on the page, and
 * leaves focus where it was.
 */
export function FilterForm({ children }: { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [pending, start] = useTransition();
  useEffect(() => {
    if (pending) return;
    if (location.pathname === DRAWN_BY) history.replaceState(null, '', LIST + location.search);
    if (!lastUsed) return;
    if (document.activeElement === document.body) document.getElementById(lastUsed)?.focus({ preventScroll: true });
    lastUsed = null;
  });
  const show = () => {
    if (!form.current) return;
    const asked = [...new FormData(form.current)].filter(([, value]) => value !== '' && value !== 'newest');
    const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
    lastUsed = document.activeElement?.id || null;
    start(() => router.push(query ? `${DRAWN_BY}?${query}` : LIST, { scroll: false }));
  };
  return (
    <form
      ref={form}
      action="/prints"
      aria-busy={pending}
      onChange={event => (event.target as HTMLElement).id.startsWith('f-') && show()}
      className="aria-busy:[&_[data-results]]:opacity-60"
    >
      {children}
    </form>
  );
}
