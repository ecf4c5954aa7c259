/** A registration mark and its second impression, a hair out of register. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" fill="none" className={className}>
      <circle cx="19" cy="17.5" r="9" className="fill-vermilion opacity-85" />
      <g stroke="currentColor" strokeWidth="1.4">
        <circle cx="14" cy="14.5" r="9" />
        <path d="M14 1v27M0.5 14.5h27" />
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="size-6 shrink-0" />
      <span className="display text-[1.375rem] leading-none">Counterproof</span>
    </span>
  );
}
