import type { Change } from '#lib/risk/model.ts';
import { Nothing } from './section.tsx';

/** What one version says otherwise than another, in words. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <Nothing>They say the same.</Nothing>;
  return (
    <ul className="mt-4 grid gap-2 text-[0.9375rem]">
      {changes.map(({ rule, title, says }) => (
        <li key={`${rule} ${says}`} className="border-line border-b pb-2">
          <span className="font-semibold">{title}</span>: {says}
        </li>
      ))}
    </ul>
  );
}
