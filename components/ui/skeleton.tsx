/** A place held while something loads, in the shape of what will come. Give it a size by `className`. */
export function Skeleton({ className = '' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`block animate-pulse rounded-sm bg-line motion-reduce:animate-none ${className}`}
    />
  );
}
