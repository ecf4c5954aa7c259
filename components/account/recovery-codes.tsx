'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = { codes: readonly string[]; onKept: () => void };

/** The only time that these codes are seen: to copy, to keep as a file, or to print. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: a keyboard and a screen reader go on here.
  useEffect(() => heading.current?.focus(), []);
  const text = `Recovery codes for Counterproof. Each works once.\n\n${codes.join('\n')}\n`;
  return (
    <section aria-labelledby="recovery-codes" className="grid gap-4 border-l-2 border-vermilion bg-sheet p-6">
      <h2 id="recovery-codes" ref={heading} tabIndex={-1} className="display text-heading">
        Keep these ten codes
      </h2>
      <p className="text-[0.9375rem]">
        Each of them stands once for your passkey or your app, if those are lost. They are shown now and never again.
        Keep them where you keep your passport, not in your mailbox.
      </p>
      <ol className="tabular grid gap-x-8 gap-y-1 grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] font-mono text-[0.9375rem]">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button look="quiet" onClick={() => navigator.clipboard.writeText(text)}>
          Copy
        </Button>
        <a
          className="link self-center py-1 text-small font-medium"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="counterproof-recovery-codes.txt"
        >
          Save as a file
        </a>
      </div>
      <Button onClick={onKept}>I have kept them</Button>
    </section>
  );
}
