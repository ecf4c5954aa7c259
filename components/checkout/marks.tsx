/** A tick, drawn rather than typed, so that it has the weight of the text beside it. */
export const CheckMark = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3.5 fill-none stroke-current stroke-2">
    <path d="m3 8.5 3.2 3.2L13 4.8" />
  </svg>
);

export const LockMark = ({ className = 'size-4' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className={`${className} shrink-0 fill-none stroke-current stroke-[1.5]`}>
    <path d="M3.5 7.25h9v6h-9zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
  </svg>
);

export const ChevronMark = ({ className = '' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className={`size-4 fill-none stroke-current stroke-[1.5] ${className}`}>
    <path d="m4 6 4 4 4-4" />
  </svg>
);
