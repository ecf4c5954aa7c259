import type { ReactNode } from 'react';

const CORNERS = [
  '-top-px -left-px',
  '-top-px -right-px rotate-90',
  '-right-px -bottom-px rotate-180',
  '-bottom-px -left-px -rotate-90',
] as const;

/** Draws a printer's crop marks outside the four corners of what it holds. */
export function CropMarks({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <div className={`relative p-5 sm:p-7 ${className}`}>
      {CORNERS.map(corner => (
        <svg
          key={corner}
          aria-hidden="true"
          viewBox="0 0 28 28"
          className={`pointer-events-none absolute size-5 text-ink sm:size-7 ${corner}`}
        >
          <path d="M28 0v18M0 28h18" transform="translate(-.5 -.5)" stroke="currentColor" strokeWidth="1" fill="none" />
        </svg>
      ))}
      {children}
    </div>
  );
}
