import { Link } from '#components/ui/link.tsx';
import type { Filter } from '#lib/catalog/model.ts';

/** An empty list that says why and what to do. */
export function NothingFound({ filter }: { filter: Filter }) {
  return (
    <div className="border-t border-line py-10">
      <p className="display text-heading">No print fits all of that</p>
      <p className="measure mt-2 text-muted">
        {filter.text
          ? `Nothing here answers to “${filter.text}” with these choices. Try fewer words, an artist’s name, or a colour.`
          : 'Take one of the choices away, or start again from all the prints.'}
      </p>
      <p className="mt-4">
        <Link href="/prints" className="link inline-block py-1.5 font-medium">
          Show all prints
        </Link>
      </p>
    </div>
  );
}
