'use client';
import { type ReactNode, useEffect, useRef } from 'react';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** `drawer` slides in from the end of the line; `centre` stands in the middle. */
  place?: 'centre' | 'drawer';
};

const PLACES = {
  centre: 'm-auto w-[min(34rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] border border-line',
  drawer: 'drawer ms-auto me-0 my-0 h-dvh max-h-none w-[min(27rem,100vw)] max-w-none border-l border-line',
} as const;

/** The native dialog: it traps focus, closes on Escape and gives focus back to what opened it. */
export function Dialog({ open, onClose, title, children, place = 'centre' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useEffect(() => {
    const dialog = element.current;
    // A press on the veil lands on the dialog itself, never on what it holds.
    const dismiss = (event: MouseEvent) => event.target === dialog && dialog?.close();
    dialog?.addEventListener('click', dismiss);
    return () => dialog?.removeEventListener('click', dismiss);
  }, []);
  return (
    <dialog ref={element} aria-label={title} onClose={onClose} className={`bg-paper text-ink ${PLACES[place]}`}>
      <div className="flex min-h-full flex-col p-5 sm:p-6">
        <div className="flex items-center justify-between gap-4">
          <h2 className="display text-heading">{title}</h2>
          <button type="button" onClick={onClose} className="link -me-2 min-h-11 px-2 text-small font-medium">
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
