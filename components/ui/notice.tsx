import type { ReactNode } from 'react';

/** Something to read before going on. `alert` interrupts a screen reader; `status` waits its turn. */
export function Notice({ tone = 'plain', title, children, role, className = '' }: NoticeProps) {
  const edge = { plain: 'border-ink', attention: 'border-vermilion', proved: 'border-proof' }[tone];
  return (
    <div role={role} className={`border-l-2 bg-sheet px-4 py-3 text-[0.9375rem] ${edge} ${className}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}

type NoticeProps = {
  tone?: 'plain' | 'attention' | 'proved';
  title?: string;
  children?: ReactNode;
  role?: 'alert' | 'status';
  className?: string;
};
