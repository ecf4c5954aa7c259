'use client';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

const KEYS = [
  ['J', 'Next case'],
  ['K', 'Case before'],
  ['Enter', 'Open the case'],
  ['A', 'Approve: to the button that releases it'],
  ['D', 'Decline: to the button that refuses it'],
  ['?', 'This list'],
] as const;
const OFF = 'desk.keys-off';

/** What can be done without a mouse. Single keys can be turned off, for those whose speech or hands press them by chance. */
export function DeskKeys() {
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(false);
  useEffect(() => setOff(localStorage.getItem(OFF) === 'yes'), []);
  useEffect(() => {
    if (off) return;
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        types(event.target) ||
        document.querySelector('dialog[open]')
      )
        return;
      const does = { j: () => step(1), k: () => step(-1), a: () => decide('release'), d: () => decide('decline') };
      const doing = event.key === '?' ? () => setOpen(true) : does[event.key.toLowerCase() as keyof typeof does];
      if (!doing) return;
      event.preventDefault();
      doing();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [off]);
  const turn = () => {
    localStorage.setItem(OFF, off ? 'no' : 'yes');
    setOff(!off);
  };
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Keys <kbd>?</kbd>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keys">
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {KEYS.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="border border-edge px-2 py-0.5 font-mono text-small">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-muted text-small">They do nothing while you type.</p>
        <Button look="quiet" onClick={turn} className="mt-4 justify-self-start">
          {off ? 'Turn the keys on' : 'Turn the keys off'}
        </Button>
      </Dialog>
    </>
  );
}

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')];

/** Moves the focus along the cases; the first press enters the list. */
function step(by: 1 | -1): void {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[next]?.focus();
}

/** On a case, to the reason; in the queue, to the reason of the case that has the focus. */
function decide(kind: 'release' | 'decline'): void {
  const field = document.querySelector<HTMLElement>(`[data-decides="${kind}"]`);
  field?.focus();
  const link = links().find(one => one === document.activeElement);
  if (link && !field) location.assign(`${link.href}#${kind}`);
}
