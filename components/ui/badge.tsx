import type { ReactNode } from 'react';

export type Tone = 'proved' | 'attention' | 'waiting' | 'neutral' | 'stopped';

/** Each state has a shape of its own, so that it is told by shape and word as well as by colour. */
const SHAPES: Record<Tone, { mark: string; colour: string }> = {
  proved: { mark: '●', colour: 'text-proof' },
  attention: { mark: '▲', colour: 'text-vermilion' },
  waiting: { mark: '◐', colour: 'text-ink' },
  neutral: { mark: '○', colour: 'text-muted' },
  stopped: { mark: '■', colour: 'text-ink' },
};

/** A state in a word. */
export function Badge({ tone = 'neutral', children, className = '' }: BadgeProps) {
  const { mark, colour } = SHAPES[tone];
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-small font-medium ${colour} ${className}`}>
      <span aria-hidden="true" className="text-[0.7em]">
        {mark}
      </span>
      {children}
    </span>
  );
}

type BadgeProps = { tone?: Tone; children: ReactNode; className?: string };
