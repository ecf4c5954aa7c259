'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { CheckMark } from './marks.tsx';

type Props = {
  id: string;
  number: number;
  title: string;
  open: boolean;
  done: boolean;
  /** What was entered, shown while the section is closed. */
  summary: ReactNode;
  onChange: (() => void) | null;
  children: ReactNode;
};

/**
 * One numbered section. Closed, it shows what was entered and a way to change it. What it holds stays mounted but
 * hidden, because a frame that is taken out of the document forgets what was typed into it.
 */
export function Section({ id, number, title, open, done, summary, onChange, children }: Props) {
  const heading = useFocusOnOpening(open);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t border-line py-6 first:border-t-0 sm:py-8">
      <div className="flex items-baseline gap-3">
        <SectionNumber number={number} done={done && !open} open={open} />
        <h2
          ref={heading}
          id={`${id}-title`}
          tabIndex={-1}
          className={`display flex-1 scroll-mt-24 text-heading outline-none ${open || done ? '' : 'text-muted'}`}
        >
          {title}
        </h2>
        {done && !open && onChange ? (
          <button type="button" onClick={onChange} className="link min-h-6 py-1 text-small font-medium">
            Change<span className="sr-only"> {title.toLowerCase()}</span>
          </button>
        ) : null}
      </div>
      {done && !open ? <div className="mt-2 ps-10 text-[0.9375rem] text-muted">{summary}</div> : null}
      <div hidden={!open} className="mt-5 sm:ps-10">
        {children}
      </div>
    </section>
  );
}

/** Moves focus to the heading of a section that opens after the first paint, so that keyboards and readers follow. */
function useFocusOnOpening(open: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (open && !was.current) heading.current?.focus();
    was.current = open;
  }, [open]);
  return heading;
}

function SectionNumber({ number, done, open }: { number: number; done: boolean; open: boolean }) {
  if (done) {
    return (
      <span className="grid size-7 shrink-0 self-center place-items-center rounded-full border border-proof text-proof">
        <CheckMark />
        <span className="sr-only">Done:</span>
      </span>
    );
  }
  const look = open ? 'border-ink bg-ink text-paper' : 'border-edge text-muted';
  return (
    <span
      aria-hidden="true"
      className={`tabular grid size-7 shrink-0 self-center place-items-center rounded-full border text-small font-semibold ${look}`}
    >
      {number}
    </span>
  );
}
