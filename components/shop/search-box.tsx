'use client';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Suggestion } from '#lib/catalog/model.ts';

type Props = { id: string; className?: string; initial?: string };

const KINDS: Record<Suggestion['kind'], string> = { print: 'Print', artist: 'Artist', collection: 'Collection' };
const WAIT_MS = 140;

/** Search with suggestions: a combobox with a list (WAI-ARIA). Without script it is a plain form that leads to the list. */
export function SearchBox({ id, className = '', initial = '' }: Props) {
  const router = useRouter();
  const [text, setText] = useState(initial);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const typed = useRef(false);

  useEffect(() => {
    if (!typed.current) return;
    const asking = new AbortController();
    const wait = setTimeout(async () => {
      const next = await suggestionsFor(text, asking.signal);
      if (!next) return;
      setFound(next);
      setActive(-1);
      setOpen(next.length > 0);
    }, WAIT_MS);
    return () => {
      clearTimeout(wait);
      asking.abort();
    };
  }, [text]);

  const shown = open && found.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = found[active];
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place more than there are suggestions: the field itself, -1.
      const places = found.length + 1;
      setActive(at => ((at + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault();
      setOpen(false);
      router.push(chosen.href as '/prints');
    }
  };

  return (
    <search className={`relative ${className}`}>
      <form action="/prints" onSubmit={() => setOpen(false)}>
        <label htmlFor={id} className="sr-only">
          Search prints, artists and collections
        </label>
        <input
          id={id}
          name="q"
          type="search"
          value={text}
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          placeholder="Search prints and artists"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          onChange={event => {
            typed.current = true;
            setText(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
          className="block min-h-11 w-full rounded-md border border-edge bg-paper px-3.5 text-[0.9375rem] placeholder:text-muted hover:border-ink"
        />
      </form>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Suggestions"
        hidden={!shown}
        className="absolute inset-x-0 top-full z-20 mt-1 border border-line bg-paper py-1 shadow-[0_12px_32px_var(--shade)]"
      >
        {found.map((it, index) => (
          <a
            key={it.href}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            href={it.href}
            onMouseDown={event => event.preventDefault()}
            onClick={event => {
              event.preventDefault();
              setOpen(false);
              router.push(it.href as '/prints');
            }}
            className="flex min-h-11 items-baseline justify-between gap-3 px-3.5 py-2 text-[0.9375rem] hover:bg-sheet aria-selected:bg-sheet aria-selected:shadow-[inset_2px_0_0_var(--color-vermilion)]"
          >
            <span>{it.label}</span>
            <span className="text-small text-muted">{it.kind === 'print' ? it.detail : KINDS[it.kind]}</span>
          </a>
        ))}
      </div>
      <span role="status" className="sr-only">
        {shown ? `${found.length} suggestions` : ''}
      </span>
    </search>
  );
}

async function suggestionsFor(text: string, signal: AbortSignal): Promise<readonly Suggestion[] | null> {
  if (text.trim().length < 2) return [];
  const response = await fetch(`/api/prints?q=${encodeURIComponent(text.trim())}`, { signal }).catch(() => null);
  if (!response?.ok) return null;
  const { suggestions } = (await response.json()) as { suggestions: readonly Suggestion[] };
  return suggestions;
}
